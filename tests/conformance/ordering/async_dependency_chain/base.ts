export const note = (s: string): void => console.log("  " + s);
note("base start");
await null;
note("base end");
export const base = Promise.resolve("B");
