// args: --workers 1
// args: --workers 4
import { spawn, Atomic, type Task } from "heddle";

const sum = new Atomic(0);
const swaps = new Atomic(0);
const tasks: Task<void>[] = [];
for (let i = 0; i < 4; i++) {
  tasks.push(spawn(() => {
    for (let n = 0; n < 20000; n++) {
      sum.add(1);
      for (;;) {
        const seen = swaps.load();
        if (swaps.compareExchange(seen, seen + 2)) break;
      }
    }
  }));
}
for (const task of tasks) await task;
console.log(sum.load(), swaps.load());  // expect: 80000 160000

const atomic = new Atomic(1.5);
console.log(atomic.add(0.25), atomic.load());  // expect: 1.5 1.75
console.log(atomic.compareExchange(1, 9), atomic.compareExchange(1.75, 9), atomic.load());  // expect: false true 9
atomic.store(NaN);
console.log(atomic.load(), atomic.compareExchange(NaN, 1));  // expect: NaN false
atomic.store(-0);
console.log(Object.is(atomic.load(), -0), atomic.compareExchange(0, 5), atomic.load());  // expect: true true 5
for (const act of [() => new Atomic("1" as any), () => atomic.add({} as any), () => atomic.store(undefined as any)]) {
  try {
    act();
  } catch (error) {
    console.log(String(error));
  }
}
// expect: TypeError: The value of an Atomic must be a number, found '1'
// expect: TypeError: What is added to an Atomic must be a number, found #<Object>
// expect: TypeError: The value of an Atomic must be a number, found undefined
