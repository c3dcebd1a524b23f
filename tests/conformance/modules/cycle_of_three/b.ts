import { c } from "./c.ts";
import { A } from "./a.ts";
import { log } from "./log.ts";
log.push("b starts");
export function b(n: number): string { return n === 0 ? "b" : `b${c(n - 1)}`; }
const base = (() => { try { return A; } catch (e) { log.push(`b sees ${(e as Error).name}`); return class { name(): string { return "none"; } }; } })();
log.push(base.name === "A" ? "A was ready" : "A was not ready");
export class B { name(): string { return `B with ${new A().name()}`; } }
log.push("b ends");
