// An imported name is the exporter's variable, not a copy of its value.
import { count, increment, history, reset as restart, Box, later } from "./counter.ts";
console.log(count, history.length);
increment();
increment(5);
console.log(count, history.join());
const copy = count;
restart();
console.log(copy, count);
const read = (): number => count;
increment(41);
console.log(read(), Box.made, new Box().id, Box.made, later);
await null;
console.log(later, [1, 2].map(() => count).join());
for (let i = 0; i < 3; i++) {
  increment(i);
  console.log(`${count}`);
}
console.log({ count }.count, typeof count);
