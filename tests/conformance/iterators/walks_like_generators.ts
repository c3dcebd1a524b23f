// What a generator would do, by hand: two-way conversations, delegation, early end, infinite streams, restarts.
type Step<T, R> = { done: false; value: T } | { done: true; value: R };
class Conversation implements Iterator<string, string, number | undefined> {
  #state = 0;
  #sum = 0;
  next(...sent: [] | [number | undefined]): IteratorResult<string, string> {
    const [given] = sent;
    if (this.#state === 0) { this.#state = 1; return { done: false, value: "how many?" }; }
    if (this.#state === 1 && given !== undefined) { this.#sum += given; return { done: false, value: `so far ${this.#sum}` }; }
    this.#state = 2;
    return { done: true, value: `total ${this.#sum}` };
  }
  return(value?: string): IteratorResult<string, string> { this.#state = 2; return { done: true, value: value ?? "stopped" }; }
  throw(error: unknown): IteratorResult<string, string> { if (this.#state === 2) throw error; return { done: false, value: `ignored ${(error as Error).message}` }; }
  [Symbol.iterator](): this { return this; }
}
const talk = new Conversation();
console.log(talk.next().value, talk.next(5).value, talk.next(7).value, talk.throw(new Error("noise")).value, talk.next().value, talk.next().done);
try { talk.throw(new Error("too late")); } catch (e) { console.log((e as Error).message); }
const early = new Conversation();
for (const line of early) { console.log(line); break; }
console.log(early.next(3).value, early.return("bye").value);
/** Goes through several iterables, one after the other, and gives the number of items at the end. */
function chain<T>(...parts: Iterable<T>[]): Iterator<T, number> & Iterable<T> {
  let current: Iterator<T> | undefined, index = 0, count = 0;
  return {
    next(): Step<T, number> {
      for (;;) {
        if (current === undefined) {
          if (index === parts.length) return { done: true, value: count };
          current = parts[index++][Symbol.iterator]();
        }
        const step = current.next();
        if (!step.done) { count++; return { done: false, value: step.value }; }
        current = undefined;
      }
    },
    return(value?: number) { current?.return?.(); current = undefined; index = parts.length; return { done: true as const, value: value ?? -1 }; },
    [Symbol.iterator]() { return this; },
  };
}
console.log([...chain<string | number>([1, 2], "ab", new Set([3]), [])].join());
const chained = chain([1, 2], [3]);
console.log(chained.next().value, chained.next().value, chained.next().value, chained.next().value, chained.next().done);
console.log([...chain(chain(["x"], chain(["y"])), ["z"])].join(""));
const fibonacci: Iterable<number> = { [Symbol.iterator]() { let [a, b] = [0, 1]; return { next() { const value = a; [a, b] = [b, a + b]; return { done: false, value }; } }; } };
const taken: number[] = [];
for (const n of fibonacci) { if (n > 100) break; taken.push(n); }
console.log(taken.join());
const [, , , , ten] = fibonacci, again = [...{ [Symbol.iterator]: () => { let left = 4; const inner = fibonacci[Symbol.iterator](); return { next: () => (left-- > 0 ? inner.next() : { done: true as const, value: undefined }) }; } }];
console.log(ten, again.join());
interface Tree { value: string; children: Tree[] }
const t = (value: string, ...children: Tree[]): Tree => ({ value, children });
/** Depth first with an explicit stack, which is what a recursive generator would keep. */
class Walk implements Iterable<[string, number]> {
  constructor(private readonly root: Tree) {}
  [Symbol.iterator](): Iterator<[string, number]> {
    const stack: [Tree, number][] = [[this.root, 0]];
    return { next: () => { const top = stack.pop(); if (!top) return { done: true, value: undefined }; const [{ value, children }, depth] = top; for (const c of children.toReversed()) stack.push([c, depth + 1]); return { done: false, value: [value, depth] }; } };
  }
}
for (const [name, depth] of new Walk(t("root", t("a", t("a1"), t("a2", t("deep"))), t("b")))) console.log(" ".repeat(depth) + name);
