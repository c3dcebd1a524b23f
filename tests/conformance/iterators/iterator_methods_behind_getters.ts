// Symbol.iterator and return may be getters: each is read when it is needed.
const log: string[] = [];
const attempt = (label: string, body: () => unknown): void => {
  try { log.push(String(body())); } catch (error) { log.push(error instanceof Error ? `<${error.name}: ${error.message}>` : `<${error}>`); }
  console.log(`${label}:`, log.splice(0).join(" "));
};
const walk = (iterable: any): string => { const seen: unknown[] = []; for (const x of iterable) { seen.push(x); if (seen.length === 3) break; } return seen.join(); };
const from = (iterator: any): any => ({ [Symbol.iterator]: () => iterator });
attempt("return is read at the exit", () => {
  const iterator = { n: 0, next() { return { value: this.n++, done: false }; }, get return() { log.push(`reading at ${this.n}`); return () => { log.push("called"); return {}; }; } };
  return walk(from(iterator));
});
attempt("getter of Symbol.iterator", () => walk({ get [Symbol.iterator]() { log.push("got"); return () => ["a"][Symbol.iterator](); } }));
