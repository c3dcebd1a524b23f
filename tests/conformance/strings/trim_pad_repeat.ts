// trim in all directions and all white space; padStart, padEnd, repeat.
const spaces = [" ", "\t", "\n", "\r", "\v", "\f", "\u00a0", "\u1680", "\u2000", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff", "\u200b", "\u0085", "\u180e"];
console.log(spaces.map((c) => ("x" + c).trim().length).join(""));
console.log(`[${"  a b  ".trim()}]`, `[${"  a b  ".trimStart()}]`, `[${"  a b  ".trimEnd()}]`, `[${"".trim()}]`, `[${" \n\t ".trim()}]`);
console.log("5".padStart(3), "5".padStart(3, "0"), "5".padEnd(3, "0") + "|", "abc".padStart(2), "abc".padStart(8, "12"), "abc".padEnd(8, "12"), "x".padStart(5, ""), "x".padStart(-1), "".padStart(3, "ab"));
console.log("x".padStart(3, "😀").length, "x".padStart(2.9, "-"), "x".padStart(NaN, "-"), "x".padEnd(3, undefined) + "|");
console.log("ab".repeat(3), "ab".repeat(0) === "", "".repeat(1000) === "", "x".repeat(2.9), "x".repeat(NaN as number) === "");
for (const n of [-1, Infinity]) {
  try {
    "x".repeat(n);
  } catch (error) {
    console.log(`${error}`);
  }
}
const table = [["apple", 1.5], ["kiwi", 22.25], ["watermelon", 100]] as [string, number][];
for (const [name, price] of table) console.log(name.padEnd(12, ".") + price.toFixed(2).padStart(8));
const box = (text: string): string => {
  const line = "+" + "-".repeat(text.length + 2) + "+";
  return [line, `| ${text} |`, line].join("\n");
};
console.log(box("boxed"));
const center = (text: string, width: number): string => text.padStart((width + text.length) / 2).padEnd(width);
console.log(`[${center("mid", 9)}]`, `[${center("even", 9)}]`, `[${center("too long", 3)}]`);
const bar = (n: number): string => "#".repeat(Math.round(n * 10)).padEnd(10, ".");
console.log([0, 0.25, 0.5, 1].map(bar).join(" "), String(7).padStart(4, "0"), (255).toString(2).padStart(16, "0"));
