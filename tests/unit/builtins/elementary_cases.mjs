// node tests/unit/builtins/elementary_cases.mjs > tests/unit/builtins/elementary_cases.hpp, with Node 20; then scripts/format.
const everywhere = [0, -0, 1, -1, 0.5, 5e-324, -2.2250738585072014e-308, 1e-9, 1.7976931348623157e308, Infinity, -Infinity, NaN];
const multiples = [1, 2, 3, 7, 31, 32, 1000].map((n) => (n * Math.PI) / 2);
// The second is the double nearest to a multiple of pi/2; 2^19 pi is where the other reduction begins.
const angles = [Math.PI / 4, 6381956970095103 * 2 ** 797, 1e22, -1e22, 1e308, 1e5, 2 ** 19 * Math.PI, 1647099.5, 5.319372648326541e255, ...multiples];
const ratios = [-0.5, 0.3, 0.49999999999999994, 0.974, 0.975, 0.9999999999999999, -0.7, 1.0000000000000002];
const exponents = [-0.3, Math.LN2 / 2, Math.LN2, 1.5 * Math.LN2, 2, 21.999, 22, 40, 56 * Math.LN2, 709.782712893384, 709.7827128933841, 710.4758600739439,
                   710.475860073944, -745.1332191019411, -745.1332191019412, -740];
const powers = [2, 3, 10, 1000, 1e15, 1e22, 8, 2 ** 53, 2 ** -1000, Math.SQRT2, Math.SQRT1_2, 0.9999999, 1.0000001, 3e-310, 1.3862943, 0.41];

// Functions, their special arguments, and bounds of the random ones' exponents.
const unary = [
  [["sin", "cos", "tan"], angles, -5, 40],
  [["asin", "acos", "atanh"], ratios, -12, 0],
  [["atan"], [0.4375, 0.6875, 1.1875, 2.4375, 2 ** 66, -3], -5, 8],
  [["exp", "expm1", "sinh", "cosh", "tanh"], exponents, -12, 9],
  [["log", "log1p", "log2", "log10"], powers, -20, 60],
  [["asinh", "acosh"], [2, 2.0000001, 1.5, 2 ** 28, 3e8, 1e300], -6, 32],
  [["cbrt"], [27, -8, 1000, 3e-310, 1e300, 2, 3], -900, 900],
];

let seed = 20;
function random() {  // mulberry32
  seed = (seed + 0x6d2b79f5) >>> 0;
  let t = seed;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
function random_between(low, high) {
  const size = (1 + random() + random() / 2 ** 32) * 2 ** Math.floor(low + random() * (high - low));
  return random() < 0.3 ? -size : size;
}

const view = new DataView(new ArrayBuffer(8));
function bits(number) {
  view.setFloat64(0, number);
  return Number.isNaN(number) ? "0x7ff8000000000000" : "0x" + view.getBigUint64(0).toString(16).padStart(16, "0");
}

console.log(`// tests/unit/builtins/elementary_cases.hpp -- written by elementary_cases.mjs: what Node ${process.version} computes.

#pragma once

#include <cstdint>

namespace heddle {

/// The bits of an argument and of the result.
struct UnaryCase {
  std::uint64_t x, result;
};
struct BinaryCase {
  std::uint64_t x, y, result;
};
`);
for (const [names, special, low, high] of unary) {
  for (const name of names) {
    const numbers = [...everywhere, ...special];
    for (let i = 0; i < 12; i++) numbers.push(random_between(low, high));
    console.log(`inline constexpr UnaryCase k${name[0].toUpperCase()}${name.slice(1)}Cases[] = {`);
    for (const x of numbers) console.log(`{${bits(x)}, ${bits(Math[name](x))}},`);
    console.log("};\n");
  }
}
const axis = [0, -0, 1, -1, Infinity, -Infinity, NaN];
const pairs = axis.flatMap((y) => axis.map((x) => [y, x]));
pairs.push([1e300, 1e-300], [1e-300, -1e300], [1e-300, 1e300], [5e-324, 2], [2, 0.5], [-2, 0.5], [10, -5], [10, 308], [-8, 1 / 3], [-2, 3]);
// Logarithms to the base 2 of which the product with the exponent is 1/2 and a little more, and exponents about 2^31.
pairs.push([31.999999999999936, 0.10000000000000019], [0.5, -0.5000001541208751], [0.9999999, 2147483649], [1.0000001, 2147485000.5], [-1.0000001, -2147483649]);
for (let i = 0; i < 24; i++) pairs.push([random_between(-4, 4), random_between(-4, 4)]);
for (const name of ["atan2", "pow"]) {
  console.log(`inline constexpr BinaryCase k${name[0].toUpperCase()}${name.slice(1)}Cases[] = {`);
  for (const [x, y] of pairs) console.log(`{${bits(x)}, ${bits(y)}, ${bits(Math[name](x, y))}},`);
  console.log("};\n");
}
console.log("}  // namespace heddle");
