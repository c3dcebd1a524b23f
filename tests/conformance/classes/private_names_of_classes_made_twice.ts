// Each evaluation of a class has private names of its own: what one class made is nothing to another of the same text.
const make = (start: number) => class { #n = start; static same(o: any): boolean { return #n in o; } next(): number { return this.#n++; } };
const A = make(1), B = make(10);
const a = new A(), b = new B();
console.log(A.same(a), A.same(b), B.same(b), a.next() + a.next(), b.next());
try {
  console.log(a.next.call(b as any));
} catch (error) {
  console.log((error as Error).name);
}
