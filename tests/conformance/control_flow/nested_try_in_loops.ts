// try, catch and finally with every jump inside of loops and switches.
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" "));
for (let i = 0; i < 4; i++) {
  try {
    if (i === 0) continue;
    if (i === 1) throw new Error("one");
    if (i === 3) break;
    log.push(`body${i}`);
  } catch (e) {
    log.push(`caught-${(e as Error).message}`);
    continue;
  } finally {
    log.push(`f${i}`);
  }
  log.push(`after${i}`);
}
flush("for:");
const classify = (n: number): string => {
  switch (n) {
    case 0: try { return "zero"; } finally { log.push("f-zero"); }
    case 1: try { throw n; } catch { log.push("c-one"); break; } finally { log.push("f-one"); }
    case 2: try { log.push("two"); } finally { log.push("f-two"); }
    case 3: log.push("three"); break;
    default: try { try { throw n; } finally { log.push("inner"); } } catch (e) { return `other ${e}`; }
  }
  return `end ${n}`;
};
for (const n of [0, 1, 2, 3, 4]) { log.push(classify(n)); flush(`switch ${n}:`); }
let attempts = 0;
while (true) {
  try {
    if (++attempts < 3) throw new Error("again");
    break;
  } catch {
    log.push(`attempt${attempts}`);
  }
}
flush("while:");
do { try { if (attempts-- > 1) continue; log.push("last"); } finally { log.push(`a${attempts}`); } } while (attempts > 0);
flush("do:");
outer: for (const x of [1, 2, 3]) { for (const y of [1, 2, 3]) { try { if (y === 2) continue outer; if (x === 3) break outer; log.push(`${x}${y}`); } finally { log.push("."); } } }
flush("labels:");
const firstGood = (inputs: string[]): number | undefined => { for (const text of inputs) { try { return JSON.parse(text) as number; } catch { continue; } finally { log.push(text); } } return undefined; };
console.log(firstGood(["x", "{", "5", "6"]), firstGood(["y"]));
flush("return:");
