// push, pop, shift, unshift, length.
const a: number[] = [];
console.log(a.push(1), a.push(2, 3, 4), a.push(), a.length, a.join());
console.log(a.pop(), a.pop(), a.length, a.join());
console.log(a.unshift(0), a.unshift(-2, -1), a.unshift(), a.join());
console.log(a.shift(), a.shift(), a.join(), a.length);
const empty: number[] = [];
console.log(empty.pop(), empty.shift(), empty.length);
a.length = 1;
console.log(a.join(), a.length, a[1]);
a.length = 3;
console.log(a.length, a[2], a.join("|"), 2 in a);
a[5] = 50;
console.log(a.length, a.join("|"), a[5]);
a.length = 0;
console.log(a.length, a[0]);
const queue: number[] = [];
let served = 0;
for (let i = 0; i < 1000; i++) {
  queue.push(i);
  if (i % 3 === 2) served += queue.shift()!;
}
console.log(queue.length, served, queue[0], queue.at(-1));
while (queue.length > 0) {
  served += queue.shift()!;
  if (queue.length > 0) served -= queue.pop()!;
}
console.log(served);
const deque: string[] = ["m"];
for (const c of "abc") {
  deque.unshift(c);
  deque.push(c.toUpperCase());
}
console.log(deque.join(""), deque.length);
const big: number[] = [];
for (let i = 0; i < 10000; i++) big.push(i * 2);
let sum = 0;
for (let i = 0; i < big.length; i++) sum += big[i];
console.log(sum, big.length, big[9999], big[10000]);
