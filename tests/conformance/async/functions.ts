// async functions, arrows and methods: values, errors, order of calls.
const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
async function add(a: number, b: number): Promise<number> {
  await sleep(1);
  return a + b;
}
const twice = async (n: number): Promise<number> => (await add(n, 0)) + (await add(0, n));
class Service {
  calls = 0;
  async get(id: number): Promise<string> {
    this.calls++;
    await null;
    if (id < 0) throw new RangeError(`bad id ${id}`);
    return `item ${id} of ${this.calls}`;
  }
  static async create(): Promise<Service> {
    await sleep(1);
    return new Service();
  }
  all = async (...ids: number[]): Promise<string[]> => Promise.all(ids.map((id) => this.get(id)));
}
console.log(await add(1, 2), await twice(5));
const service = await Service.create();
console.log(await service.get(1), (await service.all(2, 3)).join(), service.calls);
try {
  await service.get(-1);
} catch (error) {
  console.log((error as Error).name, (error as Error).message, error instanceof RangeError);
}
const o = { n: 3, async times(k: number) { await null; return this.n * k; } };
console.log(await o.times(4), (await [1, 2, 3].reduce(async (sum, n) => (await sum) + n, Promise.resolve(0))));
async function recursive(n: number): Promise<number> {
  return n === 0 ? 0 : n + (await recursive(n - 1));
}
console.log(await recursive(100));
async function withDefault(a = Promise.resolve(4), { b = 2 } = {}): Promise<number> {
  return (await a) * b;
}
console.log(await withDefault(), await withDefault(undefined, { b: 10 }));
const results: string[] = [];
for (const name of ["x", "y", "z"]) results.push(name + (await add(results.length, 1)));
console.log(results.join(), await (async () => { try { return await add(1, 1); } finally { results.length = 0; } })(), results.length);
console.log(typeof add(0, 0).then, add(0, 0) instanceof Promise, (await Promise.all([1, 2, 3].map(async (n) => n * n))).join());
async function nothing(): Promise<void> {}
console.log(await nothing(), await (async () => {})(), await 5, await "text", await null, await undefined);
