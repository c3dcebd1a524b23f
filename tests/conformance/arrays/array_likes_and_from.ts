// Array.from and Array.of: iterables before array-likes, mapping functions, subclasses, lengths of every kind, errors half way.
const log: string[] = [];
const attempt = (label: string, body: () => unknown): void => {
  try { log.push(String(body())); } catch (error) { log.push(`${error}`); }
  console.log(label, log.splice(0).join(" "));
};
const text = (list: ArrayLike<unknown>): string => `${list.length}[${Array.from(list, (x) => String(x)).join()}]`;
attempt("array-like", () => text(Array.from({ length: 3, 0: "a", 2: "c" })));
attempt("length as text", () => text(Array.from({ length: "2", 0: 1 } as never)));
attempt("fraction", () => text(Array.from({ length: 2.9 })));
attempt("negative", () => text(Array.from({ length: -1 })));
attempt("NaN", () => text(Array.from({ length: NaN })));
attempt("no length", () => text(Array.from({} as never)));
attempt("number", () => text(Array.from(5 as never)));
attempt("boolean", () => text(Array.from(true as never)));
attempt("undefined", () => Array.from(undefined as never));
attempt("null", () => Array.from(null as never));
attempt("string", () => text(Array.from("a\u{1F600}b")));
attempt("string with map", () => text(Array.from("123", Number)));
attempt("Set", () => text(Array.from(new Set([1, 1, 2]))));
attempt("Map", () => text(Array.from(new Map([["k", 1]]))));
attempt("Map keys", () => text(Array.from(new Map([["k", 1], ["l", 2]]).keys(), (k, i) => `${k}${i}`)));
attempt("iterable wins", () => text(Array.from({ length: 5, 0: "like", [Symbol.iterator]: () => ["it"].values() } as never)));
attempt("squares", () => text(Array.from({ length: 4 }, (_, i) => i * i)));
attempt("this of the map", () => text(Array.from([1, 2], function (this: { factor: number }, x) { return x * this.factor; }, { factor: 10 })));
attempt("map not callable", () => Array.from([1], 5 as never));
attempt("map undefined", () => text(Array.from([1, 2], undefined as never)));
attempt("of", () => `${text(Array.of(7))} ${text(Array.of())} ${text(Array.of<unknown>(1, undefined, "x"))}`);
attempt("Array(n)", () => `${text(Array(2))} ${text(Array(2, 3))} ${text(new Array("2" as never))}`);
attempt("Array(bad)", () => new Array(-1));
attempt("Array(fraction)", () => Array(1.5));
attempt("order", () => {
  const like = { get length() { log.push("length"); return 2; }, get 0() { log.push("0"); return "a"; }, get 1() { log.push("1"); return "b"; } };
  return text(Array.from(like, (x) => { log.push(`map ${x}`); return x; }));
});
attempt("map throws", () => Array.from({ [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }), return: () => { log.push("closed"); return {}; } }) } as never, () => { throw new Error("map"); }));
class Stack extends Array<number> { top(): number | undefined { return this.at(-1); } }
attempt("subclass from", () => { const s = Stack.from([1, 2, 3]) as Stack; return `${s instanceof Stack} ${s.top()} ${s.length}`; });
attempt("subclass of", () => { const s = Stack.of(4, 5) as Stack; return `${s instanceof Stack} ${s.top()} ${Array.isArray(s)}`; });
attempt("subclass mapped", () => { const s = Stack.from({ length: 2 }, (_, i) => i + 1) as Stack; return `${s.top()} ${s.map((x) => x * 2) instanceof Stack}`; });
attempt("Array.from of a subclass", () => { const s = Array.from(Stack.of(1)); return `${s instanceof Stack} ${text(s)}`; });
attempt("rest arguments", () => ((...all: number[]) => `${Array.isArray(all)} ${text(Array.from(all))}`)(1, 2));
attempt("nested", () => Array.from({ length: 2 }, () => Array.from({ length: 3 }, (_, i) => i)).map((r) => r.join("")).join("/"));
attempt("isArray", () => [[], new Stack(), { length: 0 }, "x", null, new Set()].map((x) => Array.isArray(x)).join());
