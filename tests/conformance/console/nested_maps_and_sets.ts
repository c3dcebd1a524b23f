// Maps and Sets in each other, in objects, as keys, long and short.
console.log(new Map([["a", new Map([["b", new Map([["c", 1]])]])]]));
console.log(new Set([new Set([1, 2]), new Set(["x"])]));
console.log(new Map<unknown, unknown>([[{ key: 1 }, [1, 2]], [[1, 2], { value: 1 }], [new Map([["in", "key"]]), new Set([1])]]));
console.log({ map: new Map([["k", "v"]]), set: new Set([1]), empty: [new Map(), new Set()] });
console.log(new Map([["long key ".repeat(4), "long value ".repeat(4)]]));
console.log(new Map(Array.from({ length: 8 }, (_, i) => [`key${i}`, i])));
console.log(new Set(Array.from({ length: 30 }, (_, i) => i * i)));
console.log(new Set(["a", "b", "c", "d", "e", "f", "g", "h"]));
console.log(new Map([["list", Array.from({ length: 10 }, (_, i) => i)]]));
console.log(new Map([["object", { a: 1, b: { c: { d: 1 } } }]]), new Set([{ a: { b: { c: 1 } } }]));
console.log([new Map([["a", 1]]), new Map([["b", 2]]), new Set(["c"])]);
console.log(new Map<unknown, unknown>([[null, undefined], [NaN, -0], [true, () => 1], ["", ""], [Symbol.iterator, 1]]));
class Registry extends Map<string, number> { readonly label = "reg"; }
class Unique extends Set<number> { extra = { deep: [1] }; }
console.log(new Registry([["x", 1]]), new Unique([1, 2]), { r: new Registry(), u: new Unique() });
const self = new Map<string, unknown>([["name", "self"]]);
self.set("me", self);
console.log(self, { self });
const grid = new Map<string, string[]>();
for (const [x, y] of [[0, 0], [0, 1], [1, 0]]) grid.set(`${x}`, [...(grid.get(`${x}`) ?? []), `cell ${x},${y}`]);
console.log(grid);
console.log([...grid], Object.fromEntries(grid), [...new Set("hello")]);
