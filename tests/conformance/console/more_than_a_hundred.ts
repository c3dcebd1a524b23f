// Arrays, Maps and Sets show a hundred items and say how many more there are.
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
console.log(upTo(100));
console.log(upTo(101));
console.log(upTo(250));
console.log(upTo(103).map((n) => `item ${n}`));
console.log(upTo(101).map((n) => (n < 100 ? n : "last")));
console.log(upTo(101).map((n) => (n === 50 ? "text" : n)));
console.log(new Set(upTo(102)));
console.log(new Map(upTo(101).map((n) => [n, n * n])));
console.log({ inside: upTo(120) });
console.log(upTo(110).map(() => true));
console.log(Object.keys(Object.fromEntries(upTo(150).map((n) => [`k${n}`, n]))).length);
console.log(Object.fromEntries(upTo(105).map((n) => [`k${n}`, n])));
console.log([["x".repeat(10_001)], "y".repeat(12_000)].map((v) => v.length));
console.log(["x".repeat(10_000) + "tail"]);
