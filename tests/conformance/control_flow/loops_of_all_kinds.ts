// while, do, for with missing parts, nested, with continue and several variables.
let n = 3;
while (n) n--;
do n++; while (n < 5);
console.log(n);
for (;;) { if (++n > 8) break; }
for (let i = 0; ; i++) { if (i === 3) { console.log("i", i); break; } }
let k = 0;
for (; k < 3; ) k++;
for (k = 10; k > 7; k--);
console.log(n, k);
const steps: number[] = [];
for (let i = 0, j = 20; i < j; i += 4, j -= 3) { if (i === 4) continue; steps.push(i, j); }
console.log(steps.join());
for (let i = 0.5; i < 3; i += 0.75) steps.push(i);
for (let i = 10; i >= 0; i -= 3) steps.push(i);
console.log(steps.join());
let collatz = 27, length = 0;
while (collatz !== 1) { collatz = collatz % 2 ? collatz * 3 + 1 : collatz / 2; length++; }
console.log(length);
let text = "";
for (const row of [1, 2, 3]) { for (let col = 1; col <= row; col++) text += row * col + (col < row ? " " : ""); text += row < 3 ? "/" : ""; }
console.log(text);
const queue = [1];
let taken: number | undefined;
const visited: number[] = [];
while ((taken = queue.shift()) !== undefined) { visited.push(taken); if (taken < 5) queue.push(taken * 2, taken * 2 + 1); }
console.log(visited.join());
do { if (visited.pop()! > 7) continue; break; } while (visited.length);
console.log(visited.length);
for (let i = 0, end = 3; i < end; i++) { let i = 100; i++; text = String(i); }
console.log(text);
const fns: (() => number)[] = [];
for (let i = 0; i < 3; i++) { fns.push(() => i); i += i === 0 ? 0.5 : 0; }
console.log(fns.map((f) => f()).join());
let digits = 90210, reversed = 0;
while (digits > 0) { reversed = reversed * 10 + digits % 10; digits = Math.floor(digits / 10); }
console.log(reversed);
if (n) if (k > 100) console.log("a"); else console.log("dangling else belongs to the inner if");
