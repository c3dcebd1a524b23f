// Number(), unary plus, parseFloat and parseInt of the same texts.
const texts = ["", " ", "0", "-0", "+5", "42", " 42 ", "4 2", "1e3", "1E-3", "1e", "e1", ".5", "5.", ".", "-.5e1", "1_000", "1,000", "Infinity", "-Infinity", "infinity", "NaN", "0x10", "-0x10", "0b11", "0o17", "00012", "12px", "px12", "1.2.3", "--1", "+-1", "\n7\t", "\u00a08", "9\u2003", "true", "null", "١", "1e1000", "-1e1000", "1e-1000", "179769313486231580793e289", "5e-325", "0.1e-6", "123456789012345678901234567890"];
for (const text of texts) {
  console.log(JSON.stringify(text), Number(text), +text, parseFloat(text), parseInt(text), parseInt(text, 10));
}
console.log(Object.is(Number("-0"), -0), Object.is(parseFloat("-0"), -0), Object.is(parseInt("-0"), -0), Object.is(+"", 0));
console.log(Number(true), Number(false), Number(null), Number(undefined), Number(), +true, +null!, Number(5));
console.log([" 1", "2 ", "x", ""].map(Number).join(), ["1", "2", "3"].map((t) => parseInt(t)).join(), ["10", "10", "10"].map(parseInt).join());
console.log(isNaN(Number("abc")), Number.isNaN("abc" as unknown), isFinite(Number("1e400")), Number.isFinite(Number("12")));
console.log(parseFloat("3.14 is pi"), parseFloat("-.5.5"), parseFloat("1e5x"), parseFloat("1e+"), parseFloat("Infinityx"), parseFloat("0x1"));
console.log(Number("1".repeat(400)), Number("0." + "0".repeat(400) + "1"), Number("0".repeat(100) + "7"));
