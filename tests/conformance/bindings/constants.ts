// const: the binding does not change, its object may; assignments that fail at run time.
const n = 1, list = [1], object = { a: 1 };
list.push(2);
object.a = 5;
console.log(n, list.length, object.a);
const attempt = (body: () => void): string => {
  try {
    body();
    return "no error";
  } catch (error) {
    return `${error}`;
  }
};
const loop: number[] = [];
for (const x of [1, 2, 3]) { const doubled = x * 2; loop.push(doubled); }
for (const k in { a: 1, b: 2 }) loop.push(k.length);
console.log(loop.join());
const { a, ...others } = { a: 1, b: 2, c: 3 }, [first, ...rest] = [10, 20, 30];
console.log(a, JSON.stringify(others), first, rest.join());
const makers = [1, 2, 3].map((value) => { const fixed = value; return () => fixed; });
console.log(makers.map((m) => m()).join());
const frozen = Object.freeze({ inner: { v: 1 }, list: [1] });
frozen.inner.v = 2;
frozen.list.push(2);
console.log(attempt(() => { (frozen as { inner: unknown }).inner = {}; }), frozen.inner.v, frozen.list.length);
const f = function g(this: unknown): string { return typeof g; };
console.log(f.call(null));
const DAY = 24 * 60 * 60, WEEK = DAY * 7, NAMES = ["mon", "tue"] as const, CONFIG = { debug: false, level: NAMES[1] } as const;
console.log(DAY, WEEK, NAMES.join(), CONFIG.level, CONFIG.debug);
const big = 2 ** 40 + 1, tiny = -(2 ** -20), text = "con" + "cat", flag = !0, nothing = undefined, none = null;
console.log(big, tiny, text, flag, nothing, none);
const later = (() => { const v = Math.max(...list); return v * 100; })();
console.log(later, typeof later);
const { x: { y: deep = 7 } = {}, z = deep * 2 } = {} as { x?: { y?: number }; z?: number };
console.log(deep, z);
for (const i of [0, 1]) { const i2 = i + 1; { const i2 = 100; loop.push(i2); } loop.push(i2); }
console.log(loop.slice(-4).join());
