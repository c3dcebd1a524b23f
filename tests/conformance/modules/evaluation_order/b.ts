import { c } from "./c.ts";
import { log } from "./log.ts";
log.push("b");
console.log("b body");
export const b = `b(${c})`;
