// Numbers print alike at the top, inside of others and in texts, but for -0.
const numbers = [0, -0, 1, -1, 0.1, 1 / 3, 1e21, 1e-7, 123456789012345680000, NaN, Infinity, -Infinity];
for (const n of numbers) console.log(n, [n], { n }, `${n}`, n + "", String(n), JSON.stringify(n), [n].join());
console.log(numbers);
console.log([-0, 0], { a: -0 }, new Set([-0]), new Map([[-0, -0]]), `${-0}`, -0 + "", [-0].toString());
console.log("%d %s %O %j", -0, -0, -0, -0);
console.log(0.1 + 0.2, [0.1 + 0.2], 5e-324, 1.7976931348623157e308, 2 ** 53, 2 ** -1074);
console.log(1_000_000, 0xff, 0b101, 0o17, 1e3, .5, 5., 1e21 + 1, 1e20 + 1);
console.log([1.0, 1.50, 100.25], [1e100], [-1e-100]);
console.log(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.EPSILON, Number.MAX_VALUE, Number.MIN_VALUE);
console.log(Math.PI, Math.E, [Math.PI, Math.E], Math.SQRT2, Math.LN10);
