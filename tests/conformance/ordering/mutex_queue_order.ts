// A mutex made of promises hands itself on first come, first served.
class Mutex {
  private tail: Promise<void> = Promise.resolve();
  async run<T>(body: () => Promise<T>): Promise<T> {
    const before = this.tail;
    let release: () => void = () => {};
    this.tail = new Promise((r) => { release = r; });
    await before;
    try {
      return await body();
    } finally {
      release();
    }
  }
}
const mutex = new Mutex();
let inside = 0;
async function use(name: string, ticks: number, fails = false): Promise<void> {
  await mutex.run(async () => {
    inside++;
    console.log(name, "in", inside);
    for (let i = 0; i < ticks; i++) await null;
    inside--;
    console.log(name, "out", inside);
    if (fails) throw new Error(name);
  });
}
use("a", 3);
use("b", 1);
use("c", 0, true).catch((e: Error) => console.log("failed", e.message));
use("d", 2).then(() => console.log("d done"));
queueMicrotask(() => use("e", 0));
setTimeout(() => use("f", 1), 0);
console.log("end of main");
