// What is shared and what is copied: spread, assign, destructuring, structuredClone, freeze.
const original = { n: 1, list: [1, 2], inner: { deep: { v: 1 } }, f() { return this.n; } };
const { ...byRest } = original;
const copies = [{ ...original }, Object.assign({}, original), byRest, Object.fromEntries(Object.entries(original)) as typeof original];
for (const copy of copies) {
  copy.n = 2;
  copy.list.push(copies.indexOf(copy));
  console.log(copy === original, copy.list === original.list, copy.f(), original.n);
}
console.log(original.list.join());
const { f, ...data } = original;
const deep = structuredClone(data);
deep.inner.deep.v = 9;
deep.list.length = 0;
console.log(original.inner.deep.v, original.list.length, deep.inner.deep.v, typeof f);
const a = { x: 1 }, b = a;
b.x = 2;
console.log(a.x, a === b, [a][0] === a, [a].includes(b), [{ x: 2 }].includes(a));
const update = (state: { user: { name: string; tags: string[] }; n: number }, name: string) => ({ ...state, user: { ...state.user, name } });
const before = { user: { name: "ann", tags: ["a"] }, n: 1 }, after = update(before, "bob");
console.log(before.user.name, after.user.name, before.user.tags === after.user.tags, after.n, before === (after as object));
const change = (o: { v: number }): void => { o.v = 10; o = { v: 20 }; o.v = 30; };
const passed = { v: 1 };
change(passed);
console.log(passed.v);
const frozen = Object.freeze({ list: [1], n: Number("1") }), thawed = { ...frozen };
thawed.n = 5;
frozen.list.push(2);
console.log(frozen.n, thawed.n, thawed.list.length, Object.isFrozen(thawed));
const weak = new Map<object, string>([[a, "a"], [{ x: 2 }, "other"]]);
console.log(weak.get(b), weak.get({ x: 2 }), new Set([a, b, { x: 2 }]).size);
