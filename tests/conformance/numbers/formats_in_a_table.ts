// The same numbers in every format: String, toFixed, toPrecision, toExponential, radix, JSON, template.
const numbers = [0, -0, 1, -1, 0.1, 1.5, 2.5, 0.000001, 0.0000001, 123.456, 1e21, 123456789012345680000, 1 / 3, 2 ** 53, 5e-324, 1.7976931348623157e308, NaN, -Infinity, 4.35, 1.005, 1e-10, 255.5];
for (const n of numbers) {
  const row = [String(n), n.toFixed(0), n.toFixed(2), n.toPrecision(1), n.toPrecision(5), n.toExponential(), n.toExponential(3), JSON.stringify(n), `${-n}`];
  console.log(row.join(" | "));
}
for (const n of [0, 1, -1, 255, 0.5, 0.1, -7.75, 1e21, 2 ** 40, NaN, 1 / 3]) console.log([2, 3, 8, 16, 36].map((radix) => n.toString(radix)).join(" | "));
const attempt = (f: () => unknown): string => { try { return String(f()); } catch (e) { return `${e}`; } };
console.log(attempt(() => (1).toFixed(101)), attempt(() => (1).toFixed(-1)), attempt(() => (1).toPrecision(0)), attempt(() => (1).toPrecision(101)));
console.log(attempt(() => (1).toExponential(-1)), attempt(() => (1).toString(1)), attempt(() => (1).toString(37)), attempt(() => NaN.toPrecision(0)), attempt(() => Infinity.toFixed(200)));
console.log((1.45).toFixed(1), (8.345).toFixed(2), (0.5).toFixed(0), (1.5).toFixed(0), (2.5).toFixed(0), (-1.5).toFixed(0), (1e21).toFixed(2), (0.1).toFixed(20), (123.456).toFixed(10));
console.log((1e20).toFixed(2), (0.00001).toPrecision(1), (123456).toPrecision(2), (99999).toPrecision(4), (0).toPrecision(4), (-0).toFixed(2), (-0.0000001).toFixed(2), (1000).toExponential(0));
console.log((25).toString(36), parseInt("z", 36), (0.1).toString(3).length, (-255).toString(16), (1e-7).toString(10), (123.456).toString(36));
for (const text of ["0x1F", "0b101", "0o17", " 12 ", "1_000", "1e3", "-0", "+5", ".5", "5.", ".", "-", "Infinity", "infinity", "1,5", "\n7\t", "12px", "0x", "1e", "--1"]) {
  console.log(JSON.stringify(text), Number(text), parseInt(text), parseFloat(text), Number.isNaN(+text));
}
console.log(0.1 + 0.2, 0.1 * 3, 1 - 0.9, 4.35 * 100, 1.1 + 2.2, 9007199254740993, 0.1 + 0.7, 3 * 1.1, 1e16 + 1, 123456789 * 987654321);
console.log(5e-324 / 2, 1.7976931348623157e308 * 10, 2 ** -1074, 2 ** 1023 * 2, 1e308 * 10 - 1e308 * 10, 0 / 0, 1 / -0, -1 % 1, 5.5 % -2, -5.5 % 2);
console.log(0xff, 0b11, 0o17, 1_000_000, 1e3, .5, 5., 0xdead_beef, 1e-7, 100e-2, 0.00001, 1e5, 123e18, 123e19);
