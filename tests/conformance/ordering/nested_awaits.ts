// Deep chains of awaited calls come back one frame per tick, several chains in turn.
async function deep(name: string, depth: number): Promise<number> {
  if (depth === 0) return 0;
  const below = await deep(name, depth - 1);
  console.log(name, depth);
  return below + 1;
}
deep("x", 4).then((n) => console.log("x", n, "levels"));
deep("y", 2).then((n) => console.log("y", n, "levels"));
async function sum(...parts: Promise<number>[]): Promise<number> {
  let total = 0;
  for (const p of parts) total += await p;
  return total;
}
sum(deep("p", 1), deep("q", 2), Promise.resolve(10)).then((n) => console.log("sum", n));
(async () => console.log("inline", (await (async () => await (async () => await 5)())()) + (await 1)))();
console.log("end of main");
