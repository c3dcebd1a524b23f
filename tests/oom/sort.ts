// Sorting with and without a comparison, copies, typed by strings, stable, comparator that makes objects.
interface Item { name: string; rank: number }
const items: Item[] = Array.from({ length: 24 }, (_, i) => ({ name: `item ${(i * 7) % 24}`, rank: i % 4 }));
const byRank = items.toSorted((a, b) => a.rank - b.rank);
const byName = [...items].sort((a, b) => ({ order: a.name < b.name ? -1 : 1 }).order);
const texts = items.map((item) => item.name).sort();
const mixed = [3, undefined, "b", 1, , 2].sort();
console.log(byRank.map((item) => item.name).join(), byName.at(0), texts.slice(0, 5), mixed);
