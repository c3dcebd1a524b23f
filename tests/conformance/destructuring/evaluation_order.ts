// Sources, keys, defaults and targets are evaluated in order, each once.
const log: string[] = [];
const note = <T>(name: string, value: T): T => { log.push(name); return value; };
const flush = (): string => log.splice(0).join(" ");
const source = {
  get a(): number | undefined { log.push("get a"); return undefined; },
  get b(): number { log.push("get b"); return 2; },
};
const { a = note("default a", 1), b = note("default b", 9) } = note("source", source);
console.log(a, b, flush());
const { [note("key", "b")]: viaKey = note("unused", 0) } = source as Record<string, number>;
console.log(viaKey, flush());
let x: number, y: number;
const target = { get obj() { log.push("target"); return this; }, p: 0, q: 0 };
({ a: target.obj.p = note("d", 5), b: target.obj.q } = source as { a?: number; b: number });
console.log(target.p, target.q, flush());
[x, y] = [note("one", 1), note("two", 2)];
[x, y] = [y, x];
console.log(x, y, flush());
const list = [1, 2, 3];
let i = 0;
[list[i++], list[i++], list[i++]] = [list[2], list[1], list[0]];
console.log(list.join(), i);
const iterable = {
  [Symbol.iterator]() {
    log.push("open");
    let n = 0;
    return {
      next() { log.push(`next${n}`); return { done: false as const, value: n++ }; },
      return() { log.push("close"); return { done: true as const, value: undefined }; },
    };
  },
};
const [first, , third = note("no", 0)] = iterable;
console.log(first, third, flush());
const [] = iterable;
console.log(flush());
const [p = note("skipped", 1), ...rest] = [undefined, 2, 3] as (number | undefined)[];
console.log(p, rest.join(), flush());
const result = ({ b: x } = source);
console.log(result === source, x, flush());
for (const { b: each = 0 } of [source, source]) log.push(`each ${each}`);
console.log(flush());
