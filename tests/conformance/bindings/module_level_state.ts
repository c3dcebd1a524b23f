// Variables of the module: changed by functions declared before and after, captured, shadowed, in order.
let count = 0;
const log: string[] = [];
function bump(by = step): number {
  count += by;
  log.push(`count ${count}`);
  return count;
}
const step = 2;
console.log(bump(), bump(10), count);
let later: string;
const readLater = (): string => later ?? "not yet";
console.log(readLater());
later = "assigned";
console.log(readLater());
let a = 1, b = a + 1, c = (() => a + b)();
console.log(a, b, c);
{
  let count = 100;
  count++;
  bump(count);
  console.log(count);
}
console.log(count);
const functions = [() => count, () => ++count, () => { count = -1; return count; }];
console.log(functions.map((f) => f()).join(), count);
for (let count = 0; count < 2; count++) log.push(`loop ${count}`);
if (count < 0) {
  const message = `negative ${count}`;
  log.push(message);
}
console.log(log.join("; "));
class Uses { static initial = count; current = count; read = () => count; }
count = 50;
const uses = new Uses();
count = 60;
console.log(Uses.initial, uses.current, uses.read());
const [x, ...others] = log, { length } = others;
console.log(x, length);
let unset;
console.log(unset);
unset = "any type";
console.log(unset.length, typeof unset);
