// Objects with a then method are adopted by await, resolve and return.
class Later {
  constructor(private readonly value: number, private readonly log: string[]) {}
  then(resolve: (v: number) => void): void {
    this.log.push(`then ${this.value}`);
    resolve(this.value);
  }
}
const log: string[] = [];
const value: unknown = await new Later(1, log);
console.log(value, log.join());
console.log(await Promise.resolve(new Later(2, log) as unknown), log.length);
console.log(await (async () => new Later(3, log) as unknown)(), log.length);
console.log((await Promise.all([new Later(4, log) as unknown, 5])).join());
const failing = { then(_: unknown, reject: (e: Error) => void) { reject(new Error("thenable refused")); } };
try {
  await (failing as unknown);
} catch (error) {
  console.log((error as Error).message);
}
const throwing = { then() { throw new Error("then threw"); } };
console.log(await Promise.resolve(throwing).catch((e: Error) => e.message));
const twice = { then(resolve: (v: string) => void, reject: (e: Error) => void) { resolve("first"); resolve("second"); reject(new Error("third")); throw new Error("fourth"); } };
console.log(await (twice as PromiseLike<string>));
const nested = { then(resolve: (v: unknown) => void) { resolve({ then(inner: (v: unknown) => void) { inner("two deep"); } }); } };
console.log(await (nested as PromiseLike<unknown>));
const notThenable = { then: 5 };
console.log((await notThenable).then);
const getterLog: string[] = [];
const getter = { get then() { getterLog.push("read"); return undefined; } };
await getter;
console.log(getterLog.join());
const slow = { then(resolve: (v: string) => void) { setTimeout(resolve, 2, "slow"); } };
console.log(await (slow as PromiseLike<string>));
new Promise<string>((resolve) => resolve(slow as PromiseLike<string>)).then((v) => console.log("chained", v));
Promise.resolve(0).then(() => slow as PromiseLike<string>).then((v) => console.log("returned from then", v));
const badGetter = { get then(): () => void { throw new Error("getter threw"); } };
Promise.resolve(badGetter).catch((e: Error) => console.log(e.message));
