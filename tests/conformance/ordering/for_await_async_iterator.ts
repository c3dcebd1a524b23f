// for await over an async iterator: next is called one tick after the answer before.
const source = (name: string, n: number): AsyncIterable<number> => ({
  [Symbol.asyncIterator]() {
    let i = 0;
    return {
      next() {
        console.log(name, "next");
        return Promise.resolve(i < n ? { done: false, value: i++ } : { done: true, value: undefined });
      },
      return() {
        console.log(name, "return");
        return Promise.resolve({ done: true, value: undefined });
      },
    };
  },
});
async function walk(name: string, n: number, stop = Infinity): Promise<string> {
  for await (const v of source(name, n)) {
    console.log(name, v);
    if (v === stop) return name + " returned";
  }
  return name + " ended";
}
walk("a", 2).then(console.log);
walk("b", 5, 1).then(console.log);
let p = Promise.resolve();
for (let i = 1; i <= 8; i++) p = p.then(() => console.log("tick", i));
