// Map and Set: growth, strings that must be flattened for their hash, iteration, groupBy, subclasses.
const map = new Map<string, number>();
for (let i = 0; i < 60; i++) map.set("key " + i + " of many, long enough to be put together", i);
for (let i = 0; i < 60; i += 2) map.delete("key " + i + " of many, long enough to be put together");
const set = new Set([...map.values(), 3, "3"]);
const byKind = Object.groupBy(set, (value) => typeof value);
class Counted extends Map<string, number> {
  count(key: string): this { return this.set(key, (this.get(key) ?? 0) + 1); }
}
const counted = new Counted([["a", 1]]).count("a").count("b");
let sum = 0;
for (const [, value] of map) sum += value;
map.forEach((value) => { sum += value; });
console.log(sum, set.size, byKind.string, counted, new Set("hello"), [...counted.entries()]);
