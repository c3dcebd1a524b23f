// race and any: the first in ticks wins, among equals the first in the list; losers are ignored.
const later = <T>(value: T, ticks: number): Promise<T> => {
  let p: Promise<unknown> = Promise.resolve();
  for (let i = 0; i < ticks; i++) p = p.then(() => {});
  return p.then(() => value);
};
const fail = (text: string, ticks: number): Promise<never> => later(0, ticks).then(() => { throw new Error(text); });
const show = (label: string) => (v: unknown): void => console.log(label, v instanceof AggregateError ? v.errors.map((e: Error) => e.message).join() : v instanceof Error ? v.message : v);
Promise.race([later("slow", 3), later("fast", 1)]).then(show("race"));
Promise.race([later("first", 2), later("second", 2)]).then(show("tie"));
Promise.race([fail("failed fast", 0), later("value", 2)]).then(show("never"), show("race rejected"));
Promise.race(["plain", Promise.resolve("promise")]).then(show("race"));
Promise.race([]).then(show("never"));
Promise.any([fail("x", 0), later("any", 3)]).then(show("any"));
Promise.any([fail("p", 2), fail("q", 0)]).then(show("never"), show("none"));
Promise.any([]).then(show("never"), show("empty any"));
let chain = Promise.resolve();
for (let i = 1; i <= 8; i++) chain = chain.then(() => console.log("tick", i));
