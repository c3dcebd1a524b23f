// Each operation of a Map is atomic, but not two of them: after has() said no, another task may have been faster.
// A Mutex around both, or a Map of promises that is written at once, would make each value once.
import { spawn } from "heddle";

const pages = new Map<string, number>();
let loaded = 0;

function page(name: string): number {
  if (!pages.has(name)) pages.set(name, ++loaded);
  return pages.get(name)!;
}

const readers = [spawn(page, "index"), spawn(page, "index"), spawn(page, "index")];
const numbers = new Set<number>();
for (const reader of readers) numbers.add(await reader);
if (numbers.size !== 1) throw new Error(`the page was loaded ${loaded} times`);
