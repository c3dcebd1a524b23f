import { log } from "./log.ts";
log.push("c");
console.log("c body");
export const c = "c";
