// Arguments, results and captured variables are shared, not copied.
import { spawn } from "heddle";
const list: number[] = [1];
const returned = await spawn((l: number[]) => { l.push(2); return l; }, list);
console.log(returned === list, list.join());  // expect: true 1,2
let captured = "before";
await spawn(() => { captured = "after"; });
console.log(captured);  // expect: after
class Counter {
  n = 0;
  async bump(times: number): Promise<this> {
    for (let i = 0; i < times; i++) {
      this.n++;
      await null;
    }
    return this;
  }
}
const counter = new Counter();
console.log((await spawn(() => counter.bump(10))) === counter, counter.n);  // expect: true 10
const map = new Map<string, number>();
for (const key of ["a", "b", "c"]) await spawn((k: string) => map.set(k, map.size), key);
console.log([...map].join(" "));  // expect: a,0 b,1 c,2
const f = await spawn(() => { let n = 0; return () => ++n; });
console.log(f(), f(), await spawn(f));  // expect: 1 2 3
