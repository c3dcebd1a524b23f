// Positions and depths that are no whole numbers, missing ones, and lists that are no arrays.
const any = (value: unknown): any => value;
const numbers = (): number[] => [1, 2, 3, 4];

console.log(numbers().copyWithin(1.9, 0, 2.5), numbers().copyWithin(-2, -4, -3), numbers().copyWithin(any("1"), any(null)));
console.log(numbers().with(1.5, 9), numbers().with(any("1"), 9), numbers().with(NaN, 9), numbers().with(-1, 9));
console.log(numbers().at(any("-1")), numbers().at(-0.5), numbers().at(1.9));
console.log([1, 2, 1].lastIndexOf(1), [1, 2, 1].lastIndexOf(1, undefined), [1, 2, 1].lastIndexOf(1, -2), [1, 2, 1].lastIndexOf(1, 1.9));
console.log([1, 2, 3].indexOf(3, any("1")), [1, 2, 3].includes(1, any("1")), [1, 2, 3].fill(0, any("1"), 2.9));
console.log([1, [2, [3]]].flat(1.9), [1, [2, [3]]].flat(any("2")), [1, [2]].flat(NaN), [1, [2]].flat(any(null)), [1, [2]].flat(undefined));
console.log(numbers().slice(any("1"), 2.9), numbers().splice(1.9, any("2")), numbers().toSpliced(any(undefined), 1));
console.log(Array.from({ length: any("2"), 0: "a", 1: "b" }), Array.from({ length: 1.9 }), Array.from({ length: -1 }), Array.from({ length: NaN }));
console.log(Array.from(any(5)), Array.from(any(true)), Array.from(any((a: number) => a)));
const failing: (() => unknown)[] = [
  () => numbers().with(4, 0),
  () => numbers().with(-5, 0),
  () => [2, 1].sort(any(null)),
  () => [2, 1].toSorted(any("x")),
  () => Array.from(any(null)),
  () => Array.from(any(undefined)),
  () => Array.from({ length: 2 ** 32 }),
];
for (const action of failing) {
  try {
    console.log(action());
  } catch (error) {
    console.log(String(error));
  }
}
