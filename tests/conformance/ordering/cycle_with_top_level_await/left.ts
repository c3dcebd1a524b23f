import { right, readLeft } from "./right.ts";
console.log("left starts, right is", right, "left is", readLeft());
await null;
console.log("left after await");
export const left = "left";
export function readRight(): string {
  return right;
}
