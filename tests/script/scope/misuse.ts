import { scope, type Scope } from "heddle";

async function outcome(run: () => Promise<unknown>): Promise<string> {
  try { return String(await run()); } catch (error) { return String(error); }
}
console.log(await outcome(() => scope(1 as any)));
// expect: TypeError: scope needs a function, found 1
console.log(await outcome(() => scope(() => 1, { timeout: -1 })));
// expect: RangeError: The timeout of a scope must be a number of milliseconds from 0, found -1
console.log(await outcome(() => scope(() => 1, { timeout: NaN })));
// expect: RangeError: The timeout of a scope must be a number of milliseconds from 0, found NaN
console.log(await outcome(() => scope(() => 1, { name: 7 as any })));
// expect: TypeError: The name of a scope must be a string, found 7
let kept: Scope | undefined;
await scope((s) => { kept = s; });
console.log(await outcome(async () => kept!.spawn(() => 1)));
// expect: Error: The scope is over: it starts no more tasks
console.log(await outcome(() => scope(async (s) => { s.spawn(undefined as any); })));
// expect: TypeError: spawn needs a function
console.log(await scope((s) => typeof s.spawn), await scope(() => undefined));  // expect: function undefined
