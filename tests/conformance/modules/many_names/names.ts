export const a = 1;
const b = 2;
export { b, b as beta };
export default function (n: number): number {
  return n * 10;
}
export let counter = 0;
export function bump(): void {
  counter++;
}
export const [first, second = "default", ...rest] = ["one", undefined, 3, 4] as unknown as [string, string, number, number];
export const { fromObject, nested: { deep } } = { fromObject: "o", nested: { deep: "d" } };
export class Klass {
  hello(): string {
    return `hello ${counter}`;
  }
}
export async function later(): Promise<string> {
  return "later";
}
export interface Shape {
  side: number;
}
