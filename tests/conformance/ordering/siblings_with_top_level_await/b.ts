console.log("b 1");
queueMicrotask(() => console.log("b microtask"));
await null;
console.log("b 2");
export const b = "B";
