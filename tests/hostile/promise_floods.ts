// Long chains, wide fans, deep adoption, self-rescheduling microtasks and many timers: they end, in bounded memory.
// args: --max-heap 256M
let chain: Promise<number> = Promise.resolve(0);
for (let i = 0; i < 100_000; i++) chain = chain.then((v) => v + 1);
console.log(await chain);  // expect: 100000
let adopted: Promise<string> = Promise.resolve("bottom");
for (let i = 0; i < 10_000; i++) {
  const inner = adopted;
  adopted = new Promise((resolve) => resolve(inner));
}
console.log(await adopted);  // expect: bottom
const gate = Promise.withResolvers<number>();
let sum = 0;
for (let i = 0; i < 100_000; i++) gate.promise.then((v) => { sum += v; });
gate.resolve(1);
await gate.promise;
await null;
console.log(sum);  // expect: 100000
let hops = 0;
await new Promise<void>((resolve) => {
  const hop = (): void => (++hops < 200_000 ? queueMicrotask(hop) : resolve());
  hop();
});
console.log(hops);  // expect: 200000
let fired = 0;
await new Promise<void>((resolve) => {
  for (let i = 0; i < 50_000; i++) setTimeout(() => { if (++fired === 50_000) resolve(); }, i % 20);
});
console.log(fired);  // expect: 50000
for (let i = 0; i < 50_000; i++) clearTimeout(setTimeout(() => console.log("never"), 1_000_000));
const all = await Promise.all(Array.from({ length: 50_000 }, (_, i) => i % 2 === 0 ? i : Promise.resolve(i)));
console.log(all.length, all[49_999]);  // expect: 50000 49999
const rejected = Array.from({ length: 20_000 }, (_, i) => Promise.reject(i));
console.log((await Promise.allSettled(rejected)).length);  // expect: 20000
