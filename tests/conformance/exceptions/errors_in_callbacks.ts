// Errors thrown inside of callbacks of built-ins come out of them, and leave things usable.
class Stop extends Error { constructor(readonly at: number) { super(`stopped at ${at}`); } }
const list = [1, 2, 3, 4];
const stop = (n: number): never => { throw new Stop(n); };
const attempt = (label: string, body: () => unknown): void => {
  try {
    console.log(label, body());
  } catch (e) {
    console.log(label, e instanceof Stop ? e.message : `${e}`);
  }
};
attempt("map", () => list.map((n) => (n === 3 ? stop(n) : n)));
attempt("forEach", () => list.forEach((n) => n === 2 && stop(n)));
attempt("filter", () => list.filter((n) => (n === 4 ? stop(n) : true)));
attempt("reduce", () => list.reduce((a, n) => (n === 3 ? stop(a) : a + n)));
attempt("find", () => list.find((n) => (n === 1 ? stop(n) : false)));
attempt("sort", () => [3, 1, 2].sort((a, b) => stop(a * 10 + b === 0 ? 0 : 7)));
attempt("from", () => Array.from(list, (n) => (n === 2 ? stop(n) : n)));
attempt("replaceAll", () => "a-b-c".replaceAll("-", (_m, at) => stop(at as number)));
attempt("Map.forEach", () => new Map([["k", 1]]).forEach((v) => stop(v)));
attempt("Set.forEach", () => new Set([5]).forEach((v) => stop(v)));
attempt("JSON.stringify", () => JSON.stringify({ a: { toJSON: () => stop(8) } }));
attempt("replacer", () => JSON.stringify({ a: 1, b: 2 }, (k, v) => (k === "b" ? stop(v) : v)));
attempt("JSON.parse", () => JSON.parse("[1,2]", (_k, v) => (v === 2 ? stop(v) : v)));
attempt("getter", () => ({ get a(): number { return stop(11); } }).a);
attempt("assign", () => Object.assign({}, { get a(): number { return stop(12); } }));
attempt("spread", () => ({ ...{ get a(): number { return stop(13); } } }));
attempt("entries", () => Object.entries({ get a(): number { return stop(14); } }));
attempt("groupBy", () => Object.groupBy(list, (n) => (n === 2 ? stop(n) : "x")));
attempt("toString", () => `${{ toString: () => stop(15) }}`);
attempt("join", () => [{ toString: () => stop(16) }].join());
attempt("iterator", () => [...{ [Symbol.iterator]: () => ({ next: (): any => stop(17) }) }]);
attempt("constructor", () => new (class { x = stop(18); })());
attempt("default", () => ((x = stop(19)) => x)());
console.log(list.join(), list.map((n) => n * 2).join());
