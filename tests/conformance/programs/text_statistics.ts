// Counting, wrapping, tables and simple ciphers over text.
const text = `It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity`;

function words(of: string): string[] {
  const found: string[] = [];
  let word = "";
  for (const c of of.toLowerCase() + " ") {
    if (c >= "a" && c <= "z") word += c;
    else if (word !== "") {
      found.push(word);
      word = "";
    }
  }
  return found;
}

const counts = words(text).reduce((all, word) => all.set(word, (all.get(word) ?? 0) + 1), new Map<string, number>());
const ranking = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
for (const [word, count] of ranking.slice(0, 6)) console.log(`${word.padEnd(8, ".")}${String(count).padStart(3)} ${"#".repeat(count)}`);
console.log(counts.size, Math.max(...counts.values()), [...counts.keys()].filter((w) => w.length > 7));

function wrap(of: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of of.split(/* not a regular expression */ " ").flatMap((w) => w.split("\n"))) {
    if (line.length + word.length + 1 > width && line !== "") {
      lines.push(line);
      line = "";
    }
    line += (line === "" ? "" : " ") + word;
  }
  return [...lines, line];
}
console.log(wrap(text, 32).map((line, i) => `${i + 1}: ${line}`).join("\n"));

const caesar = (of: string, by: number): string =>
  [...of].map((c) => {
    const code = c.charCodeAt(0);
    for (const base of [65, 97]) {
      if (code >= base && code < base + 26) return String.fromCharCode(((code - base + by + 26) % 26) + base);
    }
    return c;
  }).join("");
const secret = caesar("Hello, World!", 3);
console.log(secret, caesar(secret, -3));

function runLength(of: string): string {
  let out = "";
  for (let i = 0, j = 0; i < of.length; i = j) {
    while (j < of.length && of[j] === of[i]) j++;
    out += (j - i > 1 ? j - i : "") + of[i];
  }
  return out;
}
console.log(runLength("aaabccddddde"), runLength(""), runLength("xyz"));
const isAnagram = (a: string, b: string): boolean => [...a].sort().join("") === [...b].sort().join("");
const groups = Object.groupBy(["listen", "silent", "enlist", "google", "elgoog", "abc"], (w) => [...w].sort().join(""));
console.log(isAnagram("listen", "silent"), Object.values(groups).map((g) => g!.join("/")).join(" | "));

const rows: [string, number, boolean][] = [["alpha", 1.5, true], ["beta", 22.25, false], ["gamma ray", 333, true]];
const titles = ["name", "value", "ok"];
const cells = [titles, ...rows.map((row) => row.map(String))];
const widths = titles.map((_, i) => Math.max(...cells.map((row) => row[i].length)));
console.log(cells.map((row) => row.map((cell, i) => cell.padEnd(widths[i])).join(" | ").trimEnd()).join("\n"));
const title = (s: string): string => s.split(" ").map((w) => (w ? w[0].toUpperCase() + w.slice(1).toLowerCase() : w)).join(" ");
const camel = (s: string): string => s.split("_").map((w, i) => (i ? title(w) : w)).join("");
console.log(title("the QUICK  brown fox"), camel("snake_case_name"), "a-b-c".replaceAll("-", "+"), "x".concat("y", "z"));
console.log([..."hello"].map((c, i, all) => all.indexOf(c) === i).join(), "abcabc".lastIndexOf("b"), "abc".at(-1), "%".codePointAt(0));
