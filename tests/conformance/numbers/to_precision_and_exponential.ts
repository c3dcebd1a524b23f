// toPrecision and toExponential: how many digits, when there is an exponent.
for (const n of [0, 1, 123.456, 0.00001234, 1e21, 123456789, -5.55, 0.1 + 0.2, 99.99, 1e-10]) {
  console.log(n, n.toPrecision(), n.toPrecision(1), n.toPrecision(3), n.toPrecision(10));
  console.log(n, n.toExponential(), n.toExponential(0), n.toExponential(2), n.toExponential(10));
}
console.log((1.25).toPrecision(2), (1.35).toPrecision(2), (2.5).toPrecision(1), (35).toPrecision(1), (1.45).toExponential(1), (25).toExponential(0));
console.log((999999).toPrecision(6), (999999).toPrecision(5), (0.000001).toPrecision(2), (0.0000001).toPrecision(2), (1e6).toPrecision(7), (1e6).toPrecision(6));
console.log(NaN.toPrecision(3), Infinity.toExponential(3), (-0).toPrecision(3), (-0).toExponential(1));
console.log((0.1).toPrecision(30), (5e-324).toPrecision(5), (1.7976931348623157e308).toPrecision(20), (1 / 3).toExponential(20));
console.log((123.456).toPrecision(100).length, (1).toExponential(100).length);
for (const digits of [0, 101, -1]) {
  try { console.log((1.5).toPrecision(digits)); } catch (e) { console.log(`${e}`); }
  try { console.log((1.5).toExponential(digits)); } catch (e) { console.log(`${e}`); }
}
console.log([1234.5678, 0.0012345, 98765432].map((n) => Number(n.toPrecision(3))).join());
