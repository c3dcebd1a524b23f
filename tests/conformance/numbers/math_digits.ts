// Math: all digits of its functions, at edges and at random numbers. Standards leave the last digit open; V8's is printed here.
type Unary = (x: number) => number;
const anywhere: [string, Unary][] = [
  ["sin", Math.sin], ["cos", Math.cos], ["tan", Math.tan], ["atan", Math.atan], ["sinh", Math.sinh], ["cosh", Math.cosh],
  ["tanh", Math.tanh], ["asinh", Math.asinh], ["exp", Math.exp], ["expm1", Math.expm1], ["cbrt", Math.cbrt],
];
const above_zero: [string, Unary][] = [["log", Math.log], ["log1p", Math.log1p], ["log2", Math.log2], ["log10", Math.log10]];
const at_most_one: [string, Unary][] = [["asin", Math.asin], ["acos", Math.acos], ["atanh", Math.atanh]];

for (const [name, f] of [...anywhere, ...above_zero, ...at_most_one]) {
  console.log(name, f(0), f(-0), f(1), f(-1), f(0.5), f(1e-5), f(2), f(10), f(NaN), f(Infinity), f(-Infinity), f(5e-324));
}
for (const x of [Math.PI, Math.PI / 2, Math.PI / 4, 100, 1e6, 1e22, 1e300, 1.7976931348623157e308, -5e15]) {
  console.log(x, Math.sin(x), Math.cos(x), Math.tan(x));
}
for (const x of [-745.2, -745, -700.5, 0.3, 21, 22.5, 700.5, 709.78, 710, 710.4]) {
  console.log(x, Math.exp(x), Math.expm1(x), Math.sinh(x), Math.cosh(x), Math.tanh(x));
}
for (let i = -20; i <= 20; i += 4) {
  console.log(i, Math.log10(10 ** i), Math.log2(2 ** i), Math.log(10 ** i), Math.acosh(10 ** i), Math.exp(i), 10 ** i, 1.1 ** i);
}
for (const [y, x] of [[0, 0], [0, -0], [-0, -0], [1, 2], [-1, -2], [1e300, -1e-300], [1e-300, -1e300], [Infinity, -Infinity], [3, -Infinity]]) {
  console.log(y, x, Math.atan2(y, x), Math.hypot(y, x), Math.pow(y, x));
}

let state = 12345;
function random(): number {
  state = (state * 1103515245 + 12345) % 2147483648;
  return state / 2147483648;
}
/// A number between 0.001 and 1000, as many small ones as large ones.
function spread(): number {
  return (random() + 0.001) * 10 ** Math.floor(random() * 6 - 3);
}
for (let i = 0; i < 8; i++) {
  const x = spread();
  const signed = random() < 0.5 ? x : -x;
  console.log(x, ...anywhere.map(([, f]) => f(signed)), ...above_zero.map(([, f]) => f(x)), Math.acosh(1 + x));
  const small = random() * 2 - 1;
  console.log(small, ...at_most_one.map(([, f]) => f(small)));
  const other = spread();
  console.log(other, Math.atan2(signed, other), Math.pow(x, other), x ** -small, Math.hypot(x, other, small));
}
