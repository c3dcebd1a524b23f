// Constants whose value is known before the program runs must not be seen before their declaration has run,
// and only where their own declaration is the one that is meant.

function describe(read: () => unknown): string {
  try {
    const value = read();
    return Object.is(value, -0) ? "-0" : String(value);
  } catch (error) {
    return (error as Error).name + ": " + (error as Error).message;
  }
}

// Functions that are called before the declaration
console.log(describe(early), describe(() => typeof late), describe(() => late + 1));
function early() {
  return late;
}
const late = 7;
console.log(describe(early), describe(() => typeof late), describe(() => late + 1));

// The same inside of a function, where each call starts anew
function twice(first: boolean): string {
  const before = describe(() => inner);
  if (first) return before;
  const inner = "set";
  return before + " " + describe(() => inner);
}
console.log(twice(true), twice(false), twice(true));

// A declaration that uses another one, above and below it
function chain() {
  const read = () => b;
  const first = describe(read);
  const a = 2;
  const b = a * 21;
  return first + " " + describe(read);
}
console.log(chain());
console.log(describe(() => {
  // @ts-expect-error
  const own: number = own + 1;
  return own;
}));
console.log(describe(() => {
  // @ts-expect-error
  const x: number = y, y = 1;
  return x;
}));

// switch: a case can be entered without the one that declares
function choose(n: number): string {
  switch (n) {
    case 0:
      const label = "zero";
      return describe(() => label);
    case 1:
      return describe(() => label);
    default:
      const other = 5;
      return describe(() => label) + "," + other;
  }
}
console.log(choose(0), choose(1), choose(2));

// Shadowing
const name = "outer";
{
  console.log(describe(() => name));
  const name = "inner";
  console.log(name);
}
function shadow(name: string) {
  {
    const name = "block";
    if (name === "block") return [name, ((name) => name)("argument")].join();
  }
  return name;
}
console.log(name, shadow("p"));
try {
  throw "thrown";
} catch (name) {
  console.log(name);
}

// Loops
const seen: string[] = [];
for (const fixed = 3; seen.length < fixed; ) seen.push(describe(() => fixed));
for (const each of [1, 2]) {
  const known = 10;
  seen.push(describe(() => known + each));
}
for (let i = 0; i < 2; i++) {
  const before = describe(() => turn);
  const turn = true;
  seen.push(before + "/" + turn);
}
for (const key in { k: 1 }) {
  const key2 = null;
  seen.push(key + key2);
}
console.log(seen.join(" | "));

// Values
const zero = 0, minusZero = -0, negative = -1.5, nothing = null, yes = true, text = "a\u00e9\ud800", big = 2 ** 31;
const sum = 0.1 + 0.2, quotient = 1 / 3, infinite = 1 / 0, notANumber = 0 / 0, pi = Math.PI * 2;
console.log(zero, minusZero, negative, nothing, yes, text.length, big);
console.log(sum, quotient, infinite, notANumber, pi, 1 / minusZero, 1 / -zero, -minusZero);
console.log(`${sum} ${minusZero} ${nothing} ${yes} ${negative}`, "x" + negative, typeof nothing, !yes, -negative);
console.log(zero === minusZero, Object.is(zero, minusZero), yes && negative, nothing ?? "none", zero || "zero");
console.log([negative, yes, nothing], { negative, yes, nothing, [text.charAt(0)]: zero });
console.log(text.toUpperCase().slice(0, 2), (5).toFixed(1), big.toString(16), negative.toFixed(2));

// Assignments are refused, and the other side is evaluated
const log: string[] = [];
const note = (what: string) => log.push(what);
for (const attempt of [
  () => { (zero as any) = note("assign"); },
  () => { (zero as any) += note("compound"); },
  () => { (zero as any)++; },
  () => { [(zero as any)] = [note("pattern")]; },
  () => { (nothing as any) ??= note("logical"); },
  () => { (yes as any) ||= note("not evaluated"); },
]) console.log(describe(attempt));
console.log(log.join(), zero, nothing, yes);

// Math may be somebody else's
{
  const Math = { PI: 3 };
  const ours = Math.PI;
  console.log(ours);
}

// Closures, defaults, classes and labels
const size = 4;
const add = (n = size, m = n + size) => n + m;
class Box {
  static readonly width = size * 2;
  height = size;
  get area() {
    return Box.width * this.height;
  }
}
console.log(add(), add(1), new Box().area);
outer: for (let i = 0; i < size; i++) {
  for (;;) {
    if (i === size - 2) break outer;
    continue outer;
  }
}
console.log(describe(() => eager()), typeof size);
function eager(value = hidden) {
  return value;
}
const hidden = "hidden";
console.log(eager());
