// Modules without top-level await run in one go: microtasks of the first wait for the last.
import "./first.ts";
import "./second.ts";
console.log("main");
queueMicrotask(() => console.log("microtask of main"));
setTimeout(() => console.log("timer of main"), 0);
await null;
console.log("main after await");
