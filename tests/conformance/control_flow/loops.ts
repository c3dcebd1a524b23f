// while, do, for with any part missing, break and continue.
let n = 0;
while (n < 3) n++;
console.log(n);
do n--; while (n > 10);
console.log(n);
for (let i = 0, j = 5; i < j; i++, j--) console.log(i, j);
let k = 0;
for (;;) {
  if (++k === 2) continue;
  if (k > 4) break;
  console.log("k", k);
}
for (; k > 3; ) k--;
for (let i = 10; i--; ) if (i % 4 === 0) console.log("down", i);
let total = 0;
for (let i = 1; i <= 100; i++) {
  if (i % 3 === 0 && i % 5 === 0) continue;
  if (i > 90) break;
  total += i;
}
console.log(total);
const collatz = (start: number): number => {
  let steps = 0;
  while (start !== 1) {
    start = start % 2 === 0 ? start / 2 : 3 * start + 1;
    steps++;
  }
  return steps;
};
console.log([1, 6, 27, 97].map(collatz).join());
do {
  total -= 500;
  if (total < 3000) continue;
  console.log("still", total);
} while (total > 2500);
console.log(total);
let found = -1;
for (let i = 0; i < 10 && found < 0; i++) if (i * i > 30) found = i;
console.log(found);
for (let x = 0.0; x < 1; x += 0.25) console.log(x);
const skyline: string[] = [];
for (let row = 3; row > 0; row--) {
  let line = "";
  for (let col = 0; col < 7; col++) line += Math.abs(3 - col) <= 3 - row ? "#" : ".";
  skyline.push(line);
}
console.log(skyline.join("\n"));
