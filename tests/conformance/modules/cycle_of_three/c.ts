import { a, countA, bumpA } from "./a.ts";
import { last } from "./main.ts";
import { log } from "./log.ts";
log.push("c starts");
export function c(n: number): string { return n === 0 ? "c" : `c${a(n - 1)}`; }
log.push(a(0), (() => { try { return String(countA); } catch (e) { return (e as Error).name; } })());
export class C { name(): string { return `C counts ${countA}`; } }
export const readCount = (): number => countA;
export const bump = (): void => { bumpA(); bumpA(); };
export const fromMain = (): string => last;
log.push("c ends");
