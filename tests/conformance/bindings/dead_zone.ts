// A let, const or class name cannot be read before its declaration has run.
function attempt(what: string, body: () => unknown): void {
  try {
    console.log(what, body());
  } catch (error) {
    console.log(what, (error as Error).name, (error as Error).message);
  }
}
const readLater = (): number => later;
attempt("before let", () => readLater());
let later = 7;
attempt("after let", () => readLater());
const make = () => new Shape();
attempt("before class", () => make().sides);
class Shape { sides = 4 }
attempt("after class", () => make().sides);
attempt("in a block", () => {
  const read = () => inner;
  const early = read;
  const value = early();
  const inner = 3;
  return value + inner;
});
attempt("assignment", () => {
  const write = () => { target = 5; };
  write();
  let target = 1;
  return target;
});
function fromDefault(a: number, b = () => c, c = 3): number { return a + b() + c; }
attempt("defaults see later parameters when called", () => fromDefault(1));
attempt("loop", () => {
  let sum = 0;
  for (let i = 0; i < 3; i++) {
    const read = () => value;
    if (i > 2) return read();
    const value = i * 10;
    sum += read();
  }
  return sum;
});
attempt("switch", () => {
  const pick = (n: number): number => {
    switch (n) {
      case 0: { const zero = () => shared; return zero(); }
      case 1: let shared = 5; return shared;
      default: return -1;
    }
  };
  return [pick(1), pick(2), pick(0)].join();
});
attempt("function declarations hoist", () => hoisted());
function hoisted(): string { return "hoisted"; }
