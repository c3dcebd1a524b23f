import { square } from "../shapes.ts";
export const separator = "-".repeat(square(2));
export const shout = (s: string): string => s.toUpperCase() + "!";
export const twice = (s: string): string => s + s;
