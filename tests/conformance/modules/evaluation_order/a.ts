import { log } from "./log.ts";
import { c } from "./c.ts";
log.push("a");
console.log("a body");
export const a = `a(${c})`;
