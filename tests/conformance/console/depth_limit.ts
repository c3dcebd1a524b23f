// What lies more than two levels deep is named, not shown; what is empty is shown anywhere.
console.log({ a: { b: { c: {} } } });
console.log({ a: { b: { c: { d: 1 } } } });
console.log({ a: { b: { c: [] } } }, { a: { b: { c: [1] } } });
console.log([[[[]]]], [[[[1]]]], [[[{}]]], [[[{ x: 1 }]]]);
console.log(new Map([["k", new Map([["l", new Map([["m", new Map([["n", 1]])]])]])]]));
console.log(new Set([new Set([new Set([new Set([1])])])]));
class Inner { value = 1; }
class Empty {}
class Table extends Map<string, number> {}
class Tags extends Set<string> {}
class Row extends Array<number> {}
console.log({ a: { b: { inner: new Inner(), empty: new Empty() } } });
console.log({ a: { b: { table: new Table([["x", 1]]), none: new Table(), tags: new Tags(["t"]), row: Row.of(1, 2) } } });
console.log([[[() => 1, function named() {}, class K {}, async () => {}]]]);
console.log({ a: { b: { p: Promise.resolve(1), f: Math.max } } });
console.log({ a: { b: { grouped: Object.groupBy([1], () => "one") } } });
const deep = { level: 0, next: {} as object };
let at: { level: number; next: object } = deep;
for (let level = 1; level < 8; level++) {
  const next = { level, next: {} };
  at.next = next;
  at = next;
}
console.log(deep);
console.log([[[["text", 1, null]]]], "and", { x: [[[true]]] });
console.log({ entries: new Map([[{ a: { b: { c: 1 } } }, [[[1]]]]]) });
