// Modules that register themselves in a shared registry when they are imported for their effect.
import { plugins, run } from "./registry.ts";
import "./upper.ts";
import "./reverse.ts";
import * as twice from "./twice.ts";

console.log([...plugins.keys()].join(), plugins.size);
console.log(run("upper", "text"), run("reverse", "text"), run("twice", "ab"));
console.log(twice.default("x"), twice.name, Object.keys(twice).join());
try {
  run("missing", "x");
} catch (error) {
  console.log(`${error}`);
}
const all = [...plugins.values()].reduce((text, plugin) => plugin(text), "abc");
console.log(all);
plugins.delete("upper");
console.log([...plugins].map(([name, plugin]) => `${name}:${plugin("q")}`).join(" "));
