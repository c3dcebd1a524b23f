// -0 is equal to 0 almost everywhere, and shows only in some places.
const negative = -0;
console.log(negative === 0, Object.is(negative, 0), Object.is(negative, -0), 1 / negative, `${negative}`, String(negative), negative.toString(), JSON.stringify(negative));
console.log([negative].includes(0), [negative].indexOf(0), [0].includes(-0), new Set([0, -0]).size, new Map([[0, "z"]]).get(-0));
console.log(0 * -1, -1 * 0, 0 / -5, -5 % 5, 0 - 0, -0 - 0, -0 + -0, -0 + 0, -(5 - 5));
console.log(Math.round(-0.4), Math.ceil(-0.5), Math.trunc(-0.9), Math.floor(-0), Math.sign(-0), Math.abs(-0), Math.sqrt(-0), Math.cbrt(-0));
console.log(Math.max(-0, 0), Math.min(0, -0), Math.max(-0, -0), Math.hypot(-0), Math.atan2(-0, 1), Math.atan2(-0, -1), Math.pow(-0, 3), Math.pow(-0, -1));
console.log(-0 | 0, -0 >> 0, ~~-0.5, -0 >>> 0, Math.fround(-0), Math.imul(-0, 5), Math.clz32(-0));
console.log(Number("-0"), parseFloat("-0.0"), parseInt("-0"), +"-0", JSON.parse("-0"));
console.log([0, -0, 1].sort().join(), [1, -0, -1, 0].sort((a, b) => a - b).map((n) => (Object.is(n, -0) ? "-0" : n)).join());
console.log(-0 < 0, -0 <= 0, -0 > 0, -0 ? "truthy" : "falsy", !-0, -0 || "or", negative == null);
let counter = -0;
counter++;
let other = -0;
console.log(counter, other--, other, -counter + 1, typeof negative);
const zeros = { a: 0, b: -0 };
console.log(zeros, Object.values(zeros), structuredClone(zeros), [...new Set([-0])], new Map([[-0, -0]]));
console.log((-0).toFixed(1), (-0).toPrecision(2), (-0).toExponential(), -0 + "", "" + -0, [-0].join());
