// Modules that await at the top: values are there for importers, order of start and end, timers, loops, errors that are caught.
import { log } from "./log.ts";
import { config, ready } from "./config.ts";
import service, { attempts } from "./service.ts";
import { plain } from "./plain.ts";
log.push("main");
console.log(log.join(" "));
console.log(config.name, ready, service.describe(), attempts, plain);
const { value } = await Promise.resolve({ value: 5 });
export const total = await [1, 2, 3].reduce(async (sum, n) => (await sum) + n, Promise.resolve(value));
console.log(total);
for await (const part of [Promise.resolve("a"), "b"]) console.log(part);
if (await Promise.resolve(true)) console.log(await (async () => "in a condition")());
class Late { static made = "static"; value = later; }
const later = await new Promise<string>((resolve) => setTimeout(() => resolve("by timer"), 1));
console.log(new Late().value, Late.made);
label: { if (await null === null) break label; console.log("never"); }
try { await Promise.reject(new RangeError("caught at the top")); } catch (e) { console.log((e as Error).message); } finally { await null; console.log("finally"); }
console.log(await attempt(async () => { throw new TypeError("async"); }), await attempt(() => "sync"));
async function attempt(f: () => unknown): Promise<string> { try { return String(await f()); } catch (e) { return `${e}`; } }
export default await Promise.all([1, await 2]).then((l) => l.length);
