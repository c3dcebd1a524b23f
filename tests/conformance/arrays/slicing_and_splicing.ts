// slice, splice, concat, copyWithin, fill, reverse, at, with.
const a = [0, 1, 2, 3, 4, 5, 6, 7];
console.log(a.slice(2, 5).join(), a.slice(-3).join(), a.slice(1, -1).join(), a.slice(5, 2).length, a.slice().length, a.slice(0, 99).length);
const b = a.slice();
console.log(b.splice(2, 3).join(), b.join());
console.log(b.splice(1, 0, 10, 11).length, b.join());
console.log(b.splice(-2).join(), b.join());
console.log(b.splice(1, 1, 20, 21, 22).join(), b.join(), b.splice(99, 1).length, b.splice(0).length, b.length);
console.log(([1] as unknown[]).concat([2, 3], 4, [[5, 6]]).length, ([] as number[]).concat().length, [1, 2].concat([3]).join());
console.log(new Array(3).fill(7).join(), [1, 2, 3, 4].fill(0, 1, 3).join(), [1, 2, 3].fill(9, -1).join());
console.log([1, 2, 3].reverse().join(), a.at(0), a.at(-1), a.at(8), a.at(-9));
console.log([1, 2, 3, 4, 5].copyWithin(0, 3).join(), [1, 2, 3, 4, 5].copyWithin(1, 0, 3).join());
console.log(a.toReversed().join(), a.with(2, 99).join(), a.toSpliced(1, 2, 50).join(), a.toSorted((x, y) => y - x).join(), a.join());
try {
  a.with(100, 1);
} catch (error) {
  console.log((error as Error).name);
}
const rows = Array.from({ length: 3 }, () => new Array<number>(3).fill(0));
rows[1][1] = 5;
console.log(rows.map((r) => r.join("")).join("/"));
const shared = new Array<number[]>(2).fill([]);
shared[0].push(1);
console.log(shared[1].length, shared[0] === shared[1]);
const chunk = <T>(list: T[], size: number): T[][] => (list.length === 0 ? [] : [list.slice(0, size), ...chunk(list.slice(size), size)]);
console.log(chunk(a, 3).map((c) => c.join("")).join(" "));
const rotate = <T>(list: T[], by: number): T[] => [...list.slice(by), ...list.slice(0, by)];
console.log(rotate(a, 3).join(""), rotate(a, -1).join(""));
const removeAll = (list: number[], x: number): number[] => {
  for (let i = list.length - 1; i >= 0; i--) if (list[i] === x) list.splice(i, 1);
  return list;
};
console.log(removeAll([1, 2, 1, 3, 1, 1], 1).join());
