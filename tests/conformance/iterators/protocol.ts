// Objects that iterate: next, return, done values; who calls what and when.
const log: string[] = [];
function source(limit: number): Iterable<number> {
  return {
    [Symbol.iterator]() {
      log.push("open");
      let i = 0;
      return {
        next(): IteratorResult<number> {
          log.push("next");
          return i < limit ? { done: false, value: i++ } : { done: true, value: undefined };
        },
        return(): IteratorResult<number> {
          log.push("return");
          return { done: true, value: undefined };
        },
      };
    },
  };
}
const show = (what: string): void => console.log(what, log.splice(0).join(" "));
for (const x of source(2)) log.push(String(x));
show("to the end:");
for (const _ of source(9)) break;
show("break:");
const [a, b] = source(9);
show(`pattern ${a}${b}:`);
const [c, d, e] = source(2);
show(`short pattern ${c}${d}${e}:`);
const [...all] = source(2);
show(`rest ${all}:`);
[...source(1)];
show("spread:");
Array.from(source(1));
show("from:");
new Set(source(1));
show("set:");
try {
  for (const x of source(9)) if (x === 1) throw new Error("body");
} catch (error) {
  log.push((error as Error).message);
}
show("throw:");
const failing: Iterable<number> = { [Symbol.iterator]: () => ({ next: () => { throw new Error("next failed"); }, return: () => { log.push("never"); return { done: true, value: 0 }; } }) };
try {
  for (const x of failing) log.push(String(x));
} catch (error) {
  log.push((error as Error).message);
}
show("failing next:");
try {
  new Map(source(1) as unknown as Iterable<[number, number]>);
} catch (error) {
  log.push((error as Error).name);
}
show("map of numbers:");
const f = (): number => {
  for (const x of source(5)) {
    for (const y of source(5)) if (x + y === 2) return y;
  }
  return -1;
};
console.log(f());
show("nested return:");
