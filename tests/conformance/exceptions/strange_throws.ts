// Values of every kind are thrown and caught unchanged; what instanceof, cause and messages make of them; errors thrown while errors travel.
class Custom { constructor(readonly why: string) {} toString(): string { return `custom ${this.why}`; } }
const object = { code: 1 }, error = new Error("e");
const thrown: unknown[] = [undefined, null, 0, NaN, "", "text", true, object, [1, 2], () => 5, new Custom("x"), error, Promise.resolve(1), new Map([["k", 1]]), Custom, Infinity, -0];
for (const value of thrown) {
  try { throw value; } catch (caught) { console.log(typeof caught, Object.is(caught, value), caught instanceof Error, caught instanceof Object, Array.isArray(caught) ? "array" : caught instanceof Promise ? "promise" : caught instanceof Map ? "map" : typeof caught === "function" ? "function" : String(caught)); }
}
const results = await Promise.allSettled(thrown.map(async (v) => { await null; throw v; }));
console.log(results.every((r, i) => r.status === "rejected" && Object.is(r.reason, thrown[i])));
const through = (v: unknown): unknown => { try { try { try { throw v; } finally { void 0; } } catch (a) { throw a; } } catch (b) { return b; } };
console.log(thrown.every((v) => Object.is(through(v), v)));
const fromGetter = { get bad(): never { throw object; }, set bad(v: unknown) { throw v; }, method(): never { throw this; } };
for (const f of [() => fromGetter.bad, () => { (fromGetter as any).bad = "assigned"; }, () => fromGetter.method(), () => [1].map(() => { throw [2]; }), () => `${{ toString() { throw "in toString"; } }}`, () => JSON.stringify({ toJSON() { throw 7; } }), () => new (class { x = (() => { throw "in field"; })(); })(), () => { const { a = (() => { throw "in default"; })() } = {} as any; return a; }]) {
  try { f(); console.log("nothing"); } catch (e) { console.log(e === object ? "the object" : e === fromGetter ? "this" : JSON.stringify(e)); }
}
const order: string[] = [];
const nested = (depth: number): void => { try { if (depth === 3) throw new Error("deep"); nested(depth + 1); } catch (e) { order.push(`c${depth}:${(e as Error).message}`); if (depth > 0) throw new Error(`${depth} over ${(e as Error).message}`, { cause: e }); } finally { order.push(`f${depth}`); } };
nested(0);
console.log(order.join(" | "));
const replaced = (): string => { try { try { throw "first"; } catch (e) { throw `second after ${e}`; } finally { order.length = 0; } } catch (e) { return String(e); } };
console.log(replaced(), order.length);
let e = "outer";
try { throw "inner"; } catch (e) { e = `${e} changed`; console.log(e); }
console.log(e);
try { throw { e: 1 }; } catch ({ e: renamed, missing = "default" }: any) { console.log(renamed, missing, e); }
const counter = { caught: 0 };
for (let i = 0; i < 1000; i++) try { if (i % 3 === 0) throw i; } catch (n) { counter.caught += n as number; }
console.log(counter.caught);
const selective = (v: unknown): string => { try { throw v; } catch (e) { if (typeof e === "string") return `text ${e}`; if (e instanceof RangeError) return "range"; if (e && typeof e === "object" && "code" in e) return `code ${(e as { code: number }).code}`; throw e; } finally { counter.caught++; } };
console.log(selective("a"), selective(new RangeError("r")), selective(object), (() => { try { return selective(5); } catch (x) { return `passed ${x}`; } })(), counter.caught);
const asyncThrow = async (): Promise<never> => { throw error; }, syncThrow = (): Promise<never> => { throw error; };
try { await asyncThrow(); } catch (x) { console.log("async", x === error); }
try { syncThrow().catch(() => console.log("never")); } catch (x) { console.log("sync", x === error); }
await new Promise((resolve) => resolve(asyncThrow())).catch((x) => console.log("adopted", x === error));
