// Counts the words of some texts with a task for every forty lines, and prints the most frequent ones.
// There are no files in the language yet: a host gives text, here modules do.
import { spawn, type Task } from "heddle";
import * as design from "./texts/design.ts";
import * as language from "./texts/language.ts";
import * as reliability from "./texts/reliability.ts";
import * as style from "./texts/style.ts";

const LINES_PER_TASK = 40;
type Counts = Map<string, number>;

const isLetter = (c: string): boolean => (c >= "a" && c <= "z") || c === "'";

function countWords(lines: string[]): Counts {
  const counts: Counts = new Map();
  for (const line of lines) {
    let word = "";
    for (const c of line.toLowerCase() + " ") {
      if (isLetter(c)) word += c;
      else if (word !== "") {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        word = "";
      }
    }
  }
  return counts;
}

function addTo(total: Counts, part: Counts): void {
  for (const [word, n] of part) total.set(word, (total.get(word) ?? 0) + n);
}

const sum = (counts: Counts): number => [...counts.values()].reduce((a, b) => a + b, 0);

interface Counted {
  readonly summary: string;
  readonly counts: Counts;
}

async function countText(title: string, text: string): Promise<Counted> {
  const lines = text.split("\n");
  const parts: Task<Counts>[] = [];
  for (let i = 0; i < lines.length; i += LINES_PER_TASK) {
    parts.push(spawn(countWords, lines.slice(i, i + LINES_PER_TASK)));
  }
  const counts: Counts = new Map();
  for (const part of parts) addTo(counts, await part);
  const [count, words, different] = [lines.length, sum(counts), counts.size].map((n) => String(n).padStart(5));
  return { summary: `${title.padEnd(12)}${count} lines ${words} words ${different} different, ${parts.length} tasks`, counts };
}

const start = performance.now();
const total: Counts = new Map();
const texts = [design, language, reliability, style];
const tasks = texts.map(({ title, text }) => spawn(countText, title, text));
for (const task of tasks) {
  const { summary, counts } = await task;
  console.log(summary);
  addTo(total, counts);
}

const frequent = [...total].filter(([word]) => word.length > 3).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
console.log(`all together ${sum(total)} words, ${total.size} different; the most frequent of more than three letters:`);
for (const [word, n] of frequent.slice(0, 10)) console.log(`  ${word.padEnd(10)} ${String(n).padStart(4)}`);
console.log(`took ${(performance.now() - start).toFixed(0)} ms`);
