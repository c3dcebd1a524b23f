// A builder with indentation that prints trees, tables and JSON-like text.
class Builder {
  private readonly parts: string[] = [];
  private depth = 0;
  line(text = ""): this {
    this.parts.push(text === "" ? "" : "  ".repeat(this.depth) + text);
    return this;
  }
  block(head: string, body: (b: this) => void, tail = "}"): this {
    this.line(head);
    this.depth++;
    body(this);
    this.depth--;
    return this.line(tail);
  }
  toString(): string {
    return this.parts.join("\n");
  }
}
const code = new Builder().block("class Point {", (b) => {
  for (const axis of ["x", "y"]) b.line(`${axis}: number;`);
  b.line().block("length() {", (b) => b.line("return Math.hypot(this.x, this.y);"));
});
console.log(`${code}`);
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
function write(value: Json, indent = ""): string {
  if (value === null || typeof value !== "object") return typeof value === "string" ? `"${value.replaceAll('"', '\\"')}"` : String(value);
  const deeper = indent + "  ";
  const [open, close, items] = Array.isArray(value)
    ? ["[", "]", value.map((v) => deeper + write(v, deeper))]
    : ["{", "}", Object.entries(value).map(([k, v]) => `${deeper}"${k}": ${write(v, deeper)}`)];
  return items.length === 0 ? open + close : `${open}\n${items.join(",\n")}\n${indent}${close}`;
}
const sample: Json = { name: 'a "b"', list: [1, true, null, [], {}], nested: { deep: { value: -1.5 } } };
console.log(write(sample), write(sample) === JSON.stringify(sample, null, 2));
function table(rows: { [column: string]: string | number }[]): string {
  const columns = Object.keys(rows[0]);
  const widths = columns.map((c) => Math.max(c.length, ...rows.map((r) => String(r[c]).length)));
  const line = (cells: string[]): string => `| ${cells.join(" | ")} |`;
  const body = rows.map((r) => line(columns.map((c, i) => typeof r[c] === "number" ? String(r[c]).padStart(widths[i]) : String(r[c]).padEnd(widths[i]))));
  return [line(columns.map((c, i) => c.padEnd(widths[i]))), line(widths.map((w) => "-".repeat(w))), ...body].join("\n");
}
console.log(table([{ peer: "Go", ns: 268, unit: "per task" }, { peer: "Erlang", ns: 874.5, unit: "per task" }, { peer: "Lua", ns: 92, unit: "" }]));
type Folder = { [name: string]: Folder | null };
function tree(folder: Folder, prefix = ""): string[] {
  const names = Object.keys(folder).sort();
  return names.flatMap((name, i) => {
    const last = i === names.length - 1;
    const inner = folder[name];
    return [prefix + (last ? "└── " : "├── ") + name, ...(inner === null ? [] : tree(inner, prefix + (last ? "    " : "│   ")))];
  });
}
console.log(tree({ src: { "main.ts": null, lib: { "b.ts": null, "a.ts": null } }, "readme.md": null, empty: {} }).join("\n"));
let csv = "";
for (let r = 0; r < 3; r++) {
  for (let c = 0; c < 4; c++) csv += (c > 0 ? "," : "") + r * c;
  csv += "\n";
}
console.log(csv.length, csv.split("\n").map((l) => l.split(",").length).join(), csv.trimEnd().at(-1));
