// Things that hold themselves: a reference at the first, a mark at each place that leads back.
type Person = { name: string; friend?: Person; friends: Person[] };
const ann: Person = { name: "ann", friends: [] };
const bob: Person = { name: "bob", friends: [ann] };
ann.friend = bob;
ann.friends.push(ann, bob);
console.log(ann);
console.log(bob);
console.log([ann, bob].length, { ann });
const list: unknown[] = [1, 2];
list.push(list);
console.log(list, [list], { list });
const map = new Map<string, unknown>();
map.set("self", map).set("list", list);
console.log(map);
const set = new Set<unknown>();
set.add(set).add(new Set([set]));
console.log(set);
class TreeNode {
  children: TreeNode[] = [];
  constructor(readonly id: number, readonly parent: TreeNode | null = null) {
    parent?.children.push(this);
  }
}
const root = new TreeNode(1);
const child = new TreeNode(2, root);
new TreeNode(3, root);
console.log(root);
console.log(child);
const key: { m?: unknown } = {};
key.m = new Map([[key, "value"]]);
console.log(key);
const shared = { v: 1 };
console.log([shared, shared, { shared }], "shared is not circular");
const holder: { p?: Promise<unknown> } = {};
holder.p = Promise.resolve(holder);
console.log(holder);
