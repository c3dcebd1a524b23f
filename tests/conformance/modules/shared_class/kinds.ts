import { Shape } from "./shape.ts";
export class Square extends Shape {
  constructor(private readonly side: number) {
    super("square");
  }
  override area(): number {
    return this.side ** 2;
  }
}
export class Circle extends Shape {
  constructor(private readonly r: number) {
    super("circle");
  }
  override area(): number {
    return Math.PI * this.r ** 2;
  }
}
export const makeAll = (): Shape[] => [new Square(2), new Circle(1)];
