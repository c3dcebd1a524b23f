// Endless recursion is a RangeError that a script can catch, in any task, as often as it likes.
import { spawn } from "heddle";
function endless(n: number): number {
  return 1 + endless(n + 1);
}
for (let i = 0; i < 3; i++) {
  try {
    endless(0);
  } catch (error) {
    console.log(error instanceof RangeError);  // expect: true
  }
}
// expect: true
// expect: true
console.log(await spawn(endless, 0).catch((e) => e instanceof RangeError));  // expect: true
let depth = 0;
const even = (n: number): boolean => (depth++, odd(n + 1));
const odd = (n: number): boolean => (depth++, even(n + 1));
try {
  even(0);
} catch (error) {
  console.log(error instanceof RangeError, depth > 500);  // expect: true true
}
class Loop {
  get next(): number {
    return this.next + 1;
  }
  toString(): string {
    return `${this}`;
  }
}
for (const body of [() => new Loop().next, () => String(new Loop()), () => [1].map(function again(): number[] { return [1].map(again).flat(); })]) {
  try {
    body();
  } catch (error) {
    console.log(error instanceof RangeError);
  }
}
// expect: true
// expect: true
// expect: true
const fine = (n: number): number => (n === 0 ? 0 : 1 + fine(n - 1));
console.log(fine(5000));  // expect: 5000
