// Destructuring as algorithms use it: swaps, multiple results, parsing, running pairs.
let [a, b, c] = [1, 2, 3];
[a, b, c] = [c, a, b];
console.log(a, b, c);
const divide = (n: number, d: number): [number, number] => [Math.floor(n / d), n % d];
const [quotient, remainder] = divide(17, 5);
console.log(quotient, remainder);
const minMax = ([first, ...rest]: number[]): { min: number; max: number } => rest.reduce(({ min, max }, n) => ({ min: Math.min(min, n), max: Math.max(max, n) }), { min: first, max: first });
const { min, max } = minMax([3, 9, -2, 7]);
console.log(min, max);
const extended = (x: number, y: number): [gcd: number, s: number, t: number] => {
  let [r0, r1, s0, s1, t0, t1] = [x, y, 1, 0, 0, 1];
  while (r1 !== 0) {
    const q = Math.floor(r0 / r1);
    [r0, r1, s0, s1, t0, t1] = [r1, r0 - q * r1, s1, s0 - q * s1, t1, t0 - q * t1];
  }
  return [r0, s0, t0];
};
const [g, s, t] = extended(240, 46);
console.log(g, s, t, 240 * s + 46 * t);
const shuffle = <T>(list: T[], next: () => number): T[] => { for (let i = list.length - 1; i > 0; i--) { const j = next() % (i + 1); [list[i], list[j]] = [list[j], list[i]]; } return list; };
let seed = 5;
console.log(shuffle([1, 2, 3, 4, 5, 6], () => (seed = (seed * 31 + 7) % 1009)).join());
const [, minutes, , seconds] = "12:34::56".split(":");
const [[key, value] = ["none", "none"]] = [..."a=1;b=2".split(";").map((p) => p.split("="))];
console.log(minutes, seconds, key, value);
const { "content-type": type = "text", status: { code, ...otherStatus } } = { status: { code: 200, text: "OK", ok: true } } as { "content-type"?: string; status: { code: number; text: string; ok: boolean } };
console.log(type, code, JSON.stringify(otherStatus));
const pairs = [..."abcd"].map((x, i, all) => [x, all[(i + 1) % all.length]]);
for (const [from, to] of pairs) if (to === "a") console.log(`${from} closes the ring`);
const rotate = ([head, ...tail]: string[]): string[] => [...tail, head];
console.log(rotate(rotate([..."xyz"])).join(""), (([x, [y]]: [number, [number]]) => x * y)([6, [7]]));
