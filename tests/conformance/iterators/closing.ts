// return() of an iterator is called when a loop is left early, and only then.
function counter(label: string, log: string[], upTo = 3) {
  return {
    [Symbol.iterator]() {
      let n = 0;
      return {
        next: () => (n < upTo ? { value: n++, done: false as const } : { value: undefined, done: true as const }),
        return: () => { log.push(`${label} closed at ${n}`); return { value: undefined, done: true as const }; },
      };
    },
  };
}
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join("; ") || "nothing");
for (const _ of counter("full", log)) { /* to the end */ }
flush("full");
for (const n of counter("break", log)) if (n === 1) break;
flush("break");
for (const n of counter("continue", log)) if (n === 1) continue;
flush("continue");
(() => { for (const n of counter("return", log)) if (n === 2) return; })();
flush("return");
try { for (const n of counter("throw", log)) if (n === 0) throw new Error("out"); } catch (e) { log.push((e as Error).message); }
flush("throw");
outer: for (const _ of counter("outer", log)) for (const n of counter("inner", log)) if (n === 1) break outer;
flush("labels");
next: for (const i of counter("o", log, 2)) for (const _ of counter(`i${i}`, log)) continue next;
flush("continue outer");
const [first] = counter("destructured", log);
const [x, y, z, ...rest] = counter("all", log, 5);
flush(`patterns ${first} ${x}${y}${z} ${rest}`);
const [p, q, r, s] = counter("exhausted", log);
flush(`${p}${q}${r}${s}`);
new Set(counter("set", log));
Array.from(counter("from", log));
Math.max(...counter("spread", log));
flush("consumers");
try { Array.from(counter("mapped", log), () => { throw new Error("in map"); }); } catch (e) { log.push((e as Error).message); }
flush("mapping");
try { new Map(counter("pairs", log) as never); } catch (e) { log.push((e as Error).name); }
flush("Map of numbers");
