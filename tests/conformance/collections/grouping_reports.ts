// Object.groupBy, Map.groupBy and hand-made groups over the same records, with totals, ranks and pivots.
interface Sale { day: string; shop: string; item: string; count: number; price: number }
const sales: Sale[] = [
  ["mon", "north", "tea", 3, 2.5], ["mon", "south", "tea", 1, 2.5], ["tue", "north", "cake", 2, 4], ["tue", "south", "tea", 5, 2.25],
  ["wed", "north", "tea", 4, 2.5], ["wed", "east", "cake", 1, 4.5], ["wed", "south", "bun", 10, 0.75], ["thu", "east", "bun", 6, 0.75],
].map(([day, shop, item, count, price]) => ({ day, shop, item, count, price }) as Sale);
const total = (list: Sale[]): number => list.reduce((sum, { count, price }) => sum + count * price, 0);
const byShop = Object.groupBy(sales, ({ shop }) => shop);
for (const [shop, list = []] of Object.entries(byShop)) console.log(shop, list.length, total(list).toFixed(2));
const byItem = Map.groupBy(sales, ({ item }) => item);
for (const [item, list] of byItem) console.log(item, list.map((s) => s.day).join("/"), total(list));
const size = Object.groupBy(sales, ({ count }, index) => (index === 0 ? "first" : count > 4 ? "large" : "small"));
console.log(Object.keys(size).join(), size.large?.length, size.small?.length, (size as any).huge);
const byObject = new Map<{ name: string }, number>(), north = { name: "north" }, south = { name: "south" };
for (const { shop, count } of sales) { const key = shop === "north" ? north : south; byObject.set(key, (byObject.get(key) ?? 0) + count); }
console.log([...byObject].map(([{ name }, n]) => `${name}=${n}`).join(), byObject.get({ name: "north" }));
const days = [...new Set(sales.map((s) => s.day))], items = [...byItem.keys()].sort();
console.log(["day", ...items].map((h) => h.padEnd(6)).join(""));
for (const day of days) console.log([day, ...items.map((item) => String(sales.filter((s) => s.day === day && s.item === item).reduce((n, s) => n + s.count, 0) || "-"))].map((c) => c.padEnd(6)).join("").trimEnd());
const ranked = [...byItem].map(([item, list]) => ({ item, sum: total(list) })).sort((a, b) => b.sum - a.sum);
ranked.forEach(({ item, sum }, i) => console.log(`${i + 1}. ${item} ${sum}`, "#".repeat(Math.round(sum / 5))));
const two = new Map<string, Map<string, number>>();
for (const { shop, item, count } of sales) {
  const inner = two.get(shop) ?? two.set(shop, new Map()).get(shop)!;
  inner.set(item, (inner.get(item) ?? 0) + count);
}
console.log([...two].map(([shop, inner]) => `${shop}(${[...inner].map(([i, n]) => `${i}:${n}`).join(" ")})`).join(" "));
const nested = Object.fromEntries([...two].map(([shop, inner]) => [shop, Object.fromEntries(inner)]));
console.log(JSON.stringify(nested), nested.north.tea, nested.east.tea);
const numeric = Object.groupBy([3, 1, 2, 11, 10], (n) => n % 3);
console.log(Object.keys(numeric).join(), numeric[1]?.join(), JSON.stringify(numeric));
const odd = Map.groupBy([NaN, 0, -0, NaN, 1], (n) => n);
console.log(odd.size, odd.get(NaN)?.length, odd.get(0)?.length);
const letters = Object.groupBy("mississippi", (c) => c);
console.log(Object.entries(letters).map(([c, l]) => c + l!.length).join(""), Object.groupBy([], () => "x").x);
try { Object.groupBy([1], () => { throw new Error("key"); }); } catch (e) { console.log((e as Error).message); }
const longest = [...byItem].reduce((best, entry) => (entry[1].length > best[1].length ? entry : best));
console.log(longest[0], longest[1].length, Math.max(...[...byItem.values()].map((l) => l.length)));
