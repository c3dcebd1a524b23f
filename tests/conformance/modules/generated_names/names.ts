export const [a, , b = "b by default", ...rest] = ["a", 0, undefined, 1, 2] as [string, number, string | undefined, ...number[]], { x: { y: deep } } = { x: { y: "deep" } };
export let counter = 0;
export function bump(): number { return ++counter; }
export async function later(): Promise<string> { await null; return "later"; }
export enum Kind { A, B }
export class Klass { hello(): string { return `hello from ${Klass.name}`; } }
export interface Shape { side: number }
const local = "an odd one";
export { local as "odd name" };
export default function named(n: number): number { return n === 0 ? 0 : n + named(n - 1); }
