// Iterators of built-ins show what they are, and those of Map and Set what is left.
const map = new Map<string, unknown>([["a", 1], ["b", { c: 2 }], ["d", [3]]]);
const set = new Set<unknown>(["x", { y: 1 }, [2]]);
console.log(map.keys(), map.values(), map.entries(), map[Symbol.iterator]());
console.log(set.keys(), set.values(), set.entries(), set[Symbol.iterator]());
const keys = map.keys();
keys.next();
console.log(keys, [...keys], keys);
const entries = set.entries();
console.log(entries.next(), entries);
console.log([1, 2].values(), [1].entries(), [].keys(), "text"[Symbol.iterator]());
console.log({ it: map.values() }, [set.values()], [[[map.keys()]]]);
console.log([...map], [...map.entries()].length, Array.from(set.entries()));
console.log(new Map().keys(), new Set().values(), new Map().entries());
console.log(new Map([["k", new Map([["inner", new Set([1])]])]]));
console.log(new Map([[{ key: 1 }, { value: 2 }], [[1], [2]]] as [unknown, unknown][]), new Map<unknown, unknown>([[undefined, null], [NaN, -0]]));
console.log({ done: false, value: 1 }, [1, 2][Symbol.iterator]().next());
