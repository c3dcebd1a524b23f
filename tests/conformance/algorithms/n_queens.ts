// Backtracking with sets, and the same count with bit masks.
function solve(n: number): number[][] {
  const solutions: number[][] = [];
  const columns = new Set<number>(), rising = new Set<number>(), falling = new Set<number>();
  const place = (row: number, board: number[]): void => {
    if (row === n) {
      solutions.push([...board]);
      return;
    }
    for (let col = 0; col < n; col++) {
      if (columns.has(col) || rising.has(row + col) || falling.has(row - col)) continue;
      columns.add(col);
      rising.add(row + col);
      falling.add(row - col);
      board.push(col);
      place(row + 1, board);
      board.pop();
      columns.delete(col);
      rising.delete(row + col);
      falling.delete(row - col);
    }
  };
  place(0, []);
  return solutions;
}
function count(n: number, columns = 0, left = 0, right = 0): number {
  const all = (1 << n) - 1;
  if (columns === all) return 1;
  let free = all & ~(columns | left | right);
  let total = 0;
  while (free !== 0) {
    const bit = free & -free;
    free ^= bit;
    total += count(n, columns | bit, (left | bit) << 1, (right | bit) >> 1);
  }
  return total;
}
for (let n = 1; n <= 7; n++) console.log(n, solve(n).length, count(n));
console.log(count(8), count(9));
for (const col of solve(6)[0]) console.log(".".repeat(col) + "Q" + ".".repeat(5 - col));
