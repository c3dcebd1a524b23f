// The three ways of cutting, with every kind of index.
const s = "abcdefgh";
const indices = [0, 1, 3, 8, 99, -1, -3, -99, 2.7, NaN, Infinity, -Infinity];
for (const from of indices) {
  console.log(String(from), `[${s.slice(from)}]`, `[${s.substring(from)}]`, `[${s.substr(from)}]`);
}
for (const [from, to] of [[1, 3], [3, 1], [-4, -2], [2, -1], [0, 0], [5, 5], [-2, 1], [NaN, 2], [1, Infinity]]) {
  console.log(from, to, `[${s.slice(from, to)}]`, `[${s.substring(from, to)}]`, `[${s.substr(from, to)}]`);
}
console.log("".slice(1) === "", "".substring(0, 5) === "", s.slice(2, undefined), s.slice(undefined, 2));
console.log("😀b".slice(0, 1) === "\ud83d", "😀b".slice(2), "é".slice(0, 1), "日本語".slice(1, 2));
const path = "/usr/local/bin/node.exe";
console.log(path.slice(path.lastIndexOf("/") + 1), path.slice(0, path.indexOf("/", 1)), path.slice(path.lastIndexOf(".")));
const cut = (text: string, n: number): string => (text.length <= n ? text : text.slice(0, n - 1) + "…");
console.log(cut("short", 10), cut("a rather long text", 10), cut("", 3));
const words = "one two three";
let rest = words;
const found: string[] = [];
for (let at = rest.indexOf(" "); at >= 0; at = rest.indexOf(" ")) {
  found.push(rest.slice(0, at));
  rest = rest.slice(at + 1);
}
console.log(found.join("|"), rest);
