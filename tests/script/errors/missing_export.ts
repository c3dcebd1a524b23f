// So is a name that the other file does not export.
// exit: 3
// stderr: unheard
import { unheard } from "./has_exports.js";
console.log(unheard);
