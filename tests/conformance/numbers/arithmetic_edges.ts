// Division, remainder, powers and comparisons at the edges of doubles.
const values = [0, -0, 1, -1, 3.5, -3.5, 7, Infinity, -Infinity, NaN];
for (const a of values) {
  const row: string[] = [];
  for (const b of values) row.push(`${a / b}|${a % b}|${a ** b}`);
  console.log(String(a), row.join("  "));
}
for (const a of values) {
  const row: string[] = [];
  for (const b of values) row.push(`${a < b ? 1 : 0}${a <= b ? 1 : 0}${a > b ? 1 : 0}${a >= b ? 1 : 0}${a === b ? 1 : 0}`);
  console.log(row.join(" "));
}
console.log(1 / -0, 1 / (0 * -1), -5 % 5, 1 / (-5 % 5), 5.5 % 2, -5.5 % 2, 1e300 * 1e10, 2 ** 3 ** 2, (-2) ** 2);
console.log(0.1 + 0.7, (0.1 + 0.7) * 10, Math.floor((0.1 + 0.7) * 10), 9007199254740992 + 1, 9007199254740992 + 2);
let n = 2147483647;
n++;
console.log(n, -n, n * n, n * n + 1);
let m = -2147483648;
m--;
console.log(m, -m, m | 0);
let i = 5;
console.log(i++ + ++i, i-- - --i, i, -i, +i, - -i);
let total = 0;
for (let k = 0; k < 1000; k++) total += 0.1;
console.log(total, total === 100, Math.abs(total - 100) < 1e-9);
const nan = Number("no number");
console.log(Object.is(NaN, nan), nan === nan, nan !== nan, Object.is(0, -0), 0 === -0);
