// using and await using: disposed in reverse order on every way out; errors in disposal.
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" "));
class Resource implements Disposable {
  constructor(readonly name: string, private readonly fails = false) {
    log.push(`open ${name}`);
  }
  [Symbol.dispose](): void {
    log.push(`close ${this.name}`);
    if (this.fails) throw new Error(`closing ${this.name}`);
  }
}
const later = (name: string): AsyncDisposable => ({
  async [Symbol.asyncDispose]() {
    await null;
    log.push(`async close ${name}`);
  },
});
function block(): string {
  using a = new Resource("a");
  using b = new Resource("b");
  log.push(`use ${a.name}${b.name}`);
  return "returned";
}
log.push(block());
flush("function");
for (const n of [1, 2]) {
  using r = new Resource(`r${n}`);
  if (n === 1) continue;
  log.push(r.name);
}
flush("loop");
try {
  using c = new Resource("c");
  throw new Error(`body of ${c.name}`);
} catch (error) {
  log.push((error as Error).message);
}
flush("throw");
try {
  using d = new Resource("d", true);
  using nothing = null;
  log.push(`${d.name}${nothing}`);
} catch (error) {
  log.push((error as Error).message);
}
flush("failing disposal");
{
  await using e = later("e");
  using f = new Resource("f");
  await using g = later("g");
  log.push(typeof e + typeof g + f.name);
}
flush("await using");
async function run(): Promise<number> {
  await using h = later("h");
  await null;
  log.push(`in run ${typeof h}`);
  return 5;
}
log.push(String(await run()));
flush("async function");
