// Object.groupBy makes objects without a prototype, and they show it.
type Item = { name: string; kind: string; price: number };
const items: Item[] = [
  { name: "asparagus", kind: "vegetable", price: 5 },
  { name: "banana", kind: "fruit", price: 2 },
  { name: "goat", kind: "meat", price: 23 },
  { name: "cherry", kind: "fruit", price: 9 },
];
const byKind = Object.groupBy(items, (item) => item.kind);
console.log(byKind);
console.log(Object.groupBy([1, 2, 3, 4, 5], (n) => (n % 2 === 0 ? "even" : "odd")));
console.log(Object.groupBy([], () => "never"));
console.log({ grouped: Object.groupBy("abcabc", (c) => c) });
console.log([[[Object.groupBy([1], () => "deep")]]]);
console.log(Object.keys(byKind), Object.values(byKind).map((group) => group?.length));
console.log(JSON.stringify(byKind.fruit), "toString" in byKind, "constructor" in byKind);
console.log({ ...Object.groupBy([1.5, 2.5], (n) => Math.floor(n)) });
const totals: Record<string, number> = {};
for (const [kind, group] of Object.entries(byKind)) totals[kind] = group!.reduce((sum, item) => sum + item.price, 0);
console.log(totals);
console.log(Object.groupBy(items, (item, index) => `${index % 2}-${item.price > 5}`));
const { fruit = [], fish = [] } = byKind;
console.log(fruit.length, fish.length, structuredClone(Object.groupBy([1], () => "k")));
