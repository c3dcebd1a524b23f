// Enums are objects: numeric ones know their names both ways.
enum Direction { Up, Down, Left = 10, Right }
enum Color { Red = "RED", Green = "GREEN" }
enum Mixed { A = 1, B = "b", C = 2.5, D = -1 }
enum Flags { None = 0, Read = 1 << 0, Write = 1 << 1, All = Read | Write }
console.log(Direction, Color, Mixed);
console.log(Flags, Flags.All, Flags[3], Flags[Flags.Write]);
console.log({ d: Direction.Left, c: Color.Green, name: Direction[Direction.Left] });
console.log([Direction.Up, Direction.Right], Object.keys(Color), Object.values(Color));
const POINT = { x: 1, y: 2 } as const;
const LIST = ["a", "b"] as const;
console.log(POINT, LIST, Object.freeze({ frozen: true }), Object.freeze([1, 2]));
console.log(Object.entries(Direction).length, Object.keys(Direction));
console.log(Object.values(Direction).filter((v) => typeof v === "number"));
class Setting { static readonly DEFAULTS = Object.freeze({ depth: 3, verbose: false }); level = Direction.Down; }
console.log(Setting, new Setting(), Setting.DEFAULTS);
console.log(undefined, null, [undefined, null], { u: undefined, n: null });
console.log(true, [false], { t: true }, !0);
