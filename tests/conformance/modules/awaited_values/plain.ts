import { log } from "./log.ts";
log.push("plain");
export const plain = "no await here";
