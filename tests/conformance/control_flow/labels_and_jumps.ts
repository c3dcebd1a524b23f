// Labels on loops, blocks and switches; break and continue across several levels.
const out: string[] = [];
outer: for (let i = 0; i < 4; i++) {
  middle: for (let j = 0; j < 4; j++) {
    for (let k = 0; k < 4; k++) {
      if (k === 2) continue middle;
      if (j === 2) continue outer;
      if (i === 2) break outer;
      out.push(`${i}${j}${k}`);
    }
  }
}
console.log(out.join(" "));
block: {
  if (out.length > 3) break block;
  console.log("skipped");
}
const find = (grid: number[][], wanted: number): string => {
  search: for (const [y, row] of grid.entries()) {
    for (const [x, value] of row.entries()) {
      if (value < 0) continue search;
      if (value === wanted) return `${x},${y}`;
    }
  }
  return "nowhere";
};
console.log(find([[1, 2], [-1, 9], [3, 9]], 9), find([[1]], 5));
let turns = 0;
retry: do {
  turns++;
  switch (turns) {
    case 1: continue retry;
    case 2: break;
    case 3: break retry;
    default: turns = -1;
  }
} while (turns < 10);
console.log(turns);
nested: { inner: { if (turns) break nested; } console.log("never"); }
loop: while (true) { for (;;) { do { break loop; } while (true); } }
a: for (const x of "abc") { b: for (const y of "xyz") { try { if (y === "y") continue a; if (x === "c") break b; console.log(x + y); } finally { if (x === "b") break a; } } }
const primes: number[] = [];
next: for (let n = 2; primes.length < 10; n++) { for (const p of primes) { if (p * p > n) break; if (n % p === 0) continue next; } primes.push(n); }
console.log(primes.join());
const visit = (tree: unknown[], depth = 0): number => { let n = 0; walk: for (const node of tree) { if (Array.isArray(node)) { n += visit(node, depth + 1); continue walk; } n += depth; } return n; };
console.log(visit([1, [2, [3, 4]], 5]));
