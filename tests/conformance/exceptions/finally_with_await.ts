// try, catch and finally around awaits, on every way out.
const log: string[] = [];
const later = async (name: string): Promise<string> => { await null; log.push(name); return name; };
const failing = async (name: string): Promise<never> => { await null; throw new Error(name); };
async function normal(): Promise<string> {
  try { return await later("body"); } finally { await later("clean"); }
}
async function caught(): Promise<string> {
  try { await failing("bad"); return "never"; } catch (error) { return await later(`caught ${(error as Error).message}`); } finally { await later("after"); }
}
async function overridden(): Promise<string> {
  try { await failing("lost"); return "a"; } finally { await null; return "override"; }
}
async function rethrown(): Promise<string> {
  try { return await failing("one"); } catch { return await failing("two"); } finally { log.push("f"); }
}
async function inLoop(): Promise<string> {
  const seen: number[] = [];
  for (let i = 0; i < 4; i++) {
    try {
      if (i === 1) continue;
      if (i === 3) break;
      await later(`loop${i}`);
    } finally {
      await null;
      seen.push(i);
    }
  }
  return seen.join();
}
async function notAwaited(): Promise<string> {
  try { return failing("escapes") as Promise<string>; } catch { return "not here"; }
}
console.log(await normal(), log.splice(0).join());
console.log(await caught(), log.splice(0).join());
console.log(await overridden(), log.splice(0).join());
console.log(await rethrown().catch((e: Error) => `rejected ${e.message}`), log.splice(0).join());
console.log(await inLoop(), log.splice(0).join());
console.log(await notAwaited().catch((e: Error) => `rejected ${e.message}`));
const order: string[] = [];
const first = (async () => { try { order.push("1"); await null; order.push("3"); } finally { order.push("4"); await null; order.push("6"); } })();
order.push("2");
const second = (async () => { await null; order.push("5"); })();
await Promise.all([first, second]);
console.log(order.join(" "));
