// Errors thrown in handlers go down their own chain only.
const root = Promise.resolve("root");
root.then(() => { throw new Error("A"); }).then(() => console.log("never"), (e: Error) => {
  console.log("A handled", e.message);
  throw new Error("A again");
}).catch((e: Error) => console.log("then", e.message)).then(() => console.log("A chain goes on"));
root.then((v) => console.log("sibling", v));
root.then(() => Promise.reject(new Error("B"))).catch((e: Error) => console.log("B handled", e.message));
root.then(async () => { await null; throw new Error("C"); }).catch((e: Error) => console.log("C handled", e.message));
root.then(() => { throw { toString: () => "odd" }; }).catch((e) => console.log("D handled", String(e)));
root.finally(() => { throw new Error("E"); }).catch((e: Error) => console.log("E handled", e.message));
root.then(undefined, () => console.log("never")).then((v) => console.log("passed on", v));
new Promise((_, reject) => { reject(new Error("F")); throw new Error("ignored"); }).catch((e: Error) => console.log("F handled", e.message));
queueMicrotask(() => console.log("microtask"));
