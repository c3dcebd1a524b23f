// Reading a variable of a cycle too early is a ReferenceError; functions are there from the start.
import { early, late, log, tryRead } from "./first.ts";
import { other } from "./second.ts";

console.log(log.join(" | "));
console.log(early(), late, other, tryRead());
