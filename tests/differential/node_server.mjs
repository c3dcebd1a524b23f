// A Node that runs one program after the other as modules, for shrinking: starting one takes longer than most programs.

let out = "";
let failed = false;
let runs = 0;
process.stdout.write = (text) => ((out += text), true);
process.on("uncaughtException", () => (failed = true)); // unhandled rejections too

process.on("message", async (code) => {
  out = "";
  failed = false;
  let err = "";
  try {
    const fresh = `${code}//${runs++}`; // a module of the same text is not run again
    await import(`data:text/javascript;base64,${Buffer.from(fresh).toString("base64")}`);
  } catch (error) {
    failed = true;
    err = String(error);
  }
  await new Promise((resolve) => setTimeout(resolve, 2));
  process.send({ code: failed ? 1 : 0, out, err });
});
