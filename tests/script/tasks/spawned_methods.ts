// Bound methods, closures over this, static methods and built-ins can be spawned.
import { spawn } from "heddle";
class Adder {
  constructor(private readonly base: number) {}
  add(n: number): number {
    return this.base + n;
  }
  start(n: number) {
    return spawn(() => this.add(n));
  }
  static twice(n: number): number {
    return n * 2;
  }
}
const adder = new Adder(100);
console.log(await adder.start(1), await spawn(adder.add.bind(adder), 2), await spawn(Adder.twice, 4));  // expect: 101 102 8
console.log(await spawn(Math.max, 1, 5, 3));  // expect: 5
console.log(await spawn((...n: number[]) => n.length, 1, 2, 3));  // expect: 3
const defaulted = (a: number, b: number = a + 1): number => a + b;
console.log(await spawn(() => defaulted(5)));  // expect: 11
