import { log } from "./log.ts";
log.push("side effect");
