export const PI = 3.14159;
export enum Unit { Metre = "m", Foot = "ft" }
export const version = "not this one";
export { tag } from "./nested.ts";
