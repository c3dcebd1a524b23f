// Groups indent; %s, %j, %o, %O of objects; dir; errors whose name is set late.
console.group("outer %s", "title");
console.log("line\nsecond", { a: 1 });
console.group();
console.log([1, 2]);
console.groupEnd();
console.log("back");
console.groupEnd();
console.groupEnd();
console.log("left");
class Point { constructor(readonly x: number) {} toString() { return `P(${this.x})`; } }
console.log("%s %s %s", new Point(1), { a: { b: 1 } }, [1, [2]], "rest");
console.log("%j %j %j", { a: [1, { b: 2 }] }, "text", undefined, "%j");
console.log("%o|%O|%d%%", [1, "x"], { deep: { er: { still: { more: 1 } } } }, 5);
console.dir({ a: { b: { c: { d: 1 } } } });
console.assert(true, "not shown");
const circular: { self?: unknown; list: unknown[] } = { list: [] };
circular.list.push({ up: circular });
try {
  JSON.stringify(circular);
} catch (error) {
  console.log((error as Error).message);
}
console.log("%j", circular);
class Late extends Error { constructor(message: string) { super(message); this.name = "LateName"; } }
class Getter extends Error { override get name() { return "FromGetter"; } }
console.log(new Late("m").stack!.split("\n")[0], new Getter("g").stack!.split("\n")[0], String(new Getter("g")));
const error = new Error("first");
console.log(error.stack!.split("\n")[0]);
error.message = "changed";
console.log(error.stack!.split("\n")[0], String(error));
error.stack = "replaced";
console.log(error.stack, Object.keys(error));
const entries = new Map([["k", { v: 1 }]]).entries();
console.log(entries, entries.next().value, entries, new Set([1]).entries(), [1].values(), "a"[Symbol.iterator]());
