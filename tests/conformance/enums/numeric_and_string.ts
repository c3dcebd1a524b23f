// Numeric enums count and map back, string enums do not; computed and const members.
enum Color { Red, Green, Blue }
enum Status { Idle = 10, Running, Done = 20, Failed }
enum Level { Low = "low", High = "high" }
enum Flag { None = 0, Read = 1 << 0, Write = 1 << 1, All = Read | Write }
enum Mixed { A, B = "b", C = 5, D }
const enum Direction { Up = 1, Down, Left = "left" }
console.log(Color.Red, Color.Blue, Color[1], Color["Green"], Color[Color.Blue], Color[9]);
console.log(Status.Running, Status.Failed, Status[21], Level.High, Level["Low"]);
console.log(Flag.All, Flag[3], Flag.All & Flag.Write, (Flag.Read | Flag.Write) === Flag.All);
console.log(Mixed.A, Mixed.B, Mixed.C, Mixed.D, Mixed[6]);
console.log(Direction.Up, Direction.Down, Direction.Left);
console.log(Object.keys(Color).join(), Object.values(Color).join(), Object.keys(Level).join(), Object.keys(Mixed).join());
function name(c: Color): string {
  switch (c) {
    case Color.Red: return "red";
    case Color.Green: return "green";
    case Color.Blue: return "blue";
  }
}
console.log([Color.Red, Color.Green, Color.Blue].map(name).join());
const paint: { [K in Color]: string } = { [Color.Red]: "#f00", [Color.Green]: "#0f0", [Color.Blue]: "#00f" };
console.log(paint[Color.Green], JSON.stringify(paint));
enum Computed { Length = "four".length, Next = Length * 2, Text = `t${1}` }
console.log(Computed.Length, Computed.Next, Computed.Text);
class Light {
  state: Status = Status.Idle;
  start(): this {
    this.state = Status.Running;
    return this;
  }
  get label(): string { return Status[this.state]; }
}
console.log(new Light().start().label, new Light().label, typeof Color.Red, typeof Level.Low, typeof Color);
const parse = (text: string): Level | undefined => Object.values(Level).find((l) => l === text);
console.log(parse("high"), parse("none"));
let permissions = Flag.None;
permissions |= Flag.Read;
console.log((permissions & Flag.Read) !== 0, (permissions & Flag.Write) !== 0, Flag[permissions]);
enum Color2 { X = -1, Y, Z = 1.5 }
console.log(Color2[-1], Color2.Y, Color2[1.5], Object.keys(Color2).join());
