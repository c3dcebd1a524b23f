// Rest parameters collect, spread hands out; any iterable can be spread.
function sum(...numbers: number[]): number {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
}
console.log(sum(), sum(1), sum(1, 2, 3), sum(...[4, 5]), sum(1, ...[2, 3], 4, ...[5]), sum(...new Set([1, 1, 2])));
function head(first: string, ...rest: (string | number)[]): string {
  return `${first}:${rest.length}:${rest.join("|")}`;
}
console.log(head("a"), head("a", 1, "b"), head(...(["x", "y", "z"] as [string, string, string])));
const args: [number, number] = [2, 8];
console.log(Math.pow(...args), Math.max(...args, 99), [..."abc", ...[1, 2]].length);
const copy = [...args];
copy[0] = 100;
console.log(args[0], copy[0]);
class Tally {
  readonly parts: number[];
  constructor(...parts: number[]) {
    this.parts = parts;
  }
  with(...more: number[]): Tally {
    return new Tally(...this.parts, ...more);
  }
}
console.log(new Tally(1, 2).with(3, 4).parts.join(), new Tally(...[9]).parts.length);
const wrap = <A extends unknown[], R>(f: (...a: A) => R) => (...a: A): R => {
  console.log("calling with", a.length);
  return f(...a);
};
console.log(wrap(sum)(1, 2, 3), wrap(head)("q", "w"));
const m = new Map([["a", 1], ["b", 2]]);
console.log([...m.keys()].join(), [...m.values()].join(), [...m].map(([k, v]) => k + v).join());
const partial = (f: (...n: number[]) => number, ...first: number[]) => (...rest: number[]): number => f(...first, ...rest);
console.log(partial(sum, 1, 2)(3, 4), sum.length, head.length, ((a: number, ...b: number[]) => b.length).length);
let order = "";
const mark = (s: string): number[] => ((order += s), [1]);
sum(...mark("a"), ...mark("b"), sum(...mark("c")));
console.log(order);
