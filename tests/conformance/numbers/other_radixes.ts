// toString(radix) and parseInt(text, radix) in both directions.
for (const n of [0, 1, 255, -255, 4095, 65535, 2 ** 31, 2 ** 53, -(2 ** 40), 123456789]) {
  console.log(n, [2, 8, 16, 36].map((radix) => n.toString(radix)).join(" "), parseInt(n.toString(16), 16) === n, parseInt(n.toString(36), 36) === n);
}
for (const n of [0.5, 0.1, -0.75, 3.14159, 1 / 3, 255.255, 1e-7, 1e21]) console.log(n, n.toString(2).slice(0, 40), n.toString(16), n.toString(36), n.toString(3).slice(0, 30));
console.log(NaN.toString(2), Infinity.toString(16), (-0).toString(2), (10).toString(undefined), (10).toString(10));
console.log(parseInt("1010", 2), parseInt("777", 8), parseInt("zz", 36), parseInt("12", 3), parseInt("123", 2), parseInt("9", 8), parseInt("g", 16));
console.log(parseInt("0x1F"), parseInt("0x1F", 16), parseInt("0x1F", 10), parseInt("1F", 16), parseInt("-0xff"), parseInt("0x"), parseInt("0b11"), parseInt("0o7"));
console.log(parseInt("11", 0), parseInt("11", 1), parseInt("11", 37), parseInt("11", 36), parseInt("11", NaN), parseInt("11", 2.9));
console.log(Number("0b1010"), Number("0o17"), Number("0xFf"), Number("-0x1"), Number("0b2"), 0b1010, 0o17, 0xff);
const hex = [0, 15, 16, 128, 255].map((byte) => byte.toString(16).padStart(2, "0")).join("");
console.log(hex, Array.from({ length: 5 }, (_, i) => parseInt(hex.slice(i * 2, i * 2 + 2), 16)).join());
const digits = "0123456789abcdefghijklmnopqrstuvwxyz";
console.log([...digits].every((d, i) => i < 2 || (i - 1).toString(i) === digits[i - 1] && parseInt(d, 36) === i));
console.log(parseInt("ffffffffffffffffffff", 16), parseInt("1".repeat(70), 2), parseInt("12345678901234567890123"), parseInt("9007199254740993"), parseInt("z".repeat(20), 36));
console.log((2 ** 64).toString(16), (1e300).toString(36).length, Number.MAX_VALUE.toString(16), (5e-324).toString(2).length);
for (const radix of [0, 1, 37, -2]) try { console.log((10).toString(radix)); } catch (e) { console.log(`${e}`); }
