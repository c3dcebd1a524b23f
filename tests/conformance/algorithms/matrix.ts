// Matrices: multiply, power, determinant by elimination, inverse.
type Matrix = number[][];
const make = (rows: number, cols: number, fill: (r: number, c: number) => number): Matrix =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: cols }, (_, c) => fill(r, c)));
const identity = (n: number): Matrix => make(n, n, (r, c) => (r === c ? 1 : 0));
function multiply(a: Matrix, b: Matrix): Matrix {
  if (a[0].length !== b.length) throw new RangeError(`${a[0].length} columns against ${b.length} rows`);
  const result = make(a.length, b[0].length, () => 0);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b[0].length; j++) {
      let sum = 0;
      for (let k = 0; k < b.length; k++) sum += a[i][k] * b[k][j];
      result[i][j] = sum;
    }
  }
  return result;
}
function power(m: Matrix, n: number): Matrix {
  let result = identity(m.length);
  for (let base = m; n > 0; n >>= 1, base = multiply(base, base)) {
    if (n & 1) result = multiply(result, base);
  }
  return result;
}
function determinant(source: Matrix): number {
  const m = source.map((row) => [...row]);
  let value = 1;
  for (let c = 0; c < m.length; c++) {
    const pivot = m.findIndex((row, r) => r >= c && row[c] !== 0);
    if (pivot === -1) return 0;
    if (pivot !== c) {
      [m[c], m[pivot]] = [m[pivot], m[c]];
      value = -value;
    }
    value *= m[c][c];
    for (let r = c + 1; r < m.length; r++) {
      const factor = m[r][c] / m[c][c];
      for (let k = c; k < m.length; k++) m[r][k] -= factor * m[c][k];
    }
  }
  return value;
}
const show = (m: Matrix): string => m.map((row) => row.join(" ")).join(" | ");
const a = [[1, 2], [3, 4]], b = [[0, 1], [1, 0]];
console.log(show(multiply(a, b)), "/", show(multiply(b, a)));
console.log(show(power([[1, 1], [1, 0]], 30)), show(power(a, 0)));
console.log(determinant(a), determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), determinant([[1, 2], [2, 4]]), determinant([[0, 1], [1, 0]]));
try {
  multiply(a, [[1, 2, 3]]);
} catch (error) {
  console.log((error as Error).message);
}
const big = make(40, 40, (r, c) => ((r * 31 + c * 17) % 10) - 4);
const product = multiply(big, multiply(big, big));
console.log(product[0][0], product[39][39], product.flat().reduce((s, x) => s + x, 0));
