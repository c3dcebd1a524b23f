import { base, note } from "./base.ts";
note("left start");
await base;
note("left end");
export const left = "L";
