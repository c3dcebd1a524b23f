// ?. in all forms: short-circuits the whole chain, evaluates nothing behind.
type Person = { name: string; address?: { city?: { name: string } | null; lines?: string[] }; greet?: (other: string) => string; tags?: Map<string, number> };
const ann: Person = { name: "Ann", address: { city: { name: "Oslo" }, lines: ["a", "b"] }, greet(other) { return `${this.name} greets ${other}`; }, tags: new Map([["x", 1]]) };
const bob: Person = { name: "Bob" };
const cid: Person = { name: "Cid", address: { city: null } };
for (const p of [ann, bob, cid]) {
  console.log(p.address?.city?.name, p.address?.lines?.[1], p.greet?.("you"), p.tags?.get("x"), p.address?.lines?.length, p.address?.["city"]?.["name"]);
}
let evaluated = 0;
const count = (): number => ++evaluated;
const none = undefined as undefined | { a: { b: number[] }; f: (n: number) => { g: number } };
console.log(none?.a.b[count()], none?.f(count()).g, none?.a?.b[count()].toFixed(count()), evaluated);
console.log((none?.a)?.b, none?.a === undefined, typeof none?.f, none?.f === none?.a);
const nothing = null as null | { list: number[]; call(): number };
console.log(nothing?.list.map((n) => n).filter(Boolean).length, nothing?.call(), nothing?.["list"][0]);
console.log(nothing?.list ?? "default", (nothing?.list.length ?? 0) + 1, `${nothing?.list}`, !nothing?.list);
const functions: Record<string, (() => string) | undefined> = { yes: () => "called" };
console.log(functions.yes?.(), functions.no?.(), functions["yes"]?.call(null), functions.no?.call(null));
class Node1 { constructor(readonly value: number, readonly next?: Node1) {} static peek(n?: Node1) { return n?.value; } third(): number | undefined { return this.next?.next?.value; } }
const chain = new Node1(1, new Node1(2, new Node1(3)));
console.log(chain.third(), chain.next?.third(), Node1.peek(chain), Node1.peek(), chain.next?.next?.next?.value);
delete ann.address?.city;
delete bob.address?.city;
console.log((ann as Person).address?.city?.name, "city" in (ann.address ?? {}), Object.keys(ann.address!).join());
const key = "lines" as const;
console.log(ann.address?.[key]?.join("+"), bob.address?.[key]?.join("+"), ann?.name, ann?.["name"]);
const text = ["text", null][1] as string | null;
console.log(text?.length, text?.toUpperCase().trim(), [1, 2].find((n) => n > 5)?.toFixed(2), "abc".at(9)?.length);
if (!bob.address?.lines?.length) console.log("no lines");
for (const line of ann.address?.lines ?? []) console.log(line);
const { length = -1 } = bob.address?.lines ?? {};
console.log(length, [...(bob.address?.lines ?? ["none"])].join(), Math.max(...(cid.address?.lines ?? ["1"]).map(Number)));
