// How numbers and texts are written and read at their edges.
const numbers = [0, -0, 1e21, 1e-7, 123456789012345680000, 0.1 + 0.2, 5e-324, 1.7976931348623157e308, -1.5, 1 / 3];
for (const n of numbers) console.log(JSON.stringify(n), JSON.parse(JSON.stringify(n)) === n);
for (const text of ["1e5", "1E+2", "-0.0", "0e1", "1.0", "12345678901234567890", "0.000001", "1e-400"]) console.log(text, JSON.parse(text));
for (const text of ["a\"b", "a\\b", "a/b", "\u0001", "\u001f", "\u007f", "\u0080", "é", "\u2028", "😀", "\ud800", "\b\f\n\r\t"]) {
  const json = JSON.stringify(text);
  console.log(json, json.length, JSON.parse(json) === text);
}
for (const json of ['"\\u00e9"', '"\\uD83D\\uDE00"', '"\\/"', '"\\u0000"', '"\\ud800"']) console.log(JSON.stringify(JSON.parse(json)), (JSON.parse(json) as string).length);
console.log(JSON.stringify({ "key \"q\"": 1, "": 2, "\n": 3, "é": 4 }));
console.log(JSON.stringify([NaN, Infinity, -Infinity, undefined, null, true]), JSON.stringify({ n: NaN, u: undefined }));
console.log(JSON.stringify("x".repeat(5)), JSON.stringify(["a", "b"].join("\n")), JSON.stringify(String(1e21)));
