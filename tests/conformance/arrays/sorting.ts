// sort: as text by default, stable with a comparator, undefined last.
console.log([10, 9, 1, 100, 25].sort().join(), [10, 9, 1, 100, 25].sort((a, b) => a - b).join(), [3, 1, 2].sort((a, b) => b - a).join());
console.log(["b", "a", "C", "A", "c"].sort().join(), ["é", "z", "e", "a"].sort().join(), [true, false, true].sort().join());
console.log([3, undefined, 1, undefined, 2].sort().map((x) => String(x)).join(), [-1, -2, 0, 5].sort().join());
const people = [
  { name: "Ann", age: 30 }, { name: "Bob", age: 25 }, { name: "Cid", age: 30 }, { name: "Dot", age: 25 }, { name: "Eve", age: 35 },
];
console.log(people.sort((a, b) => a.age - b.age).map((p) => p.name).join());
console.log(people.sort((a, b) => (a.name < b.name ? 1 : -1)).map((p) => p.name).join());
let seed = 7;
const random = (): number => (seed = (seed * 16807) % 2147483647);
const numbers = Array.from({ length: 500 }, () => random() % 1000);
const sorted = [...numbers].sort((a, b) => a - b);
let ok = true;
for (let i = 1; i < sorted.length; i++) ok &&= sorted[i - 1] <= sorted[i];
console.log(ok, sorted.length, sorted[0], sorted[250], sorted[499]);
const stable = numbers.map((n, i) => ({ key: n % 10, i })).sort((a, b) => a.key - b.key);
console.log(stable.every((x, i) => i === 0 || stable[i - 1].key < x.key || stable[i - 1].i < x.i));
const same = [3, 2, 1];
console.log(same.sort() === same, same.join(), [].sort().length, [1].sort().join());
const multi = [[2, "b"], [1, "z"], [2, "a"], [1, "a"]] as [number, string][];
console.log(multi.sort(([a, s], [b, t]) => a - b || (s < t ? -1 : s > t ? 1 : 0)).join(" "));
let comparisons = 0;
Array.from({ length: 64 }, (_, i) => 64 - i).sort((a, b) => (comparisons++, a - b));
console.log(comparisons > 60, comparisons < 1000);
function quicksort(list: number[]): number[] {
  if (list.length < 2) return list;
  const [pivot, ...rest] = list;
  return [...quicksort(rest.filter((x) => x < pivot)), pivot, ...quicksort(rest.filter((x) => x >= pivot))];
}
console.log(quicksort(numbers).join() === sorted.join());
function insertionSort(list: number[]): number[] {
  for (let i = 1; i < list.length; i++) {
    for (let j = i; j > 0 && list[j - 1] > list[j]; j--) [list[j - 1], list[j]] = [list[j], list[j - 1]];
  }
  return list;
}
console.log(insertionSort([...numbers]).join() === sorted.join(), [5, 3, NaN, 1].sort((a, b) => a - b).length);
