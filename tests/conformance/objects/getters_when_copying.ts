// Spread, rest, assign, values and entries read getters, in order; assign calls setters.
const log: string[] = [];
const source = {
  plain: 1,
  get doubled() { log.push("doubled"); return this.plain * 2; },
  set only(value: number) { log.push(`only ${value}`); },
  get last() { log.push("last"); return "z"; },
};
const copy = { before: 0, ...source, after: 9 };
console.log(copy, log.splice(0).join());
const { plain, ...rest } = source;
console.log(plain, rest, log.splice(0).join());
console.log(Object.values(source), Object.entries(source), Object.keys(source), log.splice(0).join());
console.log(Object.assign({}, { a: 1 }, source, null, "hi", [7]), log.splice(0).join());
class Target {
  #x = 0;
  y = 0;
  get x() { return this.#x; }
  set x(value: number) { log.push(`x=${value}`); this.#x = value; }
}
const target = Object.assign(new Target(), { x: 5, y: 6 });
console.log(target.x, target.y, log.splice(0).join());
const setter = { stored: 0, set value(v: number) { this.stored = v * 10; } };
console.log(Object.assign(setter, { value: 3 }).stored, { ...setter });
const throwing = { a: 1, get b(): number { throw new Error("getter"); }, c: 3 };
for (const body of [() => ({ ...throwing }), () => Object.values(throwing), () => Object.assign({}, throwing), () => { const { a, ...others } = throwing; return [a, others]; }]) {
  try {
    console.log(body());
  } catch (error) {
    console.log((error as Error).message);
  }
}
console.log(Object.keys({ ...source, ...{ get plain() { return "again"; } } }).join(), JSON.stringify(source), log.splice(0).length);
console.log("length" in [1], Object.hasOwn([1, 2], "length"), Object.hasOwn("abc" as unknown as object, 1), Object.entries("ab"));
