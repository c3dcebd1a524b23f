// #private members: methods, accessors, statics, in nested classes, with `in`, in subclasses.
class Node1 {
  static #count = 0;
  #next: Node1 | null = null;
  #value: number;
  constructor(value: number) { this.#value = value; Node1.#count++; }
  get #doubled(): number { return this.#value * 2; }
  set #doubled(v: number) { this.#value = v / 2; }
  #add(n: number): this { this.#value += n; return this; }
  static #make(v: number): Node1 { return new Node1(v); }
  static list(...values: number[]): Node1 | null { return values.reduceRight<Node1 | null>((next, v) => { const n = Node1.#make(v); n.#next = next; return n; }, null); }
  sum(): number { return this.#value + (this.#next?.sum() ?? 0); }
  twice(): number { this.#doubled = this.#doubled + 10; return this.#add(1).#doubled; }
  static is(o: object): boolean { return #value in o && #add in o; }
  equals(other: Node1): boolean { return this.#value === other.#value; }
  static get count() { return this.#count; }
  update(): string { this.#value++; ++this.#value; this.#value **= 2; this.#next ??= Node1.#make(5); return `${this.#value} ${this.#next.#value}`; }
}
const list = Node1.list(1, 2, 3)!;
console.log(list.sum(), list.twice(), Node1.count, list.update(), Node1.count);
console.log(Node1.is(list), Node1.is({}), list.equals(new Node1(1)), Object.keys(list).length, JSON.stringify(list));
class A { #x = "A's"; readA(): string { return this.#x; } static peek(a: A): string { return a.#x; } }
class B extends A { #x = "B's"; readB(): string { return this.#x; } }
const b = new B();
console.log(b.readA(), b.readB(), A.peek(b));
const peek = (a: any): string => A.peek.call(A, a);
for (const bad of [b]) {
  try { peek(bad); } catch (e) { console.log(`${e}`); }
}
try { list.equals.call({} as any, list); } catch (e) { console.log((e as Error).name); }
class Outer { #o = 1; Inner = class { #o = 2; read(outer: Outer): number { return this.#o; } }; static readOuter(o: Outer): number { return o.#o; } }
const outer = new Outer();
console.log(new outer.Inner().read(outer), Outer.readOuter(outer));
class Fn { #call = (n: number) => n + this.#base; #base = 10; apply(list: number[]): number[] { return list.map(this.#call); } tagged() { return [1].map((n) => this.#call(n)); } }
console.log(new Fn().apply([1, 2]).join(), new Fn().tagged().join());
