// In a cycle the other module runs first and reads constants that are not there yet, directly and by functions.
import { early, readMain, asked } from "./other.ts";
export const limit = 10;
export const name = "main";
export function readLimit() {
  return limit;
}
export const readName = () => name;
console.log(early.join(" | "));
console.log(readMain(), asked);
