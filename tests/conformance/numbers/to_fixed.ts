// toFixed rounds the exact value of the double, half away from zero only where it is exactly half.
for (const n of [0, 1, 1.5, 2.5, 1.25, 1.35, 1.45, 1.005, 8.345, 10.235, 0.000001, 123.456, -1.5, -2.5, -0.0001]) {
  console.log(n, n.toFixed(), n.toFixed(1), n.toFixed(2), n.toFixed(5));
}
console.log((0.1 + 0.2).toFixed(20), (0.1).toFixed(25), (1 / 3).toFixed(30), (5e-324).toFixed(3));
console.log((123456789.123456789).toFixed(3), (1e20).toFixed(2), (1e21).toFixed(2), (-1e21).toFixed(0), (999999999999999900000).toFixed(0));
console.log((-0).toFixed(2), (-0.004).toFixed(2), (0.5).toFixed(), (1.5).toFixed(), (-0.5).toFixed(0));
console.log(NaN.toFixed(2), Infinity.toFixed(2), (-Infinity).toFixed(0));
console.log((1.0).toFixed(100).length, (2 ** 60).toFixed(0), (0.1).toFixed(55));
console.log([1.1, 22.22, 333.333].map((n) => n.toFixed(1).padStart(8)).join("|"));
const cents = [19.99, 5.01, 0.1, 0.2];
console.log(cents.reduce((sum, n) => sum + n, 0).toFixed(2), Number((1.005).toFixed(2)), +(2.345).toFixed(2));
console.log((3.14159).toFixed(2) + " pi", (25).toFixed(1.9), (4.5).toFixed(undefined));
for (const digits of [-1, 101, Infinity]) {
  try { console.log((1).toFixed(digits)); } catch (e) { console.log(`${e}`); }
}
