// await always waits for one tick, whatever it is given.
async function run(name: string, values: unknown[]): Promise<void> {
  for (const v of values) {
    await v;
    console.log(name, typeof v);
  }
}
run("a", [1, "x", null, undefined, {}, () => 1]);
run("b", [Promise.resolve(1), Promise.resolve(2), Promise.resolve(3)]);
run("c", [{ then: (r: () => void) => r() }, { then: (r: () => void) => r() }, 3]);
let chain = Promise.resolve();
for (let i = 1; i <= 6; i++) chain = chain.then(() => console.log("tick", i));
console.log("end of main");
