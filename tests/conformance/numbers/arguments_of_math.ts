// Functions of numbers given what becomes a number, and digits out of range.
const any = (value: unknown): any => value;
const inputs: unknown[] = ["4", " 9 ", "", "x", null, undefined, true, "-0.5", "Infinity"];
for (const input of inputs) {
  console.log(Math.sqrt(any(input)), Math.floor(any(input)), Math.abs(any(input)), Math.max(any(input), -1), Math.round(any(input)));
}
console.log(Number.parseFloat === parseFloat, Number.parseInt === parseInt, parseInt("11", any("2")));
const failing: (() => string)[] = [
  () => (1).toExponential(-1),
  () => (1).toExponential(101),
  () => NaN.toExponential(101),
  () => NaN.toFixed(1000),
  () => (1.5).toFixed(-1),
  () => (1).toPrecision(0),
  () => NaN.toPrecision(0),
  () => (1).toString(any("2")),
  () => (1).toString(37),
];
for (const action of failing) {
  try {
    console.log(action());
  } catch (error) {
    console.log(String(error));
  }
}
