// A rejected element ends the loop; the ones behind it are handled by the loop's end or not touched.
async function walk(name: string, items: Promise<number>[]): Promise<void> {
  try {
    for await (const x of items) console.log(name, x);
  } catch (error) {
    console.log(name, "caught", (error as Error).message);
  } finally {
    console.log(name, "finally");
  }
}
const bad = (text: string): Promise<never> => Promise.reject(new Error(text));
walk("a", [Promise.resolve(1), bad("second"), Promise.resolve(3)]);
walk("b", [Promise.resolve(1), Promise.resolve(2)]);
walk("c", [bad("first")]);
queueMicrotask(() => console.log("microtask"));
let p = Promise.resolve();
for (let i = 1; i <= 8; i++) p = p.then(() => console.log("tick", i));
