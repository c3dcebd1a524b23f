console.log("a 1");
await null;
console.log("a 2");
await null;
console.log("a 3");
export const a = "A";
