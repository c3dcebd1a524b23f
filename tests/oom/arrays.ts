// Growth, dictionaries, the methods that make new arrays, spread and rest.
const numbers = Array.from({ length: 30 }, (_, i) => i);
const sparse: number[] = [];
sparse[5000] = 1;
sparse.push(2, 3);
sparse.unshift(0);
const words = numbers.filter((n) => n % 3 === 0).map((n) => `w${n}`);
const queue: number[] = [];
for (let i = 0; i < 40; i++) queue.push(i);
while (queue.length > 3) queue.shift();
const [first, ...others] = numbers;
const nested = [[1, [2]], [3, [4, [5]]]].flat(2);
const parts = [numbers.slice(2, 5), numbers.toSpliced(1, 20), numbers.concat(nested as number[]), [...others, first], Array.of(1, 2), numbers.with(0, 9)];
queue.splice(1, 1, 7, 8, 9);
console.log(sparse.length, words.join("-"), queue, nested, parts.map((part) => part.length), numbers.toReversed().indexOf(3), [..."añ😀"].entries().next());
