// Every form of export and import of names: renamed, default, star, destructured, re-exported.
import standard, { a, b as renamed, type Shape, default as again } from "./names.ts";
import * as all from "./names.ts";
import { hub, "a" as quoted, inner, square } from "./hub.ts";
import { Color } from "./hub.ts";

console.log(a, renamed, standard(2), again === standard, quoted);
console.log(Object.keys(all).join(), all.a, all.default(3), "b" in all, "nothing" in all);
console.log(all.first, all.second, all.rest.join(), all.fromObject, all.deep);
console.log(hub.a, hub === (all as unknown), inner.value, square({ side: 3 } satisfies Shape), Color.Green, Color[0]);
all.bump();
console.log(all.counter, all.Klass.name, new all.Klass().hello(), typeof all.later, await all.later());
try {
  (all as { a: number }).a = 5;
} catch (error) {
  console.log((error as Error).name);
}
const { a: fromNamespace, ...others } = all;
console.log(fromNamespace, Object.keys(others).length, { ...hub }.a, JSON.stringify(inner));
