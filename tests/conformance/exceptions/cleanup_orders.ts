// What runs in which order when functions nest their try, finally and loops.
const log: string[] = [];
const step = (name: string, fail = false): void => { log.push(name); if (fail) throw new Error(name); };
const flush = (label: string): void => console.log(label, log.splice(0).join(" "));
function three(fail: number): string {
  try {
    step("a", fail === 1);
    try {
      step("b", fail === 2);
      try {
        step("c", fail === 3);
        return "returned";
      } finally {
        step("fc", fail === 4);
      }
    } catch (e) {
      step(`caught-${(e as Error).message}`, fail === 4);
      return "handled";
    } finally {
      step("fb");
    }
  } finally {
    step("fa");
  }
}
for (const n of [0, 1, 2, 3, 4]) {
  try { log.push(three(n)); } catch (e) { log.push(`out-${(e as Error).message}`); }
  flush(`fail ${n}:`);
}
const counter = (): number => { let n = 0; try { n = 1; return n; } finally { n = 2; log.push(`n=${n}`); } };
log.push(String(counter()));
flush("return value:");
const loop = (): void => { for (let i = 0; i < 3; i++) { try { if (i === 1) continue; step(`i${i}`); } finally { log.push(`f${i}`); } } };
loop();
flush("loop:");
const generatorLike = (): string => { outer: while (true) { try { try { break outer; } finally { log.push("inner"); } } finally { log.push("outer"); } } return "after"; };
log.push(generatorLike());
flush("break:");
const deep = (n: number): number => { try { return n === 0 ? 0 : deep(n - 1) + 1; } finally { log.push(`u${n}`); } };
log.push(String(deep(3)));
flush("unwinding:");
