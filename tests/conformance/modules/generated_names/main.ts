// Exports under every kind of name and declaration: patterns, functions, classes, async, enums, text names, default of each form.
import * as all from "./names.ts";
import fn, { "odd name" as odd, a, b, rest, deep, later, Kind, Klass, counter, bump, type Shape } from "./names.ts";
import arrow from "./arrow.ts";
import value, { default as again, self } from "./value.ts";
console.log(Object.keys(all).join());
console.log(odd, a, b, rest.join(), deep, Kind.B, Kind[1], new Klass().hello(), fn.name, fn(2), await later());
console.log(counter, bump(), counter, all.counter, bump(), counter);
console.log(arrow.name, arrow(3), value, again === value, self === value);
const shape: Shape = { side: 4 };
console.log(shape.side, typeof all.Kind, "Shape" in all, all.default === fn, all["odd name"] === odd);
const { a: first, ...others } = all;
console.log(first, Object.keys(others).length, others.counter, (bump(), others.counter), all.counter);
for (const [k, v] of Object.entries(all)) console.log(k, typeof v);
