// Siblings that await run interleaved; main waits for both; a sibling without await does not wait for them.
import { a } from "./a.ts";
import { b } from "./b.ts";
import { c } from "./c.ts";
console.log("main", a, b, c);
