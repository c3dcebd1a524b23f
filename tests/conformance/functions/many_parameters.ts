// Functions with many parameters, many arguments, deep call chains and calls in arguments.
const ten = (a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number, i: number, j: number): string => [a, b, c, d, e, f, g, h, i, j].join("");
console.log(ten(1, 2, 3, 4, 5, 6, 7, 8, 9, 0), ten.length);
const sum = (...n: number[]): number => n.reduce((a, b) => a + b, 0);
console.log(sum(...Array.from({ length: 1000 }, (_, i) => i)), sum(...Array.from({ length: 300 }, () => 1), ...Array.from({ length: 300 }, () => 2)));
const add = (a: number, b: number): number => a + b;
console.log(add(add(add(1, 2), add(3, 4)), add(add(5, 6), add(7, 8))), add(Math.max(1, add(2, 3)), sum(1, add(1, 1), sum())));
const f = (a: number) => (b: number) => (c: number) => (d: number) => a * 1000 + b * 100 + c * 10 + d;
console.log(f(1)(2)(3)(4), [1, 2].map(f).map((g) => g(0)(0)(5)).join());
const extra = (a: number): number => a;
console.log([10, 20].map(extra).join(), (extra as (...a: number[]) => number)(1, 2, 3), ["1", "2"].map((s) => parseInt(s, 10)).join());
const order: string[] = [];
const note = (n: string): string => { order.push(n); return n; };
const join = (a: string, b = note("default"), ...rest: string[]): string => [a, b, ...rest].join("");
console.log(join(note("x"), note("y"), ...[note("z")], note("w")), order.splice(0).join(), join(note("only")), order.join());
const locals = (n: number): number => {
  const a = n + 1, b = a * 2, c = b - n, d = c ** 2, e = d % 7, g = e + a, h = g * b, i = h - c, j = i + d, k = j - e, l = k * 2, m = l + g;
  return a + b + c + d + e + g + h + i + j + k + l + m;
};
console.log(locals(1), locals(10), locals(-3));
const nested = (n: number): number => { const inner = (m: number): number => { const deepest = (k: number): number => n * 100 + m * 10 + k; return deepest(m + 1); }; return inner(n + 1); };
console.log(nested(1), nested(2));
const counts = Array.from({ length: 5 }, (_, n) => ((...args: unknown[]) => args.length)(...Array.from({ length: n })));
console.log(counts.join());
const apply = <A extends unknown[], R>(g: (...a: A) => R, ...a: A): R => g(...a);
console.log(apply(ten, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2), apply(add, 3, 4), apply(() => "none"), apply(Math.hypot, 3, 4));
