// A Node that runs one program after the other as modules, for shrinking: starting one takes longer than most programs.

let out = "";
let failed = false;
process.stdout.write = (text) => ((out += text), true);
process.on("uncaughtException", () => (failed = true)); // unhandled rejections too

process.on("message", async (code) => {
  out = "";
  failed = false;
  let err = "";
  try {
    await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  } catch (error) {
    failed = true;
    err = String(error);
  }
  await new Promise((resolve) => setTimeout(resolve, 2));
  process.send({ code: failed ? 1 : 0, out, err });
});
