// Map: insertion order, any key, changes while walking, methods.
const m = new Map<unknown, unknown>();
const key = { k: 1 };
console.log(m.set("a", 1) === m, m.size, m.get("a"), m.get("b"), m.has("a"), m.delete("a"), m.delete("a"), m.size);
m.set(key, "object").set(1, "number").set("1", "string").set(NaN, "nan").set(null, "null").set(undefined, "undef").set(true, "bool").set(-0, "zero");
console.log(m.get(key), m.get({ k: 1 }), m.get(1), m.get("1"), m.get(NaN), m.get(null), m.get(undefined), m.get(true), m.get(0), m.size);
for (const [k] of m) if (Object.is(k, -0)) console.log("minus zero kept");
const order = new Map([["x", 1], ["y", 2], ["z", 3]]);
order.set("x", 10);
order.delete("y");
order.set("y", 20);
console.log([...order].join(" "), [...order.keys()].join(), [...order.values()].join(), [...order.entries()].length);
order.forEach((v, k, all) => console.log(k, v, all === order));
for (const [k] of order) {
  if (k === "x") { order.delete("z"); order.set("w", 5); }
  console.log("visit", k);
}
const counts = new Map<string, number>();
for (const w of "a rose is a rose is a rose".split(" ")) counts.set(w, (counts.get(w) ?? 0) + 1);
console.log([...counts].sort((p, q) => q[1] - p[1]).map(([w, n]) => `${w}:${n}`).join());
const copy = new Map(counts);
copy.clear();
console.log(copy.size, counts.size, [...copy].length);
const big = new Map<number, number>();
for (let i = 0; i < 3000; i++) big.set(i * 7919 % 10007, i);
for (let i = 0; i < 3000; i += 2) big.delete(i * 7919 % 10007);
let sum = 0;
for (const [k, v] of big) sum += k + v;
console.log(big.size, sum, big.has(7919), big.get(7919));
const iterator = new Map([[1, "one"]]).entries();
console.log(iterator.next().value?.join(), iterator.next().done);
const nested = new Map<string, Map<string, number>>();
const add = (r: string, c: string): void => {
  if (!nested.has(r)) nested.set(r, new Map());
  const row = nested.get(r)!;
  row.set(c, (row.get(c) ?? 0) + 1);
};
add("p", "q"); add("p", "q"); add("p", "r");
console.log([...nested.get("p")!].join(" "), JSON.stringify([...counts]), JSON.stringify(counts));
const floats = new Map<number, string>([[1.5, "a"], [2, "b"], [2 ** 40, "c"]]);
console.log(floats.get(3 / 2), floats.get(1 + 1), floats.get(1024 ** 4), floats.get(0.1 + 0.2));
