// One matrix walked by rows, columns, diagonals and in a spiral, each an iterable.
class Matrix {
  constructor(private readonly rows: number[][]) {}
  #iterate(next: (i: number) => number | undefined): Iterable<number> {
    return { [Symbol.iterator]: () => { let i = 0; return { next: () => { const value = next(i++); return value === undefined ? { done: true as const, value: undefined } : { done: false as const, value }; } }; } };
  }
  get height(): number { return this.rows.length; }
  get width(): number { return this.rows[0]?.length ?? 0; }
  row(y: number): Iterable<number> { return this.#iterate((i) => this.rows[y]?.[i]); }
  column(x: number): Iterable<number> { return this.#iterate((i) => this.rows[i]?.[x]); }
  diagonal(): Iterable<number> { return this.#iterate((i) => this.rows[i]?.[i]); }
  [Symbol.iterator](): Iterator<number> { return this.#iterate((i) => this.rows[Math.floor(i / this.width)]?.[i % this.width])[Symbol.iterator](); }
  spiral(): number[] {
    const out: number[] = [];
    let [top, bottom, left, right] = [0, this.height - 1, 0, this.width - 1];
    while (top <= bottom && left <= right) {
      for (let x = left; x <= right; x++) out.push(this.rows[top][x]);
      top++;
      for (let y = top; y <= bottom; y++) out.push(this.rows[y][right]);
      right--;
      if (top <= bottom) { for (let x = right; x >= left; x--) out.push(this.rows[bottom][x]); bottom--; }
      if (left <= right) { for (let y = bottom; y >= top; y--) out.push(this.rows[y][left]); left++; }
    }
    return out;
  }
}
const m = new Matrix([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]);
console.log([...m].join(), [...m.row(1)].join(), [...m.column(2)].join(), [...m.diagonal()].join(), m.spiral().join());
console.log(Math.max(...m), Array.from(m.column(0), (n) => n * 10).join(), new Set(m).size, [...m.row(9)].length, [...m.column(9)].length);
const [first, second, ...others] = m;
console.log(first, second, others.length, Object.fromEntries([...m.row(0)].map((n, i) => ["abcd"[i], n])).c);
for (const n of m) { if (n > 6) break; if (n % 2) continue; console.log("even", n); }
const sums = Array.from({ length: m.width }, (_, x) => [...m.column(x)].reduce((a, b) => a + b));
console.log(sums.join(), new Matrix([]).spiral().length, new Matrix([[7]]).spiral().join(), [...new Matrix([[1], [2]])].join());
const row = m.row(2)[Symbol.iterator]();
row.next();
console.log(row.next().value, row.next().value, row.next().done, row.next().done, row.next().done);
