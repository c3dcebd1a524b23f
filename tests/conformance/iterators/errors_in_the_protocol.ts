// Iterators that break the rules: what is missing, what is no object, what throws, and who is closed then.
const log: string[] = [];
const attempt = (label: string, body: () => unknown): void => {
  try { log.push(String(body())); } catch (error) { log.push(error instanceof Error ? `<${error.name}: ${error.message}>` : `<${error}>`); }
  console.log(`${label}:`, log.splice(0).join(" "));
};
const walk = (iterable: any): string => { const seen: unknown[] = []; for (const x of iterable) { seen.push(x); if (seen.length === 3) break; } return seen.join(); };
const from = (iterator: any): any => ({ [Symbol.iterator]: () => iterator });
attempt("plain", () => walk(from({ next: () => ({ value: 1, done: false }) })));
attempt("no done", () => walk(from({ next: () => ({ value: 2 }) })));
attempt("truthy done", () => walk(from({ next: () => ({ value: 3, done: "yes" }) })));
attempt("falsy done", () => walk(from({ next: () => ({ value: 4, done: "" }) })));
attempt("no value", () => walk(from({ next: () => ({}) })));
attempt("return is undefined", () => walk(from({ next: () => ({ value: 5 }), return: undefined })));
attempt("return is null", () => walk(from({ next: () => ({ value: 6 }), return: null })));
attempt("return gives a number", () => walk(from({ next: () => ({ value: 7 }), return: () => 1 })));
attempt("return throws", () => walk(from({ next: () => ({ value: 8 }), return: () => { throw new Error("return"); } })));
attempt("body and return throw", () => { for (const x of from({ next: () => ({ value: 9 }), return: () => { throw new Error("return"); } })) throw new Error(`body ${x}`); });
attempt("body throws, return gives a number", () => { for (const x of from({ next: () => ({ value: 9 }), return: () => 1 })) throw new Error(`body ${x}`); });
attempt("next throws", () => walk(from({ next: () => { throw new Error("next"); }, return: () => { log.push("closed"); return {}; } })));
attempt("value throws", () => walk(from({ next: () => ({ get value(): never { throw new Error("value"); } }), return: () => { log.push("closed"); return {}; } })));
attempt("next gives a number", () => walk(from({ next: () => 5, return: () => { log.push("closed"); return {}; } })));
attempt("next gives undefined", () => walk(from({ next: () => undefined })));
attempt("return in a function", () => (() => { for (const x of from({ next: () => ({ value: 1 }), return: () => { log.push("closed"); return {}; } })) return `value ${x}`; })());
attempt("thrown by return beats returned", () => (() => { for (const x of from({ next: () => ({ value: 1 }), return: () => { throw new Error("wins"); } })) return `value ${x}`; })());
attempt("next is read once", () => {
  let reads = 0, n = 0;
  const iterator = { get next() { reads++; return () => ({ value: ++n, done: n > 4 }); } };
  let sum = 0;
  for (const x of from(iterator) as Iterable<number>) sum += x;
  return `${reads} ${sum}`;
});
attempt("this in the methods", () => {
  const iterator = { end: 2, at: 0, next() { return { value: this.at, done: this.at++ >= this.end }; } };
  return walk(from(iterator));
});
attempt("iterator of the iterator", () => {
  const shared = [1, 2, 3, 4, 5][Symbol.iterator]();
  const first = walk({ [Symbol.iterator]: () => shared });
  return `${first} then ${[...{ [Symbol.iterator]: () => shared }].join()}`;
});
attempt("spread of a failing one", () => [...from({ n: 0, next() { if (this.n++ > 1) throw new Error("late"); return { value: this.n }; }, return: () => { log.push("closed"); return {}; } })].length);
attempt("Map of pairs, one bad", () => new Map(from({ n: 0, next() { return { value: this.n++ === 0 ? ["k", "v"] : "bad" }; }, return: () => { log.push("closed"); return {}; } })).size);
attempt("fromEntries, one bad", () => JSON.stringify(Object.fromEntries(from({ n: 0, next() { return { value: this.n++ === 0 ? ["k", "v"] : null }; }, return: () => { log.push("closed"); return {}; } }))));
