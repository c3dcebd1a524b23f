// Instances, subclasses of Map, Set, Array and Error, nested and long, with statics, accessors, symbols' methods and null members.
class Empty {}
class Point { constructor(public x = 0, public y = 0) {} get sum(): number { return this.x + this.y; } toString(): string { return "a point"; } }
class Tree { kids: Tree[] = []; parent: Tree | null = null; constructor(public v: number, ...kids: Tree[]) { for (const k of kids) { k.parent = this; this.kids.push(k); } } }
class Stack extends Array<number> { label = "s"; }
class Dict extends Map<string, unknown> { #hidden = 1; shown = this.#hidden; }
class Tags extends Set<string> {}
console.log(new Empty(), [new Empty()], new Point(1, 2), [new Point(), new Point(3)], { p: new Point() });
console.log(new Tree(1, new Tree(2), new Tree(3, new Tree(4))));
console.log(Stack.of(1, 2), new Stack(), [Stack.of(1)], new Dict([["k", { a: [1] }]]), new Dict(), new Tags(["a"]), [new Tags()]);
console.log(Empty, [Point, Stack], { Dict }, class {}, class extends Point {}, [class {}], { c: class Inner extends Empty {} });
class Statics { static a = 1; static b = [1, 2]; static get c() { return 3; } static m(): void {} }
console.log(Statics, [Statics], { s: Statics });
class Account { #balance = 5; owner = "Ann"; history: { amount: number; note?: string }[] = [{ amount: 5 }]; get balance(): number { return this.#balance; } #secret(): void {} use(): void { this.#secret(); } }
console.log(new Account(), [new Account(), new Account()]);
console.log(new Map<unknown, unknown>([[new Point(1, 1), new Account()], [[1], new Set([new Empty()])]]));
console.log({ a: new Tree(1, new Tree(2, new Tree(3, new Tree(4)))) });
class Long { firstProperty = "a rather long text"; secondProperty = "another rather long text"; thirdProperty = ["and", "a", "list"]; }
console.log(new Long(), [new Long()]);
class Callable { run = (): number => 1; handler = function (): void {}; later = async (): Promise<void> => {}; kind = Point; }
console.log(new Callable());
class Nullish { a = undefined; b = null; c?: number; d = NaN; e = -0; f = ""; g = [undefined, null]; }
console.log(new Nullish());
const shared = { id: 1 };
console.log([shared, shared], { a: shared, b: { c: shared } }, new Map([[shared, shared]]));
class Walk implements Iterable<number> { limit = 2; [Symbol.iterator](): Iterator<number> { return [1, 2][Symbol.iterator](); } }
console.log(new Walk(), [...new Walk()], Object.entries(new Walk()), `${new Point()}`, String([new Point(), new Empty()]));
console.log("%s %s %s", new Point(), new Empty(), new Tags(["x"]), "rest", new Point(9, 9));
console.log("%o|%O", [1], new Point(1, 2), "%d", "5");
