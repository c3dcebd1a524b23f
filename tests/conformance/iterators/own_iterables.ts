// Objects and classes that can be walked: ranges, trees, zips, chunks.
class Range implements Iterable<number> {
  constructor(readonly from: number, readonly to: number, readonly step = 1) {}
  [Symbol.iterator](): Iterator<number> {
    let at = this.from;
    return { next: () => { const value = at; at += this.step; return value < this.to ? { value, done: false } : { value: undefined, done: true }; } };
  }
}
console.log([...new Range(0, 5)].join(), Array.from(new Range(1, 10, 3), (n) => n * n).join(), Math.max(...new Range(3, 7)));
class Tree<T> implements Iterable<T> {
  constructor(readonly value: T, readonly left?: Tree<T>, readonly right?: Tree<T>) {}
  [Symbol.iterator](): Iterator<T> {
    const pending: Tree<T>[] = [];
    const descend = (t?: Tree<T>): void => { for (; t; t = t.left) pending.push(t); };
    descend(this);
    return {
      next(): IteratorResult<T> {
        const top = pending.pop();
        if (!top) return { value: undefined, done: true };
        descend(top.right);
        return { value: top.value, done: false };
      },
    };
  }
}
const tree = new Tree(4, new Tree(2, new Tree(1), new Tree(3)), new Tree(6, new Tree(5)));
console.log([...tree].join(), new Set(tree).size, new Map([...tree].map((n) => [n, n * 2])).get(6));
for (const n of tree) { if (n > 4) break; console.log("visit", n); }
const zip = <A, B>(a: Iterable<A>, b: Iterable<B>): Iterable<[A, B]> => ({
  [Symbol.iterator]() {
    const [i, j] = [a[Symbol.iterator](), b[Symbol.iterator]()];
    return { next(): IteratorResult<[A, B]> { const [x, y] = [i.next(), j.next()]; return x.done || y.done ? { value: undefined, done: true } : { value: [x.value, y.value], done: false }; } };
  },
});
console.log([...zip("abc", new Range(1, 9))].map(([c, n]) => c + n).join(), Object.fromEntries(zip(["x", "y"], [1, 2])).y);
const range = new Range(0, 3);
console.log([...range, ...range].join(""), range[Symbol.iterator]().next().value);
const iterator = range[Symbol.iterator]();
iterator.next();
console.log(iterator.next().value, iterator.next().value, iterator.next().done, iterator.next().done);
const [a, ...others] = tree;
console.log(a, others.length);
const arrayLike = { length: 3, 0: "a", 1: "b", 2: "c" };
console.log(Array.from(arrayLike).join(), Array.from({ length: 4 }, (_, i) => i * i).join());
