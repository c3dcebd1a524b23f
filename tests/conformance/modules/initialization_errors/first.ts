import { other, readLate } from "./second.ts";

export const log: string[] = [];
log.push(...readLate);
export function early(): string {
  return "function";
}
export const late = "constant";
export const tryRead = (): string => `${late}+${other}`;
