// Safe integers, where they end, and integer tests.
console.log(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1, Number.MAX_SAFE_INTEGER + 2, 2 ** 53 === 2 ** 53 + 1);
for (const n of [5, 5.0, 5.5, -0, 1e300, 2 ** 53, 2 ** 53 - 1, NaN, Infinity, 0.1 + 0.2, 1e-300]) console.log(n, Number.isInteger(n), Number.isSafeInteger(n), Number.isFinite(n));
console.log(Number.isInteger("5" as unknown), Number.isFinite("5" as unknown), Number.isSafeInteger(null as unknown));
let factorial = 1;
for (let i = 1; i <= 25; i++) { factorial *= i; if (i >= 17) console.log(i, factorial, Number.isSafeInteger(factorial)); }
let power = 1;
const powers: number[] = [];
for (let i = 0; i < 60; i += 10) { powers.push(power); power *= 1024; }
console.log(powers.join(), power);
console.log(2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 32, 4294967295, 4294967296, 2147483647 + 1, -2147483648 - 1);
console.log(Number.EPSILON > 0, 1 + Number.EPSILON > 1, 1 + Number.EPSILON / 2 === 1, Math.abs(0.3 - (0.1 + 0.2)) < Number.EPSILON);
console.log(1e308 * 10, -1e308 * 10, 5e-324 / 2, Number.MIN_VALUE * 0.5, Number.MAX_VALUE + 1 === Number.MAX_VALUE, Number.MAX_VALUE * 2);
let n = 0;
while (n + 1 !== n && n < 10) n++;
let big = 2 ** 53;
console.log(n, ++big, big++, big, big - 1, -big);
console.log(7 / 2, Math.floor(7 / 2), Math.trunc(-7 / 2), -7 % 3, 7 % -3, ((-7 % 3) + 3) % 3, 5.5 % 2, -1 % 1);
