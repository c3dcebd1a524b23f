// Chains in which ?. stands before, behind and between calls.
type Store = { get(key: string): Store | undefined; value?: { text: string; list?: string[] }; find?: (n: number) => Store | null };
const leaf: Store = { get: () => undefined, value: { text: "leaf", list: ["x", "y"] } };
const store: Store = { get: (key) => (key === "leaf" ? leaf : undefined), find: (n) => (n > 1 ? leaf : null) };
const none = undefined as Store | undefined;
console.log(store.get("leaf")?.value?.text.length, store.get("nope")?.value?.text.length);
console.log(store.get("nope")?.get("x")?.value, none?.get("a")?.get("b")?.value?.text);
console.log(none?.get("a")?.value, none?.get("a")?.get("b"), none?.find?.(1)?.get("c")?.value?.list?.[0]);
console.log(store.find?.(2)?.value?.list?.map((s) => s + "!").join(), store.find?.(1)?.value?.list?.map((s) => s).join());
console.log(leaf.find?.(5)?.get("never")?.value, leaf.value?.list?.at(-1)?.toUpperCase().at(0)?.length);
const map = new Map<string, Map<string, number[]>>([["a", new Map([["b", [1, 2]]])]]);
console.log(map.get("a")?.get("b")?.length, map.get("a")?.get("z")?.length, map.get("z")?.get("b")?.length);
console.log(Math.max(map.get("a")?.get("b")?.at(0) ?? -1, map.get("q")?.get("b")?.at(0) ?? -1), `${map.get("q")?.get("b")?.[0]}`);
console.log([none?.get("x")?.value, { v: none?.get("x")?.value?.list?.length ?? 0 }.v, (none?.get("x"))?.value]);
class Tree {
  constructor(readonly name: string, private readonly left?: Tree, private readonly right?: Tree) {}
  child(side: "left" | "right"): Tree | undefined { return this[side]; }
  path(...sides: ("left" | "right")[]): string | undefined { return sides.reduce<Tree | undefined>((t, s) => t?.child(s), this)?.name; }
}
const tree = new Tree("root", new Tree("l", undefined, new Tree("lr")));
console.log(tree.child("left")?.child("right")?.name, tree.child("right")?.child("left")?.child("left")?.name, tree.path("left", "right"), tree.path("right", "left"));
let calls = 0;
const count = (): string => `${++calls}`;
none?.get(count())?.get(count())?.value?.text.concat(count());
store.get("nope")?.get(count())?.find?.(Number(count()));
console.log(calls, store.get("leaf")?.get(count())?.get(count()), calls);
async function later(): Promise<string | undefined> { return (await Promise.resolve(none))?.get("x")?.value?.text ?? (await Promise.resolve(store)).get("leaf")?.value?.text; }
console.log(await later(), delete store.get("leaf")?.value?.list, leaf.value?.list, delete none?.get("x")?.value?.list);
