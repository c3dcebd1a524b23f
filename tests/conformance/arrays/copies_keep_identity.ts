// Copies share their items: what changes through one is seen through the other, and === tells copies from themselves.
interface Item { id: number; tags: string[] }
const items: Item[] = [{ id: 1, tags: ["a"] }, { id: 2, tags: [] }];
const copies: [string, Item[]][] = [
  ["spread", [...items]], ["slice", items.slice()], ["concat", items.concat()], ["from", Array.from(items)], ["map", items.map((x) => x)],
  ["filter", items.filter(Boolean)], ["toSorted", items.toSorted((a, b) => a.id - b.id)], ["toReversed", items.toReversed().toReversed()], ["toSpliced", items.toSpliced(0, 0)],
  ["with", items.with(0, items[0])], ["flat", [items].flat()], ["of", Array.of(...items)], ["values", [...items.values()]], ["assign", Object.assign([], items)],
];
for (const [name, copy] of copies) {
  copy[0].tags.push(name);
  console.log(name, copy === items, copy[0] === items[0], copy.length === items.length);
}
console.log(items[0].tags.join(), items[0].tags.length);
const clone = structuredClone(items), parsed: Item[] = JSON.parse(JSON.stringify(items)), shallow = items.map((x) => ({ ...x })), deep = items.map((x) => ({ ...x, tags: [...x.tags] }));
items[1].tags.push("later");
items[1].id = 20;
console.log(clone[1].id, clone[1].tags.length, parsed[1].tags.length, shallow[1].id, shallow[1].tags.length, deep[1].tags.length);
const grid = Array(2).fill([0, 0]) as number[][], proper = Array.from({ length: 2 }, () => [0, 0]);
grid[0][0] = proper[0][0] = 1;
console.log(JSON.stringify(grid), JSON.stringify(proper));
const a = [1, 2], b = a;
b.push(3);
let c = a;
c = [...c, 4];
console.log(a.join(), b === a, c.join(), a.length);
const swapInPlace = (list: number[]): number[] => { list.reverse(); return list; };
const order = [1, 2, 3];
console.log(swapInPlace(order) === order, order.join(), order.sort() === order, order.fill(0) === order, order.copyWithin(0, 1) === order);
const reset = (list: number[]): void => { list = []; list.push(1); };
const truncate = (list: number[]): void => { list.length = 0; list.push(1); };
const target = [7, 8];
reset(target);
console.log(target.join());
truncate(target);
console.log(target.join());
const self: unknown[] = [1];
self.push(self);
console.log(self[1] === self, self.length, self.includes(self), self.indexOf(self), [...self][1] === self, (structuredClone(self) as unknown[])[1] === self);
const table = new Map<number[], string>([[[1], "literal"], [a, "a"]]);
console.log(table.get([1]), table.get(a), table.get(b), new Set([[], []]).size, new Set([a, b]).size);
console.log([[1, 2], [3]].includes(a as never), [a].includes(b), [NaN].includes(NaN), [NaN].indexOf(NaN), [-0].includes(0), Object.is([-0][0], 0));
