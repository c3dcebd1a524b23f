// Lists of records: one line if short, one record a line if long.
console.log([{ a: 1 }, { a: 2 }], [{ a: 1 }, { b: [2, 3] }, { c: { d: 4 } }]);
console.log(Array.from({ length: 5 }, (_, id) => ({ id })));
console.log(Array.from({ length: 8 }, (_, id) => ({ id })));
console.log(Array.from({ length: 3 }, (_, id) => ({ id, name: `name ${id}`, tags: ["a", "b"], active: id % 2 === 0 })));
console.log(Array.from({ length: 2 }, (_, id) => ({ id, inner: { list: Array.from({ length: 9 }, (_, i) => i) } })));
console.log([[{ a: 1 }], [{ a: 2 }, { a: 3 }]], [[[{ a: 1 }]]], [[[[{ a: 1 }]]]]);
console.log({ rows: [{ x: 1, y: 2 }, { x: 3, y: 4 }], total: 2 });
console.log({ rows: [], columns: [[]], map: [{}] });
console.log([{}, {}, {}], [[], [], []], [{}, [], "", 0, null]);
console.log([undefined, null, { u: undefined, n: null }], [[undefined], [null]]);
console.log([1, "a", { b: 2 }, [3], () => 4, new Map([[5, 6]]), new Set([7])]);
console.log(Array.from({ length: 101 }, (_, i) => ({ i })).slice(97));
console.log(Array.from({ length: 7 }, (_, i) => [i, i * i]), Array.from({ length: 3 }, (_, i) => Array.from({ length: 3 }, (_, j) => i * j)));
console.log([["name", "age"], ["ann", 30]], Object.entries({ a: 1, b: { c: 2 } }));
console.log([{ text: "some longer text here", more: "and some more text" }, { text: "short", more: "s" }]);
console.log([{ f() {}, g: () => 1, k: class A {} }], [{ get x() { return 1; } }]);
const shared = { s: 1 };
console.log([shared, shared, [shared]], { a: shared, b: { shared } });
