console.log("other runs");
queueMicrotask(() => console.log("other microtask"));
export const other = "other";
