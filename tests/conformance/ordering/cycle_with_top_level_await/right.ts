import { left, readRight } from "./left.ts";
export function readLeft(): string {
  try {
    return left;
  } catch (error) {
    return (error as Error).name;
  }
}
console.log("right starts, left is", readLeft(), typeof readRight);
await null;
console.log("right after await");
export const right = "right";
