// Loops over several iterators: each is closed once, inside first, on break, continue, return, throw, label and finally.
const log: string[] = [];
const flush = (label: string): void => console.log(`${label}:`, log.splice(0).join(" "));
class Source implements Iterable<number> {
  static open = 0;
  constructor(private readonly name: string, private readonly size = 3) {}
  [Symbol.iterator](): Iterator<number> {
    let n = 0;
    Source.open++;
    log.push(`+${this.name}`);
    return {
      next: () => { if (n < this.size) return { value: n++, done: false }; Source.open--; log.push(`.${this.name}`); return { value: undefined, done: true }; },
      return: () => { Source.open--; log.push(`-${this.name}${n}`); return { value: undefined, done: true }; },
    };
  }
}
for (const a of new Source("a", 2)) for (const b of new Source("b", 2)) log.push(`${a}${b}`);
flush("to the end");
outer: for (const a of new Source("a")) { for (const b of new Source("b")) { if (b > a) continue outer; if (a === 2) break outer; log.push(`${a}${b}`); } }
flush("labels");
const search = (wanted: number): string => {
  for (const a of new Source("a")) {
    try {
      for (const b of new Source("b")) if (a * 10 + b === wanted) return `found ${a}${b}`;
    } finally {
      log.push(`f${a}`);
    }
  }
  return "none";
};
log.push(search(11));
flush("return");
log.push(search(99));
flush("not found");
const overriding = (): string => {
  for (const a of new Source("a")) {
    try {
      for (const b of new Source("b")) throw new Error(`${a}${b}`);
    } catch (error) {
      log.push((error as Error).message);
      if (a === 1) return "caught";
    } finally {
      if (a === 1) break;
      continue;
    }
  }
  return "after";
};
log.push(overriding());
flush("finally decides");
const deep = (level: number): number => {
  for (const n of new Source(`L${level}`, 2)) {
    if (level === 3) throw new RangeError("deep");
    if (n >= 0) deep(level + 1);
  }
  return level;
};
try { deep(1); } catch (error) { log.push((error as Error).message); }
flush("recursion");
label: {
  for (const a of new Source("a")) { switch (a) { case 0: continue; case 1: break; default: break label; } log.push(`after switch ${a}`); }
  log.push("not here");
}
flush("switch and block");
do { for (const a of new Source("a")) { if (a) break; } } while (false);
for (const a of [...new Source("s", 2), ...new Source("t", 1)]) log.push(String(a));
flush("spread");
const [x, [y] = new Source("inner"), ...z] = [new Source("unused"), undefined, 1, 2] as any[];
log.push(typeof x, y, z.join());
flush("pattern");
for (const a of new Source("a")) { for (const b of new Source("b")) { if (b) break; for (const c of new Source("c")) { if (c) break; log.push(`${a}${b}${c}`); } } if (a) break; }
flush("three deep");
console.log("open at the end", Source.open);
