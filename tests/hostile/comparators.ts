// Sorting with comparators that lie, throw, change the array, or answer nonsense ends, and keeps every element.
const numbers = (n: number): number[] => Array.from({ length: n }, (_, i) => (i * 7919) % 1009);
const sum = (list: number[]): number => list.reduce((a, b) => a + b, 0);
const wanted = sum(numbers(2000));
let coin = 1;
const liars: ((a: number, b: number) => number)[] = [
  () => 1,
  () => -1,
  () => 0,
  () => NaN,
  () => (coin = -coin),
  (a, b) => (a > b ? 1 : 1),
  () => Infinity,
  (a) => a - 500,
];
for (const liar of liars) {
  const list = numbers(2000).sort(liar);
  if (list.length !== 2000 || sum(list) !== wanted) console.log("lost elements");
}
console.log("liars done");  // expect: liars done
let calls = 0;
try {
  numbers(2000).sort((a, b) => {
    if (++calls === 500) throw new Error("enough");
    return a - b;
  });
} catch (error) {
  console.log((error as Error).message, calls);  // expect: enough 500
}
const changing = numbers(500);
let budget = 2000;
changing.sort((a, b) => {
  if (budget-- > 0) changing.push(budget % 3);
  if (budget % 7 === 0) changing.length = 10;
  return a - b;
});
console.log(Array.isArray(changing));  // expect: true
const nested = numbers(200);
nested.sort((a, b) => {
  [3, 1, 2].sort((x, y) => y - x);
  return a - b;
});
console.log(nested.every((v, i) => i === 0 || nested[i - 1] <= v));  // expect: true
