// Depth first, in order of import, each module once; imports run before the first line of the importer.
console.log("main body");
import { b } from "./b.ts";
import { a } from "./a.ts";
import "./side_effect.ts";
import { log } from "./log.ts";
console.log(a, b, log.join(" "));
