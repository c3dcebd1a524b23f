export { area, circumference } from "./circle.ts";
export * from "./constants.ts";
export { name as shape, default } from "./circle.ts";
export * as nested from "./nested.ts";
export const version = "own version wins";
