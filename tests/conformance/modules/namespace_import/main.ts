// import * as: keys in alphabetic order, live values, functions, passing it around.
import * as shapes from "./shapes.ts";
import * as tools from "./text/strings.ts";
console.log(Object.keys(shapes).join(), "square" in shapes, "nothing" in shapes);
console.log(shapes.square(3), shapes["sides"], new shapes.Point(1, 2).sum());
shapes.addSide();
console.log(shapes.sides);
for (const name in tools) console.log(name);
const apply = (library: typeof tools, text: string): string => library.shout(library.twice(text));
console.log(apply(tools, "ab"));
const { twice, separator } = tools;
console.log(twice("x"), separator, Object.entries(tools).length);
try {
  (shapes as { sides: number }).sides = 10;
} catch (error) {
  console.log((error as Error).name);
}
