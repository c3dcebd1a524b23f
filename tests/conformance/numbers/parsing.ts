// Number(), parseInt and parseFloat.
const texts = ["", " ", "0", "-0", "42", " 42 ", "4 2", "3.14", ".5", "5.", "1e3", "1e", "-", "+7", "0x1F", "0b101", "0o17",
  "Infinity", "-Infinity", "infinity", "NaN", "12px", "\t\n9\n", "1_000", "--1", "1e1000", "1e-1000", "00012", "0x"];
for (const t of texts) {
  console.log(JSON.stringify(t), Number(t), parseFloat(t), parseInt(t), parseInt(t, 10), parseInt(t, 16));
}
console.log(Number(true), Number(false), Number(null), Number(undefined));
console.log(parseInt("z", 36), parseInt("12", 2), parseInt("21", 2), parseInt("101", 2), parseInt("7", 1));
console.log(parseInt("9007199254740993"), parseInt("123456789012345678901234567890"));
console.log(Number("9007199254740993"), Number("0.1000000000000000055511151231257827"), Number("2.2250738585072011e-308"));
console.log(isNaN(NaN), isNaN(1), isFinite(1), isFinite(Infinity), isFinite(NaN));
console.log(Number.isInteger(5), Number.isInteger(5.5), Number.isSafeInteger(2 ** 53), Number.isSafeInteger(2 ** 53 - 1));
console.log(Number.isNaN(NaN), Number.isFinite(3), Number.parseFloat("2.5x"), Number.parseInt("7up", 10));
console.log(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.EPSILON, Number.MAX_VALUE, Number.MIN_VALUE);
console.log(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN);
