// NaN: where it comes from, what it compares to, what keeps it.
const sources: [string, number][] = [
  ["0/0", 0 / 0], ["inf-inf", Infinity - Infinity], ["0*inf", 0 * Infinity], ["inf/inf", Infinity / Infinity], ["5%0", 5 % 0], ["inf%2", Infinity % 2],
  ["sqrt", Math.sqrt(-1)], ["log", Math.log(-1)], ["acos", Math.acos(2)], ["Number", Number("x")], ["parseInt", parseInt("")], ["pow", (-8) ** (1 / 3)],
  ["max", Math.max(1, NaN)], ["min", Math.min(NaN, 1)], ["hypot", Math.hypot(NaN, 1)], ["NaN**0", NaN ** 0], ["1**inf", 1 ** Infinity], ["hypot inf", Math.hypot(NaN, Infinity)],
];
for (const [name, value] of sources) console.log(name, value, Number.isNaN(value), isNaN(value), value === value);
console.log(NaN < NaN, NaN >= NaN, NaN > 0, NaN < 0, Object.is(NaN, NaN), Object.is(NaN, 0 / 0));
console.log([NaN].includes(NaN), [NaN].indexOf(NaN), [NaN].findIndex(Number.isNaN), new Set([NaN, NaN]).size, new Map([[NaN, 1]]).has(NaN));
console.log(NaN | 0, NaN >>> 0, ~NaN, NaN << 1, Math.trunc(NaN), Math.sign(NaN), Math.round(NaN), Math.floor(NaN));
console.log(!NaN, NaN ? 1 : 2, NaN || "or", NaN && "and", typeof NaN, `${NaN}`, JSON.stringify([NaN, Infinity]));
console.log([3, NaN, 1].sort((a, b) => a - b).length, [NaN, 2, 1].sort().join(), Math.max(...[1, 2], NaN), Math.max(), Math.min());
switch (NaN as number) { case NaN: console.log("matched"); break; default: console.log("no case matches NaN"); }
let total = 0;
for (const n of [1, NaN, 2]) total += n;
console.log(total, [1, NaN, 2].filter((n) => !Number.isNaN(n)).length, [1, NaN].some(Number.isNaN), Number.NaN, (NaN).toString(), NaN.toFixed(2));
