// toFixed, toPrecision, toExponential and toString with a radix.
const values = [0, 1, -1.5, 1.005, 2.5, 0.000123, 123.456, 1e21, 99.995, -0.0000001, 1234.5678];
for (const v of values) {
  console.log(v, "fixed", v.toFixed(), v.toFixed(1), v.toFixed(2), v.toFixed(6));
  console.log(v, "precision", v.toPrecision(1), v.toPrecision(3), v.toPrecision(10));
  console.log(v, "exponential", v.toExponential(), v.toExponential(2), v.toExponential(0));
}
console.log((255).toString(16), (255).toString(2), (255).toString(36), (-255).toString(8));
console.log((0.5).toString(2), (0.1).toString(3), (3.75).toString(2), (1e21).toString(7));
console.log((NaN).toFixed(2), Infinity.toPrecision(3), (-Infinity).toExponential(1));
console.log((25).toPrecision(1), (35).toFixed(0), (0.5).toFixed(0), (1.5).toFixed(0), (2.5).toFixed(0));
try {
  (1).toFixed(101);
} catch (error) {
  console.log((error as Error).name, error instanceof RangeError);
}
try {
  (10).toString(1);
} catch (error) {
  console.log((error as Error).name, error instanceof RangeError);
}
