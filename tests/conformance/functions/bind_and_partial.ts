// bind: this and arguments fixed, twice bound, names and lengths, new of bound classes, methods taken from instances, partial application.
const show = function (this: unknown, ...args: unknown[]): string { return `${this === undefined ? "-" : String((this as { id?: string }).id ?? typeof this)}:${args.join()}`; };
const a = { id: "a", show }, b = { id: "b", show };
console.log(a.show(1), a.show.call(b, 2), a.show.apply(b, [3, 4]), show.bind(a)(5), show.bind(a, 1).call(b, 2), show.bind(a, 1).bind(b, 2)(3));
const bound = show.bind(a, "x", "y");
console.log(bound.name, bound.length, show.bind(null).name, ((x: number, y: number, z: number) => x + y + z).bind(null, 1).length, bound.bind(null).name);
class Counter { count = 0; constructor(readonly step = 1) { this.up = this.up.bind(this); } up(): number { return (this.count += this.step); } down(): number { return (this.count -= this.step); } arrow = (): number => this.count; }
const c = new Counter(2), { up, arrow } = c;
up(); up();
console.log(c.count, arrow(), [1, 2].map(c.up).join(), c.down.bind(c)(), (c.down.call({ count: 100, step: 1 } as Counter)));
try { const { down } = c; down(); } catch (e) { console.log((e as Error).name); }
const partial = <A extends unknown[], B extends unknown[], R>(f: (...args: [...A, ...B]) => R, ...first: A) => (...rest: B): R => f(...first, ...rest);
const volume = (w: number, h: number, d: number): number => w * h * d;
console.log(partial(volume, 2)(3, 4), partial(volume, 2, 3)(4), partial(partial(volume, 2), 3)(4), partial(volume)(1, 2, 3));
const curry = (f: (...args: number[]) => number, arity = f.length, held: number[] = []): any => (...more: number[]) => { const all = [...held, ...more]; return all.length >= arity ? f(...all) : curry(f, arity, all); };
console.log(curry(volume)(2)(3)(4), curry(volume)(2, 3)(4), curry(volume)(2)(3, 4), curry(Math.max, 4)(1)(9)(3)(2));
const compose = <T>(...fs: ((x: T) => T)[]) => (x: T): T => fs.reduceRight((v, f) => f(v), x);
console.log(compose<number>((x) => x + 1, (x) => x * 2, Math.abs)(-5), compose<string>()("same"));
const flip = <A, B, R>(f: (a: A, b: B) => R) => (b: B, a: A): R => f(a, b);
console.log(flip((x: string, n: number) => x.repeat(n))(3, "ab"), ["1", "2", "3"].map(Number).join(), ["1", "2", "3"].map((s) => parseInt(s)).join(), ["10", "10", "10"].map(parseInt as never).join());
const debounceLike = (() => { let last = 0; return Object.freeze({ call: (n: number) => (last = n), get last() { return last; } }); })();
[1, 2, 3].forEach(debounceLike.call);
console.log(debounceLike.last);
const once = <A extends unknown[], R>(f: (...args: A) => R) => { let result: { value: R } | undefined; return (...args: A): R => (result ??= { value: f(...args) }).value; };
let runs = 0;
const init = once((x: number) => x + ++runs);
console.log(init(10), init(20), runs);
const methods = { list: [3, 1, 2], sorted() { return this.list.toSorted(); }, get first() { return this.sorted()[0]; }, nested: { list: [9], self() { return this.list[0]; } } };
console.log(methods.sorted().join(), methods.first, methods.nested.self(), (methods.sorted).call({ list: ["z", "y"] } as never).join(), methods.nested.self.call(methods as never));
const push = [].push.bind([0] as never[]) as unknown as (...n: number[]) => number, upper = "".toUpperCase, slice = [].slice;
console.log(push(1, 2), upper.call("abc"), [["b", "a"], ["d"]].map((l) => slice.call(l as never[], -1)).join(), ["a", "b"].map((s) => upper.call(s)).join());
console.log(["x", "y"].map((s) => "".concat.bind("_")(s)).join(), typeof show.call, show.call.call(show, a, 1));
