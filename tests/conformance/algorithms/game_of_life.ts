// Conway's Game of Life on a torus.
class World {
  private cells: boolean[][];
  constructor(rows: string[]) {
    this.cells = rows.map((row) => [...row].map((c) => c === "#"));
  }
  private neighbours(row: number, col: number): number {
    const height = this.cells.length, width = this.cells[0].length;
    let count = 0;
    for (let dr = -1; dr <= 1; dr++) {
      for (let dc = -1; dc <= 1; dc++) {
        if (dr === 0 && dc === 0) continue;
        if (this.cells[(row + dr + height) % height][(col + dc + width) % width]) count++;
      }
    }
    return count;
  }
  step(): this {
    this.cells = this.cells.map((row, r) => row.map((alive, c) => {
      const n = this.neighbours(r, c);
      return n === 3 || (alive && n === 2);
    }));
    return this;
  }
  get alive(): number {
    return this.cells.reduce((sum, row) => sum + row.filter(Boolean).length, 0);
  }
  toString(): string {
    return this.cells.map((row) => row.map((c) => (c ? "#" : ".")).join("")).join("\n");
  }
}
const glider = new World([".#......", "..#.....", "###.....", "........", "........", "........", "........", "........"]);
const start = `${glider}`;
for (let i = 0; i < 4; i++) console.log(`${glider.step()}\n`);
for (let i = 4; i < 32; i++) glider.step();
console.log(`${glider}` === start, glider.alive);
const blinker = new World([".....", "..#..", "..#..", "..#..", "....."]);
console.log(String(blinker.step()));
console.log(blinker.step().step().alive);
const pentomino = new World(Array.from({ length: 16 }, (_, r) => (r === 7 ? ".......##......." : r === 8 ? "......##........" : r === 9 ? ".......#........" : ".".repeat(16))));
const populations: number[] = [];
for (let i = 0; i < 40; i++) populations.push(pentomino.step().alive);
console.log(populations.join(" "));
