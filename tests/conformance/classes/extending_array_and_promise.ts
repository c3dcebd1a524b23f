// What methods give of a class that extends Array or Promise is of that class; fields and own methods stay.
class Stack<T> extends Array<T> {
  label = "stack";
  get top(): T | undefined { return this[this.length - 1]; }
  push2(a: T, b: T): this {
    this.push(a, b);
    return this;
  }
}
const stack = new Stack<number>(3, 1, 2);
console.log(stack, stack.top, stack.length, stack.label);
for (const made of [stack.map((n) => n * 2), stack.filter((n) => n > 1), stack.slice(1), stack.concat([9]), stack.splice(0, 1), stack.flatMap((n) => [n, n]), Stack.from([7, 8]), Stack.of(5)]) {
  console.log(made instanceof Stack, (made as Stack<number>).top, made.length, made);
}
console.log(stack.toSorted() instanceof Stack, stack.push2(4, 5).top, [...stack], stack.sort((a, b) => b - a) === stack, Object.keys(stack), JSON.stringify(stack));
class Sized extends Stack<string> {
  constructor(readonly name: string) { super(); }
}
console.log(new Sized("n").push2("a", "b"), new Sized("x").name);

class Tracked<T> extends Promise<T> {
  static made = 0;
  note = "tracked";
  constructor(executor: (resolve: (value: T | PromiseLike<T>) => void, reject: (reason: unknown) => void) => void) {
    super(executor);
    Tracked.made++;
  }
  twice(): Promise<[T, T]> { return this.then((value) => [value, value]); }
}
const first = new Tracked<number>((resolve) => resolve(4));
const then = first.then((n) => n + 1);
console.log(first instanceof Tracked, then instanceof Tracked, (then as Tracked<number>).note, first.twice() instanceof Promise);
console.log(await then, await first.twice(), await Tracked.resolve("r"), Tracked.resolve(first) === first);
console.log(Tracked.all([first, 2]) instanceof Tracked, await Tracked.all([first, 2]), await Tracked.race([first]));
console.log(await Tracked.reject(new Error("no")).catch((e: Error) => e.message), await first.finally(() => {}), Tracked.made > 5);
const order: string[] = [];
first.then(() => order.push("a")).then(() => order.push("c"));
Promise.resolve().then(() => order.push("b")).then(() => order.push("d"));
await new Promise<void>((resolve) => setTimeout(() => resolve(), 1));
console.log(order.join(""));
