// Converting between bases by hand, with fractions, and comparing with the built-in conversions.
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const toBase = (n: number, base: number): string => {
  if (n < 0) return "-" + toBase(-n, base);
  let whole = Math.floor(n), text = "";
  do { text = DIGITS[whole % base] + text; whole = Math.floor(whole / base); } while (whole > 0);
  let fraction = n - Math.floor(n);
  if (fraction > 0) text += ".";
  for (let i = 0; fraction > 0 && i < 12; i++) { fraction *= base; text += DIGITS[Math.floor(fraction)]; fraction -= Math.floor(fraction); }
  return text;
};
const fromBase = (text: string, base: number): number => [...text].reduce((n, d) => n * base + DIGITS.indexOf(d), 0);
for (const n of [0, 1, 10, 255, 4096, 123456789, 2 ** 40, 0.5, 10.75, -3.125]) {
  console.log(n, [2, 7, 16, 36].map((b) => toBase(n, b)).join(" "), [2, 16, 36].every((b) => !Number.isInteger(n) || n < 0 || toBase(n, b) === n.toString(b)));
}
for (const base of [2, 3, 8, 16, 36]) console.log(base, fromBase(toBase(987654321, base), base), parseInt(toBase(987654321, base), base));
const gray = (n: number): number => n ^ (n >> 1);
console.log(Array.from({ length: 8 }, (_, i) => gray(i).toString(2).padStart(3, "0")).join(" "));
const balancedTernary = (n: number): string => { let text = ""; while (n !== 0) { const r = ((n % 3) + 3) % 3; text = "0+-"[r] + text; n = (n - (r === 2 ? -1 : r)) / 3; } return text || "0"; };
console.log([0, 1, 2, 5, -4, 100].map(balancedTernary).join(" "));
const factorialBase = (n: number): string => { const digits: number[] = []; for (let d = 1; n > 0; d++) { digits.unshift(n % d); n = Math.floor(n / d); } return digits.join(":"); };
console.log([0, 1, 5, 23, 463, 1_000_000].map(factorialBase).join(" "));
const bytes = (n: number): number[] => [24, 16, 8, 0].map((s) => (n >>> s) & 255);
console.log(bytes(0xdeadbeef).join(), bytes(-1).join(), bytes(2 ** 31).map((b) => b.toString(16).padStart(2, "0")).join(""), bytes(1e10).join("."));
