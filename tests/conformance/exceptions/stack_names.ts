// Which functions an error's stack names, and how: also those that await what has failed.
function names(error: unknown): string {
  const lines = (error as Error).stack!.split("\n").slice(1);
  const named = lines.filter((line) => line.includes(" (") && !line.includes("node:") && !line.includes("Promise."));
  return named.map((line) => line.trim().split(" (")[0]).join(", ");
}
function show(): string {
  return new Error("x").stack!.split("\n")[2].split(" (")[0].trim();
}

class Base {
  method(): string { return show(); }
  static create(): string { return show(); }
  arrow = (): string => show();
  anonymous = function (): string { return show(); };
  constructor() { console.log(show()); }
}
class Derived extends Base {
  over(): string { return super.method(); }
}
const base = new Base();
const derived = new Derived();
console.log(base.method(), Base.create(), base.arrow(), base.anonymous());
console.log(derived.method(), derived.over(), Derived.create());
const literal = { method(): string { return show(); }, arrow: (): string => show(), "two words": (): string => show() };
console.log(literal.method(), literal.arrow(), literal["two words"]());
function plain(): string { return show(); }
console.log(plain(), [1].map(plain)[0]);

async function leaf(first: boolean): Promise<number> {
  if (!first) await null;
  throw new Error("leaf");
}
async function branch(first: boolean): Promise<number> {
  return (await leaf(first)) + 1;
}
async function passes(): Promise<number> {
  return branch(false);
}
async function combined(): Promise<void> {
  await Promise.all([branch(false), 1]);
}
async function chained(): Promise<void> {
  await branch(false).then(() => 1);
}
class Service {
  async load(): Promise<void> { await this.get(); }
  private async get(): Promise<void> {
    await new Promise((resolve) => setTimeout(() => resolve(null), 1));
    await leaf(true);
  }
}
async function service(): Promise<void> {
  await new Service().load();
}
const runs: (() => Promise<unknown>)[] = [
  () => branch(true), () => branch(false), passes, combined, chained, service,
];
for (const run of runs) {
  try {
    await run();
  } catch (error) {
    console.log(names(error));
  }
}
