// A scope ends when its body and all tasks that it started have, and gives what the body returned.
// args: --workers 1
// args: --workers 4
import { scope, yieldNow, Atomic, type Scope } from "heddle";

const sum = await scope(async (s) => {
  const one = s.spawn((x: number) => x + 1, 1);
  const two = s.spawn(async (x: number) => { await yieldNow(); return x * 2; }, 21);
  return (await one) + (await two);
});
console.log(sum);  // expect: 44

// Nobody awaits them; some start others, when the body is long over.
const ended = new Atomic(0);
async function tree(s: Scope, depth: number): Promise<void> {
  await yieldNow();
  if (depth > 0) {
    s.spawn(tree, s, depth - 1);
    s.spawn(tree, s, depth - 1);
  }
  ended.add(1);
}
await scope((s) => { s.spawn(tree, s, 7); });
console.log(ended.load());  // expect: 255

// Callbacks and timers of a member belong to it.
const late = new Atomic(0);
await scope((s) => {
  s.spawn(() => { setTimeout(() => { late.add(1); }, 2); });
  s.spawn(() => { yieldNow().then(() => { late.add(1); }); });
  s.spawn(() => 1).then(() => { late.add(1); });  // of the body
});
console.log(late.load());  // expect: 3

// One inside of another: the outer one waits for it, though nobody awaits it.
const order: string[] = [];
await scope(() => {
  scope(async (inner) => {
    inner.spawn(async () => { await yieldNow(); order.push("child"); });
    await yieldNow();
    order.push("inner body");
  }).then(() => order.push("inner"));
});
console.log(order.length, order[2]);  // expect: 3 inner
