// for await over an array of promises: a few ticks per element, against a counting chain.
const chain = (n: number): void => {
  let p = Promise.resolve();
  for (let i = 1; i <= n; i++) p = p.then(() => console.log("tick", i));
};
async function walk(name: string, items: Iterable<unknown>): Promise<void> {
  for await (const x of items) console.log(name, x);
  console.log(name, "end");
}
walk("promises", [Promise.resolve(1), Promise.resolve(2)]);
walk("plain", ["x", "y"]);
walk("empty", []);
chain(12);
console.log("end of main");
