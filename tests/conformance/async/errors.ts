// Errors through awaits, loops, finally blocks, callbacks.
const tick = (): Promise<void> => new Promise((r) => setTimeout(r, 1));
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" "));
async function fails(text: string): Promise<never> {
  await tick();
  throw new Error(text);
}
async function layers(depth: number): Promise<void> {
  try {
    if (depth === 0) await fails("bottom");
    else await layers(depth - 1);
  } finally {
    await tick();
    log.push(`f${depth}`);
  }
}
try {
  await layers(3);
} catch (error) {
  log.push((error as Error).message);
}
flush("layers");
async function overrides(): Promise<string> {
  try {
    await fails("lost");
  } catch (error) {
    try {
      throw new Error(`${(error as Error).message} twice`, { cause: error });
    } catch (second) {
      return `${(second as Error).message} / ${((second as Error).cause as Error).message}`;
    }
  } finally {
    log.push("finally");
  }
  return "unreached";
}
console.log(await overrides());
flush("overrides");
for (let i = 0; i < 4; i++) {
  try {
    if (i === 1) continue;
    if (i === 3) break;
    await fails(`loop ${i}`);
  } catch (error) {
    log.push((error as Error).message);
  } finally {
    await null;
    log.push(`end${i}`);
  }
}
flush("loop");
const retry = async <T>(times: number, body: (n: number) => Promise<T>): Promise<T> => {
  for (let n = 1; ; n++) {
    try {
      return await body(n);
    } catch (error) {
      log.push(`retry${n}`);
      if (n === times) throw error;
    }
  }
};
console.log(await retry(5, async (n) => (n < 3 ? fails("again") : `worked at ${n}`)));
console.log(await retry(2, () => fails("never works")).catch((e: Error) => e.message));
flush("retry");
console.log(await Promise.all([tick(), fails("all")]).catch((e: Error) => e.message));
async function throwsEarly(flag: boolean): Promise<number> {
  if (flag) throw new TypeError("before the first await");
  return 1;
}
const promise = throwsEarly(true);
console.log("no throw here", await promise.catch((e: Error) => e.name));
console.log(await fails("object").then(() => "ok", (e: unknown) => e instanceof Error));
