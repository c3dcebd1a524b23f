import type { Shape } from "./names.ts";
export const square = ({ side }: Shape): number => side ** 2;
export const inner = { value: 7 };
export enum Color {
  Red,
  Green = "g",
}
