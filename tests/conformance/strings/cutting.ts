// slice, substring, split, trim, pad and repeat.
const s = "Conformance";
console.log(s.slice(3), s.slice(-4), s.slice(2, 5), s.slice(-5, -2), s.slice(5, 2) === "", s.slice(20) === "", s.slice());
console.log(s.substring(3), s.substring(5, 2), s.substring(-4, 3), s.substring(4, 99), s.substring(NaN, 3));
console.log("a,b,,c".split(","), "a,b,c".split(",", 2), "abc".split(""), "".split(","), "".split(""), "abc".split("x"));
console.log("one--two--three".split("--"), "abc".split("abc"), ",".split(","));
console.log("[" + "  pad \t\n".trim() + "]", "[" + "  x ".trimStart() + "]", "[" + " x  ".trimEnd() + "]", "[" + "\u00a0x\ufeff".trim() + "]");
console.log("5".padStart(3, "0"), "abc".padStart(2), "abc".padEnd(6, ".") + "|", "x".padStart(5, "ab"), "x".padEnd(4) + "|", "x".padStart(4, ""));
console.log("ab".repeat(3), "x".repeat(0) === "", "-".repeat(20));
try {
  "x".repeat(-1);
} catch (error) {
  console.log(error instanceof RangeError);
}
console.log("Hello World".split(" ").map((w) => w.split("").reverse().join("")).join(" "));
const csv = "name;age\nAnn;30\nBob;41\n";
for (const line of csv.trim().split("\n")) {
  const [name, age] = line.split(";");
  console.log(name.padEnd(6) + "|" + age.padStart(4));
}
console.log("😀😁".split("").length, [..."😀😁"].join("-"));
