// A sudoku solver with candidate sets and backtracking.
type Board = number[];
const peers: number[][] = Array.from({ length: 81 }, (_, cell) => {
  const row = Math.floor(cell / 9), col = cell % 9;
  const list = new Set<number>();
  for (let i = 0; i < 9; i++) {
    list.add(row * 9 + i);
    list.add(i * 9 + col);
    list.add((row - (row % 3) + Math.floor(i / 3)) * 9 + col - (col % 3) + (i % 3));
  }
  list.delete(cell);
  return [...list];
});
const parse = (text: string): Board => [...text].map((c) => (c === "." ? 0 : Number(c)));
function candidates(board: Board, cell: number): number[] {
  const used = new Set(peers[cell].map((p) => board[p]));
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((n) => !used.has(n));
}
let steps = 0;
function solve(board: Board): Board | null {
  steps++;
  let cell = -1;
  let options: number[] = [];
  for (let i = 0; i < 81; i++) {
    if (board[i] !== 0) continue;
    const found = candidates(board, i);
    if (cell === -1 || found.length < options.length) [cell, options] = [i, found];
    if (options.length <= 1) break;
  }
  if (cell === -1) return board;
  for (const n of options) {
    const solution = solve(board.with(cell, n));
    if (solution !== null) return solution;
  }
  return null;
}
const show = (board: Board): string => {
  const rows: string[] = [];
  for (let r = 0; r < 9; r++) {
    const row = board.slice(r * 9, r * 9 + 9);
    rows.push([0, 3, 6].map((c) => row.slice(c, c + 3).join(" ")).join(" | "));
    if (r === 2 || r === 5) rows.push("------+-------+------");
  }
  return rows.join("\n");
};
const puzzle = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79";
const solution = solve(parse(puzzle));
console.log(solution === null ? "none" : show(solution));
console.log(peers[0].length, steps, solve(parse("12345678.........9" + ".".repeat(63))) === null);
