// Grids: knight's distances, mazes carved by a seeded generator and solved, flood fill, islands, spirals.
class Random { #state: number; constructor(seed: number) { this.#state = seed >>> 0; } next(below: number): number { this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0; return Math.floor((this.#state / 2 ** 32) * below); } shuffle<T>(list: T[]): T[] { for (let i = list.length - 1; i > 0; i--) { const j = this.next(i + 1); [list[i], list[j]] = [list[j], list[i]]; } return list; } }
const knight = (size: number, start: [number, number]): number[][] => {
  const board = Array.from({ length: size }, () => Array<number>(size).fill(-1)), queue: [number, number][] = [start];
  board[start[1]][start[0]] = 0;
  for (const [x, y] of queue) for (const [dx, dy] of [[1, 2], [2, 1], [2, -1], [1, -2], [-1, -2], [-2, -1], [-2, 1], [-1, 2]]) if (board[y + dy]?.[x + dx] === -1) { board[y + dy][x + dx] = board[y][x] + 1; queue.push([x + dx, y + dy]); }
  return board;
};
console.log(knight(6, [0, 0]).map((r) => r.join(" ")).join("\n"));
const maze = (w: number, h: number, random: Random): string[][] => {
  const grid = Array.from({ length: h * 2 + 1 }, () => Array<string>(w * 2 + 1).fill("#")), stack: [number, number][] = [[0, 0]];
  grid[1][1] = " ";
  while (stack.length) {
    const [x, y] = stack.at(-1)!;
    const next = random.shuffle([[1, 0], [-1, 0], [0, 1], [0, -1]]).find(([dx, dy]) => grid[(y + dy) * 2 + 1]?.[(x + dx) * 2 + 1] === "#");
    if (!next) { stack.pop(); continue; }
    const [dx, dy] = next;
    grid[y * 2 + 1 + dy][x * 2 + 1 + dx] = grid[(y + dy) * 2 + 1][(x + dx) * 2 + 1] = " ";
    stack.push([x + dx, y + dy]);
  }
  return grid;
};
const solve = (grid: string[][], x: number, y: number, tx: number, ty: number, path: string[] = []): string[] | null => {
  if (grid[y]?.[x] !== " ") return null;
  grid[y][x] = ".";
  if (x === tx && y === ty) return path;
  for (const [d, dx, dy] of [["R", 1, 0], ["D", 0, 1], ["L", -1, 0], ["U", 0, -1]] as const) { const found = solve(grid, x + dx, y + dy, tx, ty, [...path, d]); if (found) return found; }
  grid[y][x] = "x";
  return null;
};
const m = maze(8, 4, new Random(7)), path = solve(m, 1, 1, 15, 7);
console.log(m.map((r) => r.join("")).join("\n"));
console.log(path!.join(""), path!.length, m.flat().filter((c) => c === "x").length);
const islands = (rows: string[]): number[] => { const left = new Set(rows.flatMap((r, y) => [...r].flatMap((c, x) => (c === "#" ? [`${x},${y}`] : [])))), sizes: number[] = []; for (const start of left) { let n = 0; const todo = [start]; while (todo.length) { const at = todo.pop()!; if (!left.delete(at)) continue; n++; const [x, y] = at.split(",").map(Number); todo.push(`${x + 1},${y}`, `${x - 1},${y}`, `${x},${y + 1}`, `${x},${y - 1}`); } sizes.push(n); } return sizes.sort((a, b) => b - a); };
console.log(islands(["##..#", "#..##", "....#", "#.#.."]).join(), islands(["..."]).length);
const spiral = (n: number): number[][] => { const g = Array.from({ length: n }, () => Array<number>(n).fill(0)); let [x, y, dx, dy] = [0, 0, 1, 0]; for (let i = 1; i <= n * n; i++) { g[y][x] = i; if (g[y + dy]?.[x + dx] !== 0) [dx, dy] = [-dy, dx]; x += dx; y += dy; } return g; };
console.log(spiral(4).map((r) => r.map((v) => String(v).padStart(2)).join(" ")).join("\n"));
