// A diamond: the shared module runs once, each importer goes on as soon as its own imports are ready.
console.log("main never before its imports");
import { left } from "./left.ts";
import { right } from "./right.ts";
console.log("main", left, right);
setTimeout(() => console.log("main timer"), 0);
await Promise.resolve();
console.log("main end");
