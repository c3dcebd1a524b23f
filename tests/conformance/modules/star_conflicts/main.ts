// export *: names of several stars, the same binding twice, what a local export hides, and default that no star passes on.
import * as hub from "./hub.ts";
import { shared, mine, onlyLeft, onlyRight, renamed, nested } from "./hub.ts";
import * as left from "./left.ts";
console.log(Object.keys(hub).join());
console.log(shared, mine, onlyLeft, onlyRight, renamed, nested.onlyRight);
console.log("default" in hub, "default" in left, "missing" in hub, left.default);
console.log(hub.counter.value, hub.counter === left.counter);
left.counter.value++;
console.log(hub.counter.value, hub.nested.shared === shared, typeof hub.nested);
const { onlyLeft: taken, ...others } = hub;
console.log(taken, Object.keys(others).length, JSON.stringify(Object.entries(hub.nested).map(([k, v]) => [k, typeof v])));
for (const name in hub) if (name.startsWith("only")) console.log(name, hub[name as "onlyLeft"]);
try { (hub as any).mine = 1; } catch (e) { console.log((e as Error).name); }
try { (hub as any).added = 1; } catch (e) { console.log((e as Error).name); }
try { delete (hub as any).mine; } catch (e) { console.log((e as Error).name); }
console.log(hub.mine, Object.hasOwn(hub, "shared"), "toString" in hub, hub === nestedHub());
import * as again from "./hub.ts";
function nestedHub(): unknown { return again; }
