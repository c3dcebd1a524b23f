// Getters met by object patterns: each read once, in the order of the pattern; rest reads what is left, in the object's order.
const log: string[] = [];
const flush = (): string => log.splice(0).join(" ");
const traced = (): Record<string, number> => ({
  get one() { log.push("one"); return 1; },
  get two() { log.push("two"); return 2; },
  get three() { log.push("three"); return 3; },
  get 10() { log.push("10"); return 10; },
  get 7() { log.push("7"); return 7; },
});
{ const { three, one } = traced(); console.log(three, one, "|", flush()); }
{ const { two, ...rest } = traced(); console.log(two, JSON.stringify(rest), "|", flush()); console.log(rest.one, rest[7], flush() || "plain values"); }
{ const { ...all } = traced(); console.log(Object.keys(all).join(), "|", flush()); }
{ const { one: first, one: second, one: { toFixed } } = traced() as any; console.log(first, second, typeof toFixed, "|", flush()); }
{ const { [`t${"wo"}`]: computed, ...rest } = traced(); console.log(computed, Object.keys(rest).join(), "|", flush()); }
{ const key = (k: string): string => { log.push(`key:${k}`); return k; }; const { [key("one")]: a, [key("three")]: b, ...rest } = traced(); console.log(a, b, Object.values(rest).join(), "|", flush()); }
{ const { missing = (log.push("default"), 5), one = 6 } = traced(); console.log(missing, one, "|", flush()); }
{ const { length, 0: head, [1]: second } = "text"; console.log(length, head, second); }
{ const { length, [length - 1]: last } = [4, 5, 6]; console.log(length, last); }
class Shape {
  width = 2;
  height = 3;
  #secret = 9;
  get area(): number { log.push("area"); return this.width * this.height; }
  reveal(): number { return this.#secret; }
}
class Box extends Shape { depth = 4; override get area(): number { log.push("box"); return super.area * this.depth; } }
{ const { area, width, reveal } = new Shape(); console.log(area, width, typeof reveal, "|", flush()); }
{ const { area, ...rest } = new Box(); console.log(area, Object.keys(rest).join(), "area" in rest, rest.constructor === Object, "|", flush()); }
{
  const counter = { count: 0, get next() { return ++this.count; } };
  const { next: a, next: b, count, next: c } = counter;
  console.log(a, b, count, c, counter.count);
}
{
  // A getter that changes what a later part of the pattern reads.
  const shifty = { get a() { this.b = "changed"; return "a"; }, b: "old", c: "gone" } as { a: string; b: string; c?: string };
  const { a, b, ...rest } = shifty;
  console.log(a, b, Object.keys(rest).join());
}
{
  const self = { get self(): any { log.push("self"); return self; }, value: 1 };
  const { self: { self: { value }, value: again } } = self;
  console.log(value, again, flush());
}
try {
  const { ok, get } = { ok: 1, get get(): number { throw new RangeError("getter fails"); } };
  console.log(ok, get);
} catch (error) {
  console.log(`${error}`);
}
