import { isEven, evenName } from "./even.ts";
function attempt(): string {
  try {
    return evenName;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}
export const early = attempt();
console.log("odd starts", early, isEven(0), isEven(2));
export function isOdd(n: number): boolean {
  return n === 0 ? false : isEven(n - 1);
}
export const oddName = "odd";
