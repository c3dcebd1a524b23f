// Math.max, min, hypot and the rest with none, one and many arguments.
console.log(Math.max(), Math.min(), Math.hypot(), Math.max(3), Math.min(3), Math.hypot(-3));
console.log(Math.max(1, 5, 3), Math.min(1, 5, 3), Math.hypot(3, 4), Math.hypot(1, 2, 3, 4), Math.hypot(1e200, 1e200));
const list = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1009);
console.log(Math.max(...list), Math.min(...list), Math.max.apply(null, list), list.reduce((a, b) => Math.max(a, b)), Math.max(...list, 5000));
console.log(Math.sign(-3), Math.sign(0), Math.sign(7), Math.abs(-3.5), Math.abs(5), Math.cbrt(27), Math.cbrt(-8), Math.sqrt(2));
console.log(Math.pow(2, 10), Math.pow(2, -1), Math.pow(9, 0.5), Math.pow(-2, 3), Math.pow(0, 0), Math.pow(2, 0.5) === 2 ** 0.5, 2 ** 3 ** 2, (-2) ** 2);
console.log(Math.exp(0), Math.log(1), Math.log10(1000), Math.log2(8), Math.log1p(0), Math.expm1(0), Math.log(0), Math.log10(0), Math.log2(3) > 1.58);
console.log(Math.sin(0), Math.cos(0), Math.tan(0), Math.asin(1) === Math.PI / 2, Math.acos(1), Math.atan(1) === Math.PI / 4, Math.atan2(1, 1) === Math.PI / 4, Math.atan2(0, -1) === Math.PI);
console.log(Math.sinh(0), Math.cosh(0), Math.tanh(0), Math.asinh(0), Math.acosh(1), Math.atanh(0), Math.tanh(Infinity), Math.atanh(1));
console.log(Math.sin(Math.PI).toFixed(10), Math.cos(Math.PI / 3).toFixed(10), Math.tan(Math.PI / 4).toFixed(10), Math.exp(1).toFixed(12), Math.log(10).toFixed(12));
console.log(Math.E, Math.PI, Math.LN2, Math.LN10, Math.LOG2E, Math.LOG10E, Math.SQRT1_2, Math.SQRT2);
const random = Array.from({ length: 200 }, () => Math.random());
console.log(random.every((r) => r >= 0 && r < 1), new Set(random).size > 190, Math.floor(Math.random() * 1));
const mean = list.reduce((a, b) => a + b) / list.length;
const deviation = Math.sqrt(list.reduce((s, n) => s + (n - mean) ** 2, 0) / list.length);
console.log(mean, deviation.toFixed(6), typeof Math.max, Math.max.length, Math.hypot.name);
