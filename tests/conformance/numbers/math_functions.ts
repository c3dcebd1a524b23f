// Math: rounding, extremes, roots, logarithms and trigonometry at exact points.
const values = [0, -0, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 0.49999999999999994, 4503599627370495.5, -7.999, 1e300, NaN, Infinity, -Infinity];
for (const v of values) {
  console.log(v, Math.floor(v), Math.ceil(v), Math.round(v), Math.trunc(v), Math.sign(v), Math.abs(v), Math.fround(v));
}
console.log(Math.max(), Math.min(), Math.max(1, 3, 2), Math.min(4, -2, 9), Math.max(1, NaN), Math.min(0, -0), Math.max(-0, 0));
console.log(Math.sqrt(2), Math.sqrt(16), Math.sqrt(-1), Math.cbrt(27), Math.cbrt(-8), Math.hypot(3, 4), Math.hypot(), Math.hypot(1, 2, 2));
console.log(Math.pow(2, 10), Math.pow(9, 0.5), Math.pow(0, 0), Math.pow(NaN, 0), Math.pow(1, Infinity));
console.log(Math.exp(0), Math.log(1), Math.log2(8), Math.log10(1000), Math.log1p(0), Math.expm1(0), Math.log(-1), Math.log(0));
console.log(Math.sin(0), Math.cos(0), Math.tan(0), Math.atan2(0, 1), Math.atan2(0, -1), Math.atan(Infinity), Math.asin(1), Math.acos(1));
console.log(Math.sinh(0), Math.cosh(0), Math.tanh(Infinity), Math.atanh(0));
console.log(Math.PI, Math.E, Math.LN2, Math.LN10, Math.LOG2E, Math.LOG10E, Math.SQRT2, Math.SQRT1_2);
const r = Math.random();
console.log(r >= 0 && r < 1, typeof r);
console.log(Math.max(...[5, 1, 9, 3]), Math.min(...new Set([5, 1, 9])));
