// A rejection may get its handler later, as long as it is in the same turn.
const p = Promise.reject(new Error("p"));
const q = (async () => { throw new Error("q"); })();
console.log("not handled yet");
queueMicrotask(() => {
  console.log("microtask attaches");
  p.catch((e: Error) => console.log("caught", e.message));
});
Promise.resolve().then(() => {}).then(() => {
  console.log("second tick attaches");
  q.catch((e: Error) => console.log("caught", e.message));
});
let reject: (e: Error) => void = () => {};
const r = new Promise((_, no) => { reject = no; });
setTimeout(() => {
  reject(new Error("r"));
  console.log("rejected in a timer");
  r.catch((e: Error) => console.log("caught", e.message));
}, 0);
const settled = Promise.allSettled([p, q]);
settled.then((s) => console.log(s.map((x) => x.status).join()));
