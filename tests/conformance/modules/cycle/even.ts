import { isOdd, oddName } from "./odd.ts";
console.log("even starts", oddName, isOdd(1));
export function isEven(n: number): boolean {
  return n === 0 ? true : isOdd(n - 1);
}
export const evenName = "even";
export const evenLog: string[] = ["filled in even"];
