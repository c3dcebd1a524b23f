// A graph of modules: cycles, namespaces, re-exports, top-level await, live bindings.
import * as shapes from "./shapes.ts";
import { area, count, bump } from "./shapes.ts";
import { slow, describe as say } from "./slow.ts";
bump();
bump();
console.log(area({ w: 2, h: 3 }), count, slow, say("main"), Object.keys(shapes), shapes.Unit.one);
