// Keys of Maps, Sets and objects that look alike but are not, and the other way round.
const m = new Map<unknown, string>();
const add = (k: unknown, v: string): void => { m.set(k, v); };
add(1, "number"); add("1", "text"); add(1.0, "same number"); add(true, "boolean"); add("true", "text true");
add("a" + "b", "ab"); add("ab", "same ab"); add(`${"a"}b`, "again ab");
add(0.1 + 0.2, "sum"); add(0.3, "literal"); add(2 ** 53, "big"); add(2 ** 53 + 1, "same big");
add("", "empty"); add(" ", "space"); add("é", "composed"); add("e\u0301", "decomposed"); add("\u0000", "nul");
console.log(m.size);
for (const [k, v] of m) console.log(typeof k, JSON.stringify(k), v);
const o: Record<string | number, string> = {};
o[1] = "number"; o["1"] = "text"; o[1.5] = "float"; o["1.50"] = "text float"; o[-1] = "minus"; o["-1"] = "same minus"; o[1e21] = "big"; o["1e+21"] = "same big"; o["01"] = "leading";
o[Number.MAX_SAFE_INTEGER] = "max"; o["true"] = "t"; o["null"] = "n"; o["undefined"] = "u"; o[""] = "empty"; o["__x"] = "private?";
console.log(Object.keys(o).join("|"), Object.keys(o).length);
console.log(o[true as any], o[null as any], o[undefined as any], "1.5" in o, 1 in o);
for (const name of ["constructor", "toString", "hasOwnProperty", "valueOf"]) {
  const counts: Record<string, number> = {};
  counts[name] = Object.hasOwn(counts, name) ? counts[name] + 1 : 1;
  console.log(name, counts[name], Object.keys(counts).join(), name in {}, Object.hasOwn({}, name));
}
const set = new Set([[1], [1]] as unknown[]);
console.log(set.size, new Set(["a", "A", "a"]).size, new Set([null, undefined, null]).size);
const long = "k".repeat(500);
m.set(long, "long").set("k".repeat(499) + "k", "same long");
console.log(m.get(long), m.get("k".repeat(250).concat("k".repeat(250))), m.has("k".repeat(501)));
const spread = { ...{ a: 1, b: 2 }, ...{ b: 3, c: 4 }, a: 5 };
console.log(JSON.stringify(spread), Object.entries(spread).join(";"));
const pairs = new Map<string, number>();
for (const [x, y] of [[1, 2], [2, 1], [1, 2]]) pairs.set(`${x},${y}`, (pairs.get(`${x},${y}`) ?? 0) + 1);
console.log([...pairs].join(" "));
