// indexOf, lastIndexOf, includes, startsWith, endsWith with positions and empty texts.
const s = "banana band";
for (const wanted of ["an", "b", "z", "", "banana band", "banana bands"]) {
  console.log(JSON.stringify(wanted), s.indexOf(wanted), s.lastIndexOf(wanted), s.includes(wanted), s.startsWith(wanted), s.endsWith(wanted));
}
for (const at of [0, 1, 2, 7, 11, 99, -1, NaN, Infinity]) {
  console.log(at, s.indexOf("an", at), s.lastIndexOf("an", at), s.includes("an", at), s.startsWith("an", at), s.endsWith("an", at), s.indexOf("", at), s.lastIndexOf("", at));
}
console.log("".indexOf(""), "".includes(""), "".startsWith(""), "".endsWith(""), "".lastIndexOf("x"), "x".indexOf("xx"));
const positions = (text: string, wanted: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
};
console.log(positions(s, "an").join(), positions("aaaa", "aa").join(), positions(s, "q").length);
console.log("日本語日本".indexOf("本"), "日本語日本".lastIndexOf("本"), "日本語日本".indexOf("本", 2), "😀x😀".indexOf("😀", 1), "éa".indexOf("a"));
const long = "x".repeat(5000) + "needle" + "y".repeat(5000);
console.log(long.indexOf("needle"), long.lastIndexOf("needle"), long.includes("needles"), long.indexOf("y"), long.endsWith("yy"));
const file = "report.final.pdf";
console.log(file.endsWith(".pdf"), file.startsWith("final", 7), file.endsWith("final", 12), file.split(".").at(-1), file.lastIndexOf("."));
const between = (text: string, open: string, close: string): string | undefined => {
  const from = text.indexOf(open);
  if (from < 0) return undefined;
  const to = text.indexOf(close, from + open.length);
  return to < 0 ? undefined : text.slice(from + open.length, to);
};
console.log(between("a [b] c", "[", "]"), between("none", "[", "]"), between("[[x]]", "[[", "]]"), between("[open", "[", "]"));
console.log(["apple", "apricot", "banana"].filter((w) => w.startsWith("ap")).join(), ["a.ts", "b.js"].some((f) => f.endsWith(".ts")));
