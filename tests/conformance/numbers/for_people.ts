// toLocaleString in American English: groups, digits, percent, dollars; of arrays and other values.
const numbers = [
  0, -0, 1, -1, 999.9995, 1234.5, 1234567.891, 0.0005, 0.00049, 1.0005, 12345.6785, 0.0015, -0.0001, -1234.5678, 0.1 + 0.2,
  1e15, 2 ** 53, 1e21, 1e-7, 123456789012345680000, NaN, Infinity, -Infinity,
];
for (const number of numbers) {
  const texts = [
    number.toLocaleString(),
    number.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    number.toLocaleString("en-US", { maximumFractionDigits: 0 }),
    number.toLocaleString(undefined, { minimumFractionDigits: 5 }),
    number.toLocaleString("en", { useGrouping: false, minimumIntegerDigits: 2 }),
    number.toLocaleString("en-US", { style: "percent", maximumFractionDigits: 1 }),
    number.toLocaleString("en-US", { style: "currency", currency: "USD" }),
  ];
  console.log(texts.join(" | "));
}
for (const digits of [101, -1, NaN]) {
  try {
    console.log((1).toLocaleString("en-US", { maximumFractionDigits: digits }));
  } catch (error) {
    console.log(String(error));
  }
}
console.log([1234.5, "a", null, undefined, [1, 2000], true].toLocaleString(), [[]].toLocaleString() === "");
console.log({}.toLocaleString(), true.toLocaleString(), "text".toLocaleString(), { toString: () => "own" }.toLocaleString());
