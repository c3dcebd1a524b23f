// Labels on blocks, ifs and try statements; the same label used again; jumps out of finally.
const out: string[] = [];
const flush = (label: string): void => console.log(`${label}:`, out.splice(0).join(" "));
block: { out.push("in"); if (out.length === 1) break block; out.push("never"); }
flush("block");
a: b: c: { out.push("nested labels"); break b; }
flush("several");
cond: if (out.length === 0) { out.push("if"); if (out.length) break cond; out.push("never"); } else { out.push("else"); }
flush("if");
for (const n of [1, 2, 3]) same: { if (n === 2) break same; out.push(String(n)); }
same: for (const n of [1, 2, 3]) { if (n === 2) continue same; out.push(String(n)); }
flush("again");
attempt: try { out.push("try"); break attempt; } finally { out.push("finally"); }
flush("try");
const jumpOut = (n: number): string => {
  done: try {
    if (n === 0) return "returned";
    if (n === 1) throw new Error("thrown");
    out.push("body");
  } catch {
    out.push("catch");
    if (n === 1) break done;
  } finally {
    out.push("finally");
    if (n === 0) break done;
  }
  return "behind";
};
for (const n of [0, 1, 2]) out.push(jumpOut(n));
flush("jumps from finally");
outer: for (let i = 0; i < 3; i++) {
  try {
    inner: for (let j = 0; ; j++) {
      try { if (j === 1) continue outer; if (i === 2) break outer; if (j > 5) break inner; out.push(`${i}${j}`); } finally { out.push(`f${j}`); }
    }
  } finally { out.push(`F${i}`); }
}
flush("loops and finally");
let count = 0;
rows: do { count++; columns: while (true) { count++; if (count > 10) break rows; if (count % 3 === 0) continue rows; if (count % 5 === 0) break columns; } out.push(`c${count}`); } while (count < 20);
out.push(String(count));
flush("do and while");
const grid = ["..#", ".x.", "#.."];
found: { for (const [y, row] of grid.entries()) for (let x = 0; x < row.length; x++) if (row[x] === "x") { out.push(`x at ${x},${y}`); break found; } out.push("no x"); }
missing: { for (const row of grid) for (const c of row) if (c === "y") break missing; out.push("no y"); }
flush("search");
const closures: (() => number)[] = [];
each: for (let i = 0; i < 5; i++) { if (i % 2) continue each; let copy = i * 10; closures.push(() => copy++ + i); if (i === 4) break each; }
console.log(closures.map((f) => f()).join(), closures.map((f) => f()).join());
const primes: number[] = [];
next: for (let n = 2; primes.length < 10; n++) { for (const p of primes) { if (p * p > n) break; if (n % p === 0) continue next; } primes.push(n); }
console.log(primes.join());
async function waits(): Promise<string> {
  const seen: string[] = [];
  top: for (const a of ["x", "y", "z"]) { for await (const b of [Promise.resolve(1), 2]) { if (a === "y") continue top; if (a === "z") break top; seen.push(a + b); } seen.push(`${a}!`); }
  return seen.join();
}
console.log(await waits());
