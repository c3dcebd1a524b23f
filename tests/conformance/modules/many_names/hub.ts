export * as hub from "./names.ts";
export { a, type Shape } from "./names.ts";
import { square as area } from "./area.ts";
export { area as square };
export * from "./area.ts";
