// One class object for all importers: instanceof, statics, private members and overriding work across files.
import { Shape, total } from "./shape.ts";
import { Square, Circle, makeAll } from "./kinds.ts";
class Hexagon extends Shape {
  constructor(private readonly side: number) {
    super("hexagon");
  }
  override area(): number {
    return 2.6 * this.side ** 2;
  }
}
const shapes: Shape[] = [...makeAll(), new Hexagon(1)];
for (const s of shapes) console.log(s.describe(), s instanceof Shape, s instanceof Square, s instanceof Circle);
console.log(total(shapes).toFixed(2), Shape.created, Shape.same(shapes[0], shapes[0]), Shape.same(shapes[0], shapes[1]));
function areaOf(shape: Shape): number {
  return shape.area();
}
console.log(shapes.map(areaOf).map((a) => Math.round(a)).join());
