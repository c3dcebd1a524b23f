abstract class Base {
  constructor(protected readonly v: number) {}
  abstract get(x: number): number;
}
class A extends Base {
  get(x: number): number { return this.v + x; }
}
class B extends Base {
  get(x: number): number { return this.v - x; }
}
class C extends Base {
  get(x: number): number { return x - this.v; }
}
class D extends Base {
  get(_: number): number { return this.v; }
}

const N = 50_000_000;
const objects: Base[] = [new A(1), new B(2), new C(3), new D(4)];

function run(): number {
  let sum = 0;
  for (let i = 0; i < N; i++) sum += objects[i % 4].get(i % 4);
  return sum;
}

const start = performance.now();
const result = run();
console.log(`check=${result} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${N}`);
