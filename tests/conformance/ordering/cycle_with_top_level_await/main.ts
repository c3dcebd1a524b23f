// A cycle in which one module awaits: the whole cycle is ready before its importer goes on.
import { left, readRight } from "./left.ts";
import { other } from "./other.ts";
console.log("main", left, readRight(), other);
await null;
console.log("main after await");
