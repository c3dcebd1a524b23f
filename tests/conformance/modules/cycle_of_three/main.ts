// Three modules in a ring, each exporting a function, a class and a let: what is ready when, and what is live afterwards.
import { a, A, countA, early } from "./a.ts";
import { b, B } from "./b.ts";
import * as c from "./c.ts";
import { log } from "./log.ts";
log.push("main");
console.log(log.join(" "));
console.log(a(3), b(3), c.c(3));
console.log(new A().name(), new B().name(), new c.C().name(), new c.C() instanceof B, new c.C() instanceof A);
console.log(countA, c.readCount());
c.bump();
console.log(countA, c.readCount(), early);
export const last = "main's export";
console.log(c.fromMain(), Object.keys(c).join());
