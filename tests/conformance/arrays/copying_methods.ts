// with, toSorted, toReversed, toSpliced, slice, spread, from: copies that leave the original alone.
const original = [3, 1, 2];
const frozen = Object.freeze([3, 1, 2]) as readonly number[];
console.log(original.toSorted().join(), original.toReversed().join(), original.with(1, 9).join(), original.toSpliced(0, 2, 7).join(), original.join());
console.log(frozen.toSorted((a, b) => b - a).join(), frozen.with(-1, 0).join(), [...frozen, 4].join(), frozen.concat(5).join());
const holes = [1, , 3];
console.log(holes.toReversed().map(String).join(), holes.with(0, 0).map(String).join(), 1 in holes.toSorted(), 1 in holes.toSpliced(0, 0));
console.log(1 in [...holes], 1 in Array.from(holes), 1 in holes.slice(), 1 in holes.concat([]));
for (const index of [3, -4, Infinity, -Infinity, 1e10]) {
  try { console.log(original.with(index, 0).join()); } catch (e) { console.log(index, `${e}`); }
}
console.log(original.with(1.7, 5).join(), original.with(NaN, 6).join(), original.with(-0, 8).join());
console.log([].toSorted().length, [].toReversed().length, [1].toSpliced(0).length, [5].with(0, 6)[0]);
const words = ["banana", "apple", "Cherry"];
console.log(words.toSorted().join(), words.toSorted((a, b) => a.length - b.length).join(), words.toReversed().join());
const rows = [{ id: 2 }, { id: 1 }];
const sorted = rows.toSorted((a, b) => a.id - b.id);
sorted[0].id = 100;
console.log(rows[1].id, sorted !== rows, sorted.length);
class Stack extends Array<number> {}
const stack = Stack.of(2, 1);
console.log(stack.toSorted() instanceof Stack, stack.slice() instanceof Stack, stack.with(0, 5).constructor === Array);
const state = { list: [1, 2, 3], name: "s" };
const next = { ...state, list: state.list.with(1, 20) };
console.log(state.list.join(), next.list.join(), next.name);
const undo: number[][] = [original];
undo.push(undo.at(-1)!.toSpliced(1, 1), undo.at(-1)!.toSorted());
console.log(undo.map((l) => l.join("")).join(" > "));
console.log(original.toSorted(undefined).join(), Array.from(original, (n) => n * 2).toReversed().join());
