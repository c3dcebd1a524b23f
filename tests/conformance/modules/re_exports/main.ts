// export … from, export *, renaming, nested re-exports, local names win over stars.
import { area, circumference as around, PI, Unit, shape, version, tag } from "./index.ts";
import * as all from "./index.ts";
console.log(area(2), around(2).toFixed(3), PI, Unit.Metre, shape, version, tag);
console.log(Object.keys(all).sort().join());
console.log(all.area === area, all.nested.deep, "hidden" in all, all.default);
