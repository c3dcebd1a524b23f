export * from "./left.ts";
export * from "./right.ts";
export * as nested from "./right.ts";
export { onlyLeft as renamed } from "./left.ts";
export const mine = "the hub's own";
