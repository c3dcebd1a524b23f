// Subclasses of built-ins: their name, the size, and what they really are.
class Stack<T> extends Array<T> { peek(): T | undefined { return this.at(-1); } }
class Counter extends Map<string, number> { add(k: string): this { return this.set(k, (this.get(k) ?? 0) + 1); } }
class Tags extends Set<string> { label = "tags"; }
class Later<T> extends Promise<T> {}
const stack = new Stack<number>();
stack.push(1, 2, 3);
console.log(stack, stack.peek(), stack.map((x) => x * 2), stack.slice(1), new Stack<string>());
console.log(new Counter().add("a").add("b").add("a"), new Counter());
console.log(new Tags(["x", "y"]), new Tags());
console.log(Later.resolve(5), Later.resolve(1).then(() => 2), new Later(() => {}));
console.log({ stack, tags: new Tags(["z"]) }, [new Counter()], [[[stack, new Tags(["deep"]), new Counter().add("q")]]]);
console.log(Stack.from([4, 5]), Stack.of("a"), stack.concat([9]), stack.filter((x) => x > 1));
const Anonymous = class extends Array<number> {};
console.log(new Anonymous(), Anonymous.of(1, 2));
class Matrix extends Stack<number[]> { rows = 2; override peek(): number[] { return [0]; } }
const matrix = new Matrix();
matrix.push([1, 2], [3, 4]);
console.log(matrix, matrix.rows, matrix.length, matrix instanceof Stack, Array.isArray(matrix));
class Deep extends Counter { inner = new Tags(["in"]); }
console.log(new Deep().add("k"));
const pairs = new Stack<[string, number]>();
for (let i = 0; i < 8; i++) pairs.push(["k" + i, i]);
console.log(pairs);
