// `return p` and `return await p` differ in ticks and in what try sees.
const fail = (): Promise<never> => Promise.reject(new Error("refused"));
async function plain(): Promise<string> {
  try {
    return fail();
  } catch {
    return "caught inside";
  } finally {
    console.log("finally of plain");
  }
}
async function awaiting(): Promise<string> {
  try {
    return await fail();
  } catch {
    return "caught inside";
  } finally {
    console.log("finally of awaiting");
  }
}
async function ready(): Promise<string> {
  try {
    return await "ready";
  } finally {
    console.log("finally of ready");
  }
}
plain().then((v) => console.log("plain", v), (e: Error) => console.log("plain rejected", e.message));
awaiting().then((v) => console.log("awaiting", v), (e: Error) => console.log("awaiting rejected", e.message));
ready().then((v) => console.log(v));
let chain = Promise.resolve();
for (let i = 1; i <= 6; i++) chain = chain.then(() => console.log("tick", i));
console.log("end of main");
