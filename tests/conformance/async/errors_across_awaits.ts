// Rejections travel through awaits, loops, callbacks and finally.
class Failed extends Error { constructor(readonly step: number) { super(`step ${step}`); } }
const step = async (n: number): Promise<number> => {
  await null;
  if (n === 3) throw new Failed(n);
  return n;
};
async function all(): Promise<string> {
  const done: number[] = [];
  try {
    for (let i = 1; i < 5; i++) done.push(await step(i));
    return "never";
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    return `${done.join()} then ${error.message} ${error.step}`;
  } finally {
    done.push(99);
  }
}
console.log(await all());
const outcome = async (p: Promise<unknown>): Promise<string> => p.then((v) => `ok ${v}`, (e: Error) => `failed ${e.message}`);
console.log(await outcome(step(1)), await outcome(step(3)));
console.log(await outcome(Promise.all([step(1), step(3), step(2)])), await outcome((async () => { throw new TypeError("at once"); })()));
console.log(await outcome(step(3).finally(() => "ignored")), await outcome(step(1).finally(() => { throw new Error("from finally"); })));
console.log(await outcome(step(3).catch((e: Failed) => e.step * 10)), await outcome(step(3).catch(() => { throw new Error("again"); })));
const nested = async (depth: number): Promise<number> => {
  if (depth === 0) throw new RangeError("bottom");
  try {
    return await nested(depth - 1);
  } catch (error) {
    throw depth === 2 ? new Error("wrapped", { cause: error }) : error;
  }
};
try {
  await nested(4);
} catch (error) {
  const e = error as Error;
  console.log(e.message, (e.cause as Error).message, e instanceof RangeError);
}
const settled = await Promise.allSettled([1, 2, 3, 4].map(step));
console.log(settled.map((s) => (s.status === "fulfilled" ? s.value : `${s.reason}`)).join(" "));
for (const value of ["text", null, undefined, 0]) {
  try { await Promise.reject(value); } catch (caught) { console.log("caught", caught); }
}
