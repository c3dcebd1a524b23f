import { PI } from "./constants.ts";
const hidden = 2;
export const area = (r: number): number => Math.round(PI * r ** 2);
export function circumference(r: number): number {
  return hidden * PI * r;
}
export const name = "circle";
export default "default of circle";
