// A file that cannot be imported is named with the place of the import.
// exit: 3
// stderr: missing_import\.ts:5
// stderr: nowhere\.ts
import { x } from "./nowhere.ts";
console.log(x);
