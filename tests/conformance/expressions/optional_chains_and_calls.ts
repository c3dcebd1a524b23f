// ?. with calls, keys, templates, assignments beside it, delete, this, parentheses, async, and what each link gives.
interface Node2 { name: string; next?: Node2 | null; find?(n: string): Node2 | undefined; list?: (Node2 | undefined)[]; meta?: Record<string, { value?: number } | undefined> }
const leaf: Node2 = { name: "leaf", list: [], meta: { a: { value: 1 }, b: undefined, c: {} } };
const root: Node2 = { name: "root", next: { name: "mid", next: leaf, find(n) { return n === this.name ? this : undefined; } }, list: [undefined, leaf] };
console.log(root.next?.next?.next?.name, root.next?.next?.name, root.next?.next?.next?.next?.next === undefined);
console.log(root.find?.("x"), root.next?.find?.("mid")?.name, root.next?.find?.("other")?.name, root.next?.find?.("mid")!.find!("mid")!.name);
console.log(root.list?.[0]?.name, root.list?.[1]?.name, root.list?.[9]?.list?.[0]?.name, leaf.list?.[0] ?? "empty", leaf.list?.length);
console.log(leaf.meta?.a?.value, leaf.meta?.b?.value, leaf.meta?.c?.value, leaf.meta?.["d"]?.value, root.meta?.a?.value ?? "no meta");
let count = 0;
const key = (k: string): string => { count++; return k; };
console.log(root.meta?.[key("a")]?.value, leaf.meta?.[key("a")]?.value, count, root.meta?.[key("x")]![key("y") as "value"], count);
const nothing = undefined as undefined | { a: { b: { c: () => number } } };
console.log(nothing?.a.b.c(), (nothing?.a)?.b, nothing?.["a"].b, typeof nothing?.a, String(nothing?.a.b.c().toFixed(2)));
try { (nothing?.a as any).b; } catch (e) { console.log((e as Error).message); }
const maybe = [null, undefined, 0, "", false, NaN, { v: 1 }] as any[];
console.log(maybe.map((m) => { const t = m == null ? m : typeof m === "object" ? m : { v: m }; return `${t?.v}`; }).join());
console.log(delete (root as any).nothing?.x, delete leaf.meta?.a, leaf.meta?.a, Object.keys(leaf.meta!).join());
const counter = { n: 0, inc() { return ++this.n; }, get self() { return this; }, none: null as null | (() => number) };
console.log(counter?.inc(), counter.self?.inc(), counter["inc"]?.(), (counter?.inc)(), (counter?.self.inc)?.(), counter.none?.(), counter.n);
const fn = (x?: number): number | undefined => x;
const noFn = undefined as undefined | typeof fn;
console.log(fn?.(1), noFn?.(++count), noFn?.call(null, ++count), fn?.call(null, 2), fn?.bind(null, 3)(), count);
const text = "text" as string | undefined, none = undefined as string | undefined;
console.log(text?.length, none?.length, text?.toUpperCase().slice(1), none?.toUpperCase().slice(1), text?.[0], none?.[0], `${none?.trim()}`, text?.at(-1)?.codePointAt(0));
const map = new Map([["k", new Map([["l", [1, 2]]])]]);
console.log(map.get("k")?.get("l")?.[1], map.get("x")?.get("l")?.[1] ?? "none", map.get("k")?.get("x")?.at(0), [...(map.get("x")?.keys() ?? ["default"])].join());
const order: string[] = [];
const get = (name: string, v: any): any => { order.push(name); return v; };
get("a", { b: null })?.b?.[get("never", "x")]?.(get("never", 1));
get("c", { d: () => ({ e: 1 }) })?.d?.(get("arg", 1))?.e;
console.log(order.join());
const asyncNone = async (): Promise<{ v?: { w: number } } | undefined> => undefined;
console.log((await asyncNone())?.v?.w, (await Promise.resolve({ v: { w: 5 } }))?.v?.w, await (nothing?.a as any)?.b);
class Chain { #next?: Chain; constructor(readonly id: number, next?: Chain) { this.#next = next; } last(): number { return this.#next?.last() ?? this.id; } static depth(c?: Chain): number { return c ? 1 + Chain.depth(c.#next) : 0; } }
console.log(new Chain(1, new Chain(2, new Chain(3))).last(), Chain.depth(new Chain(1, new Chain(2))), Chain.depth());
const box: { a?: { n: number } } = {};
if (box.a?.n === undefined) box.a = { n: 1 };
box.a.n += box.a?.n ?? 0;
console.log(box.a?.n, (box.a?.n ?? 0) > 1 && "big", box?.a?.n! + 1, [box]?.[0]?.a?.n, Object.keys({ ...nothing?.a }).length, [...(box.a?.n ? [box.a.n] : [])].length);
