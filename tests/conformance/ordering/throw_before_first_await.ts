// An async function that throws at once still returns: the rest of the caller runs first.
async function early(): Promise<never> {
  console.log("early runs");
  throw new Error("early");
}
async function late(): Promise<never> {
  console.log("late runs");
  await null;
  throw new Error("late");
}
async function badDefault(x: number = (() => { throw new Error("default"); })()): Promise<number> {
  return x;
}
const report = (e: Error): void => console.log("caught", e.message);
const l = late();
const e = early();
const d = badDefault();
console.log("all called");
l.catch(report);
e.catch(report);
d.catch(report);
queueMicrotask(() => console.log("microtask"));
try {
  early().catch((e: Error) => console.log("second", e.message));
  console.log("no exception reaches here");
} catch {
  console.log("never");
}
