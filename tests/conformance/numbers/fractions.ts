// Exact fractions as a class: reduced, compared, printed.
const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));
class Fraction {
  readonly n: number;
  readonly d: number;
  constructor(n: number, d = 1) {
    if (d === 0) throw new RangeError("zero denominator");
    const g = gcd(n, d) * Math.sign(d);
    this.n = n / g;
    this.d = d / g;
  }
  plus(o: Fraction): Fraction { return new Fraction(this.n * o.d + o.n * this.d, this.d * o.d); }
  times(o: Fraction): Fraction { return new Fraction(this.n * o.n, this.d * o.d); }
  get value(): number { return this.n / this.d; }
  toString(): string { return this.d === 1 ? `${this.n}` : `${this.n}/${this.d}`; }
}
const half = new Fraction(1, 2), third = new Fraction(1, 3);
console.log(`${half.plus(third)}`, `${half.times(third)}`, `${new Fraction(6, -4)}`, `${new Fraction(8, 4)}`);
console.log(half.plus(third).value, new Fraction(-3, -9).value, new Fraction(0, 5).toString());
let harmonic = new Fraction(0);
for (let i = 1; i <= 10; i++) harmonic = harmonic.plus(new Fraction(1, i));
console.log(`${harmonic}`, harmonic.value);
try { new Fraction(1, 0); } catch (e) { console.log(`${e}`); }
console.log([half, third, new Fraction(3, 8)].sort((a, b) => a.value - b.value).join(" < "));
