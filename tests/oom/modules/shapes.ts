import { describe } from "./slow.ts";
export interface Box { w: number; h: number }
export let count = 0;
export function bump(): void { count += describe("x").length; }
export function area({ w, h }: Box): number { return w * h; }
export enum Unit { one = 1, two }
export * from "./more.ts";
