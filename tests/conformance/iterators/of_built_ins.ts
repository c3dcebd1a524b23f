// Iterators of arrays, strings, Maps and Sets: next by hand, shared, live.
const list = ["a", "b", "c"];
const it = list[Symbol.iterator]();
console.log(it.next().value, [...it].join(), it.next().done, it.next().value);
const entries = list.entries();
for (const [i, v] of entries) { console.log(i, v); if (i === 1) break; }
console.log(JSON.stringify(entries.next()), JSON.stringify(entries.next()));
console.log([...list.keys()].join(), [...[, "x"].keys()].join(), JSON.stringify([...[, "x"].entries()]));
const growing = [1];
const seen: number[] = [];
for (const n of growing) { seen.push(n); if (n < 5) growing.push(n + 1); }
console.log(seen.join());
const shrinking = [1, 2, 3, 4];
for (const n of shrinking) { if (n === 2) shrinking.length = 2; seen.push(n * 10); }
console.log(seen.join());
const text = "aé😀z";
console.log([...text].length, text.length, [...text].map((c) => c.codePointAt(0)).join());
const letters = text[Symbol.iterator]();
letters.next();
console.log(letters.next().value, [...letters].join("|"));
const map = new Map([["k", 1], ["l", 2]]);
const values = map.values();
console.log(values.next().value);
map.set("m", 3);
map.delete("l");
console.log([...values].join(), [...map.keys()].join());
console.log(values[Symbol.iterator]() === values, map.entries !== undefined, map[Symbol.iterator] === map.entries, new Set()[Symbol.iterator] === new Set().values);
const set = new Set([1, 2, 3]);
for (const n of set) { set.delete(n); if (n < 3) set.add(n + 10); if (set.size > 10) break; }
console.log([...set].join());
const done = new Set<number>().values();
console.log(done.next().done, new Map(new Map([["x", 1]]).entries()).get("x"));
const both = [list.values(), "xy"[Symbol.iterator](), new Set(["s"]).keys()].flatMap((i) => [...i]);
console.log(both.join());
