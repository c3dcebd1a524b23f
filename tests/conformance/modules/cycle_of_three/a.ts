import { b } from "./b.ts";
import { log } from "./log.ts";
log.push("a starts");
export function a(n: number): string { return n === 0 ? "a" : `a${b(n - 1)}`; }
export class A { name(): string { return "A"; } }
export let countA = 0;
export const bumpA = (): number => ++countA;
export const early = (() => { try { return b(0); } catch (e) { return (e as Error).name; } })();
log.push("a ends");
