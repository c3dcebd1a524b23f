// Imports of types leave nothing behind; a module imported only for types does not run.
import type { Shape, Visitor } from "./types.ts";
import { type Named, describe } from "./describe.ts";
import type Default from "./types.ts";
const circle: Shape & Named = { kind: "circle", size: 2, name: "c" };
const visitor: Visitor<number> = { circle: (s) => s * s, square: (s) => s };
const value: Default = 3;
console.log(describe(circle), visitor[circle.kind](circle.size), value);
export type { Shape };
export interface Unused { x: number }
