// Positions and counts that are no whole numbers: fractions, NaN, infinities, and what becomes a number.
const text = "abcabc";
const any = (value: unknown): any => value;

console.log(text.at(-0.5), text.at(1.9), text.at(NaN), text.at(-7), text.at(Infinity));
console.log(text.at(any("1")), text.at(any(null)), text.at(any(true)), text.charAt(any("2")));
console.log(text.lastIndexOf("c", NaN), text.lastIndexOf("c", 4), text.lastIndexOf("c", -1), text.lastIndexOf("c", any("3")));
console.log(text.lastIndexOf("c", undefined), text.lastIndexOf("", 3), text.indexOf("", 10), text.indexOf("c", any("3")));
console.log(text.slice(any("1"), any("-1")), text.substring(NaN, 2), text.substring(any("4"), 2), text.substr(-2, any("1")));
console.log("a,b,c".split(",", -1).length, "a,b,c".split(",", 4294967297).length, "a,b,c".split(",", 0).length);
console.log("abc".split(any(undefined), 0).length, "abc".split(any(undefined)).length);
console.log("ab".repeat(any("2")), "ab".repeat(1.9), "[" + "ab".repeat(-0.5) + "]");
console.log("ab".padEnd(any("5"), "-"), "ab".padStart(3.9, "-"), "ab".padStart(NaN, "-"));
console.log(String.fromCharCode(any("65"), 66.9, 65536 + 67), String.fromCodePoint(any("97")));
console.log("abc"[-1], "abc"[3], "abc"[1.5], "abc"[2 ** 32 - 1]);
for (const point of [1.5, -1, 0x110000, NaN]) {
  try {
    console.log(String.fromCodePoint(point));
  } catch (error) {
    console.log((error as Error).message);
  }
}
console.log(String({ toString: () => 5 }) + 1, String([1, [2, 3]]), `${[]}`);
