import { base, note } from "./base.ts";
import { slow } from "./slow.ts";
note("right start");
export const right = `R${slow}${await base}`;
note("right end");
