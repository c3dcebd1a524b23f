// Failures on their way: through async calls, finally, combinators and tasks, each handled in the end.
import { spawn } from "heddle";
class Planned extends Error {}
const log: string[] = [];
/** Handles only what this program throws. */
const handle = (error: unknown): string => {
  if (!(error instanceof Planned)) throw error;
  return error.message;
};
async function fail(name: string, wait: boolean): Promise<never> {
  try {
    if (wait) await null;
    throw new Planned(name);
  } finally {
    log.push(`leaving ${name}`);
  }
}
async function outer(name: string): Promise<string> {
  try {
    return await fail(name, name.length % 2 === 0);
  } catch (error) {
    return handle(error);
  }
}
const late = fail("late", false);
late.catch(() => undefined);
const results = [await outer("odd"), await outer("even"), await spawn(fail, "task", true).catch(handle), await late.catch(handle)];
results.push(await Promise.all([fail("all", true), Promise.resolve(1)]).then(() => "never", handle));
results.push(await new Promise<string>((_, reject) => reject(new Planned("executor"))).finally(() => log.push("finally")).catch(handle));
console.log(results, log);
