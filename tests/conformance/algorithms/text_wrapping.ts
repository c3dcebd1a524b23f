// Greedy wrapping, justification and alignment of paragraphs.
const text = `A loom holds many threads under tension and lets each of them through in its turn.
A heddle lifts some and leaves the others down, so that the shuttle can pass between.

What is woven depends only on the order of the lifts.`;
function wrap(words: string[], width: number): string[][] {
  const lines: string[][] = [];
  let used = Infinity;
  for (const word of words) {
    if (used + 1 + word.length > width) {
      lines.push([word]);
      used = word.length;
    } else {
      lines[lines.length - 1].push(word);
      used += 1 + word.length;
    }
  }
  return lines;
}
function justify(words: string[], width: number): string {
  if (words.length === 1) return words[0];
  const spaces = width - words.reduce((sum, w) => sum + w.length, 0);
  const gaps = words.length - 1;
  return words.map((w, i) => (i === gaps ? w : w + " ".repeat(Math.floor(spaces / gaps) + (i < spaces % gaps ? 1 : 0)))).join("");
}
type Align = "left" | "right" | "centre" | "justify";
function format(source: string, width: number, align: Align): string {
  return source.split("\n\n").map((paragraph) => {
    const words = paragraph.split("\n").join(" ").split(" ").filter((w) => w !== "");
    const lines = wrap(words, width);
    return lines.map((line, i) => {
      const plain = line.join(" ");
      switch (align) {
        case "left": return plain;
        case "right": return plain.padStart(width);
        case "centre": return " ".repeat((width - plain.length) >> 1) + plain;
        case "justify": return i === lines.length - 1 ? plain : justify(line, width);
      }
    }).join("\n");
  }).join("\n\n");
}
for (const align of ["left", "right", "centre", "justify"] as const) {
  console.log(`--- ${align}`);
  console.log(format(text, 28, align));
}
const counts = new Map<number, number>();
for (const line of format(text, 40, "left").split("\n")) counts.set(line.length, (counts.get(line.length) ?? 0) + 1);
console.log([...counts].sort(([a], [b]) => a - b).map(([n, c]) => `${n}:${c}`).join(" "));
