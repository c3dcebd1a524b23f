export const square = (n: number): number => n * n;
export let sides = 4;
export function addSide(): void {
  sides++;
}
export class Point {
  constructor(readonly x: number, readonly y: number) {}
  sum(): number {
    return this.x + this.y;
  }
}
