// Matrices as nested arrays and as a class: products, determinants, inverse, rotation, powers.
class Matrix {
  readonly rows: number;
  readonly columns: number;
  constructor(private readonly values: number[][]) {
    this.rows = values.length;
    this.columns = values[0]?.length ?? 0;
    if (values.some((row) => row.length !== this.columns)) throw new RangeError("rows differ in length");
  }
  static identity(n: number): Matrix {
    return new Matrix(Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => +(i === j))));
  }
  static of(...rows: number[][]): Matrix { return new Matrix(rows); }
  at(row: number, column: number): number { return this.values[row][column]; }
  map(f: (value: number, row: number, column: number) => number): Matrix {
    return new Matrix(this.values.map((row, i) => row.map((value, j) => f(value, i, j))));
  }
  plus(other: Matrix): Matrix { return this.map((v, i, j) => v + other.at(i, j)); }
  times(other: Matrix | number): Matrix {
    if (typeof other === "number") return this.map((v) => v * other);
    if (this.columns !== other.rows) throw new RangeError(`cannot multiply ${this.shape} by ${other.shape}`);
    return new Matrix(this.values.map((row) => Array.from({ length: other.columns }, (_, j) => row.reduce((sum, v, k) => sum + v * other.at(k, j), 0))));
  }
  get shape(): string { return `${this.rows}x${this.columns}`; }
  get transposed(): Matrix { return new Matrix(this.values[0].map((_, j) => this.values.map((row) => row[j]))); }
  power(n: number): Matrix {
    let result = Matrix.identity(this.rows);
    let base: Matrix = this;
    for (; n > 0; n >>= 1) {
      if (n & 1) result = result.times(base);
      base = base.times(base);
    }
    return result;
  }
  get determinant(): number {
    if (this.rows !== this.columns) throw new RangeError("not square");
    if (this.rows === 1) return this.values[0][0];
    return this.values[0].reduce((sum, v, j) => sum + (j % 2 ? -1 : 1) * v * this.minor(0, j).determinant, 0);
  }
  private minor(row: number, column: number): Matrix {
    return new Matrix(this.values.filter((_, i) => i !== row).map((r) => r.filter((_, j) => j !== column)));
  }
  inverse(): Matrix {
    const n = this.rows;
    const work = this.values.map((row, i) => [...row, ...Matrix.identity(n).values[i]]);
    for (let column = 0; column < n; column++) {
      let pivot = column;
      for (let i = column + 1; i < n; i++) if (Math.abs(work[i][column]) > Math.abs(work[pivot][column])) pivot = i;
      if (work[pivot][column] === 0) throw new Error("singular");
      [work[column], work[pivot]] = [work[pivot], work[column]];
      const head = work[column][column];
      for (let j = 0; j < 2 * n; j++) work[column][j] /= head;
      for (let i = 0; i < n; i++) {
        if (i === column) continue;
        const factor = work[i][column];
        for (let j = 0; j < 2 * n; j++) work[i][j] -= factor * work[column][j];
      }
    }
    return new Matrix(work.map((row) => row.slice(n)));
  }
  toString(): string { return this.values.map((row) => row.join(" ")).join("; "); }
}
const a = Matrix.of([1, 2], [3, 4]);
const b = Matrix.of([0, 1, 5], [1, 0, -2]);
console.log(`${a.times(b)}`, String(b.transposed), a.shape, b.shape);
console.log(a.determinant, Matrix.of([2, 0, 1], [1, 3, 2], [1, 1, 1]).determinant);
console.log(`${a.inverse()}`, `${a.inverse().times(a).map((v) => Math.round(v * 1e9) / 1e9)}`);
console.log(String(Matrix.of([1, 1], [1, 0]).power(30)), `${a.plus(a.times(2))}`);
for (const bad of [() => b.times(b), () => new Matrix([[1], [1, 2]]), () => Matrix.of([1, 2], [2, 4]).inverse(), () => b.determinant]) {
  try {
    console.log(`${bad()}`);
  } catch (error) {
    console.log(`${error}`);
  }
}
function rotate<T>(grid: T[][]): T[][] { return grid[0].map((_, j) => grid.map((row) => row[j]).reverse()); }
function spiral<T>(grid: T[][]): T[] {
  const rest = grid.map((row) => [...row]);
  const out: T[] = [];
  while (rest.length > 0) {
    out.push(...rest.shift()!);
    for (const row of rest) if (row.length) out.push(row.pop()!);
    out.push(...(rest.pop() ?? []).reverse());
    for (const row of rest.toReversed()) if (row.length) out.push(row.shift()!);
  }
  return out;
}
console.log(rotate([[1, 2, 3], [4, 5, 6]]), spiral([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]).join());
console.log(a, Matrix.identity(3));
