// Shorthand, computed keys, methods, accessors, numeric keys, spread.
const a = 1, b = "two";
const key = "computed";
const o = {
  a, b,
  [key]: 3, [`${key}${a}`]: 4, [1 + 1]: "two",
  "quoted-key": 5, 7: "seven", 1.5: "float",
  method(n: number) { return this.a + n; },
  async later() { return 1; },
  arrow: () => "arrow",
  get both() { return `${this.a}${this.b}`; },
  nested: { deep: { deeper: [1, { end: true }] } },
};
console.log(o.a, o.b, o.computed, o.computed1, o[2], o["quoted-key"], o[7], o[1.5], o.method(10), o.arrow(), o.both);
console.log(Object.keys(o).join(), o.nested.deep.deeper.length, o.method.name, o.arrow.name);
const base = { x: 1, y: 2 };
const extended = { ...base, y: 20, z: 30, ...{ x: 100 }, ...(null as { w?: number } | null), ...(undefined as { w?: number } | undefined) };
console.log(JSON.stringify(extended), JSON.stringify(base), Object.keys({ ...[7, 8] }).join());
const duplicate = { p: 1, q: 2, [key.slice(1, 1) + "p"]: 3 };
console.log(JSON.stringify(duplicate));
const grow: { [k: string]: number } = {};
for (let i = 0; i < 30; i++) grow[`k${i}`] = i * i;
console.log(Object.keys(grow).length, grow.k29, grow.k30, "k5" in grow);
delete grow.k5;
console.log("k5" in grow, Object.keys(grow).length, Object.values(grow).reduce((x, y) => x + y, 0));
const same = (p: object, q: object): boolean => JSON.stringify(p) === JSON.stringify(q);
console.log(same({ m: 1, n: 2 }, { n: 2, m: 1 }), same({ m: 1 }, { m: 1 }));
const counter = {
  n: 0,
  up() { this.n++; return this; },
};
console.log(counter.up().up().n, Object.entries({ e: 1, f: 2 }).join(";"));
const fns = { get: () => "get", set: () => "set", async: () => "async", static: 1, new: 2, class: 3, of: 4 };
console.log(fns.get() + fns.set() + fns.async(), fns.static + fns.new + fns.class + fns.of);
const make = (x: number, y = x) => ({ x, y, sum() { return this.x + this.y; } });
console.log(make(2).sum(), make(2, 3).sum());
