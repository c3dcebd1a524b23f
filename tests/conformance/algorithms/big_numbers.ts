// Whole numbers of any size as arrays of digits: add, multiply, subtract, divide, factorial, powers.
class Big {
  private constructor(private readonly limbs: number[]) {}
  static readonly BASE = 10_000;

  static of(text: string): Big {
    const limbs: number[] = [];
    for (let end = text.length; end > 0; end -= 4) limbs.push(Number(text.slice(Math.max(0, end - 4), end)));
    return new Big(limbs).trimmed();
  }

  private trimmed(): Big {
    while (this.limbs.length > 1 && this.limbs.at(-1) === 0) this.limbs.pop();
    return this;
  }

  add(other: Big): Big {
    const out: number[] = [];
    let carry = 0;
    for (let i = 0; i < Math.max(this.limbs.length, other.limbs.length) || carry > 0; i++) {
      const sum = (this.limbs[i] ?? 0) + (other.limbs[i] ?? 0) + carry;
      out.push(sum % Big.BASE);
      carry = Math.floor(sum / Big.BASE);
    }
    return new Big(out);
  }

  subtract(other: Big): Big {
    const out: number[] = [];
    let borrow = 0;
    for (const [i, limb] of this.limbs.entries()) {
      let difference = limb - (other.limbs[i] ?? 0) - borrow;
      borrow = difference < 0 ? 1 : 0;
      if (difference < 0) difference += Big.BASE;
      out.push(difference);
    }
    if (borrow) throw new RangeError("negative result");
    return new Big(out).trimmed();
  }

  multiply(other: Big): Big {
    const out = new Array<number>(this.limbs.length + other.limbs.length).fill(0);
    for (let i = 0; i < this.limbs.length; i++) {
      let carry = 0;
      for (let j = 0; j < other.limbs.length || carry; j++) {
        const value = out[i + j] + this.limbs[i] * (other.limbs[j] ?? 0) + carry;
        out[i + j] = value % Big.BASE;
        carry = Math.floor(value / Big.BASE);
      }
    }
    return new Big(out).trimmed();
  }

  divideBySmall(divisor: number): [Big, number] {
    const out = [...this.limbs];
    let rest = 0;
    for (let i = out.length - 1; i >= 0; i--) {
      const value = rest * Big.BASE + out[i];
      out[i] = Math.floor(value / divisor);
      rest = value % divisor;
    }
    return [new Big(out).trimmed(), rest];
  }

  power(exponent: number): Big {
    let result = Big.of("1");
    let base: Big = this;
    for (let n = exponent; n > 0; n >>= 1) {
      if (n & 1) result = result.multiply(base);
      base = base.multiply(base);
    }
    return result;
  }

  toString(): string {
    return this.limbs.map((limb, i) => (i === this.limbs.length - 1 ? String(limb) : String(limb).padStart(4, "0"))).reverse().join("");
  }
}

const a = Big.of("123456789012345678901234567890"), b = Big.of("987654321098765432109876543210");
console.log(`${a.add(b)}`);
console.log(`${b.subtract(a)}`);
console.log(`${a.multiply(b)}`);
console.log(`${Big.of("2").power(200)}`);
let factorial = Big.of("1");
for (let n = 2; n <= 50; n++) factorial = factorial.multiply(Big.of(String(n)));
console.log(`${factorial}`, `${factorial}`.length);
const [quotient, rest] = factorial.divideBySmall(97);
console.log(`${quotient} rest ${rest}`);
let [x, y] = [Big.of("0"), Big.of("1")];
for (let i = 0; i < 300; i++) [x, y] = [y, x.add(y)];
console.log(`${x}`);
try {
  a.subtract(b);
} catch (error) {
  console.log(`${error}`);
}
console.log([..."0", ..."00012", "10000", "9999"].map((t) => `${Big.of(t)}`).join());
