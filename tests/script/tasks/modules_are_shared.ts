// A task sees the module's variables, classes and statics.
import { spawn } from "heddle";
let level = 1;
const table = { hits: 0 };
class Registry {
  static made = 0;
  readonly id = ++Registry.made;
}
enum Mode { Off, On }
await spawn(() => {
  level += 10;
  table.hits++;
  new Registry();
});
console.log(level, table.hits, Registry.made, new Registry().id);  // expect: 11 1 1 2
console.log(await spawn(() => Mode[Mode.On]), await spawn(() => new Registry() instanceof Registry));  // expect: On true
