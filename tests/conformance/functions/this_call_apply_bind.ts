// `this` is the receiver of the call; arrows keep the one around them.
class Counter {
  count = 0;
  step: number;
  constructor(step: number) {
    this.step = step;
  }
  increment(by?: number): number {
    this.count += by ?? this.step;
    return this.count;
  }
  later(): () => number {
    return () => this.increment();
  }
  arrow = (by: number): number => this.increment(by);
}
const a = new Counter(1), b = new Counter(10);
console.log(a.increment(), a["increment"](), b.increment());
const later = a.later();
console.log(later(), later(), a.count);
const { arrow } = b;
console.log(arrow(5), b.count);
const method = a.increment;
console.log(method.call(b), method.call(b, 100), method.apply(a, [1000]), method.bind(b)(), method.bind(b, 7)());
const bound = method.bind(a, 3);
console.log(bound(), bound.name, bound.length, a.count);
const object = {
  name: "object",
  regular() { return this.name; },
  nested() { return [1, 2].map((n) => this.name + n).join(); },
  get upper() { return this.name.toUpperCase(); },
};
console.log(object.regular(), object.nested(), object.upper);
const other = { name: "other", regular: object.regular };
console.log(other.regular(), object.regular.call({ ...object, name: "third" }));
function free(this: { tag: string } | undefined, x: number): string {
  return (this === undefined ? "no this" : this.tag) + x;
}
console.log(free.call(undefined, 1), free.call({ tag: "t" }, 2), free.apply({ tag: "u" }, [3]));
const detached = a.increment;
try {
  (detached as () => number)();
} catch (error) {
  console.log((error as Error).name);
}
const add = (x: number, y: number): number => x + y;
console.log(add.call(null, 1, 2), add.apply(null, [3, 4]), add.bind(null, 5)(6));
