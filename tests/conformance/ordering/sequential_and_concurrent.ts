// Started together and awaited later, against one after the other.
const log: string[] = [];
async function job(name: string, steps: number): Promise<string> {
  for (let i = 1; i <= steps; i++) {
    await null;
    log.push(name + i);
  }
  return name;
}
for (const name of ["a", "b"]) await job(name, 2);
log.push("|");
await Promise.all(["c", "d", "e"].map((n) => job(n, 2)));
log.push("|");
const f = job("f", 3), g = job("g", 1);
log.push(await g, await f);
log.push("|");
const [h, i] = [job("h", 1), job("i", 2)];
log.push(await i + await h);
log.push("|");
await ["j", "k"].reduce((before, name) => before.then(() => job(name, 1)), Promise.resolve(""));
const results: string[] = [];
["l", "m"].forEach(async (n) => results.push(await job(n, 1)));
log.push(`none yet: ${results.length}`);
await null;
await null;
log.push(`now: ${results.length}`);
console.log(log.join(" "));
