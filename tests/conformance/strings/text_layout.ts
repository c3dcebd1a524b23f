// Justified text, columns, boxes and trees drawn with characters.
const words = "the quick brown fox jumps over the lazy dog and runs".split(" ");
const wrap = (list: string[], width: number): string[][] => {
  const lines: string[][] = [[]];
  for (const word of list) {
    const line = lines.at(-1)!;
    if (line.join(" ").length + (line.length ? 1 : 0) + word.length > width) lines.push([word]);
    else line.push(word);
  }
  return lines;
};
const justify = (line: string[], width: number): string => {
  if (line.length === 1) return line[0].padEnd(width);
  const spaces = width - line.join("").length, gaps = line.length - 1;
  return line.map((w, i) => (i === gaps ? w : w + " ".repeat(Math.floor(spaces / gaps) + (i < spaces % gaps ? 1 : 0)))).join("");
};
for (const width of [12, 20]) for (const line of wrap(words, width)) console.log(`|${justify(line, width)}|`);
type Tree = { name: string; children?: Tree[] };
const draw = ({ name, children = [] }: Tree, prefix = ""): string[] => [name, ...children.flatMap((c, i) => {
  const last = i === children.length - 1;
  const [head, ...rest] = draw(c, prefix);
  return [`${last ? "└─" : "├─"}${head}`, ...rest.map((r) => `${last ? "  " : "│ "}${r}`)];
})];
console.log(draw({ name: "root", children: [{ name: "a", children: [{ name: "a1" }, { name: "a2" }] }, { name: "b", children: [{ name: "b1" }] }] }).join("\n"));
const table = (rows: (string | number)[][]): string => {
  const widths = rows[0].map((_, c) => Math.max(...rows.map((r) => String(r[c]).length)));
  return rows.map((r) => r.map((cell, c) => (typeof cell === "number" ? String(cell).padStart(widths[c]) : cell.padEnd(widths[c]))).join("  ").trimEnd()).join("\n");
};
console.log(table([["item", "n", "price"], ["apple", 3, 1.5], ["watermelon", 10, 20]]));
const histogram = (data: Record<string, number>): string => Object.entries(data).map(([k, n]) => `${k.padStart(5)} ${"▇".repeat(n)} ${n}`).join("\n");
console.log(histogram({ mon: 3, tue: 0, wed: 7 }));
