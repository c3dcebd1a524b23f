// Scopes inside of scopes, of which every third fails somewhere: none is lost, none ends before its tasks.
// args: --workers 1
// args: --workers 4
import { scope, spawn, yieldNow, Atomic, type Scope } from "heddle";

const running = new Atomic(0);
let failed = 0, ended = 0, early = 0;

async function member(seed: number): Promise<number> {
  running.add(1);
  try {
    for (let i = 0; i < seed % 4; i++) await yieldNow();
    if (seed % 33 === 5) throw seed;
    return seed;
  } finally {
    running.add(-1);
  }
}

async function level(depth: number, seed: number): Promise<number> {
  return await scope(async (s: Scope) => {
    const children = [s.spawn(member, seed), s.spawn(member, seed + 1)];
    if (depth > 0) children.push(s.spawn(level, depth - 1, seed * 3 + 1), s.spawn(level, depth - 1, seed * 5 + 2));
    let sum = 0;
    for (const child of children) sum += await child;
    return sum;
  });
}

for (let round = 0; round < 60; round++) {
  const tops = Array.from({ length: 4 }, (_, i) => spawn(level, 3, round * 7 + i));
  for (const top of tops) {
    try {
      await top;
      ended++;
    } catch (error) {
      failed++;
      if (typeof error !== "number") console.log(error);
    }
  }
  if (running.load() !== 0) early++;
}
console.log(ended + failed, failed > 0, ended > 0, early);  // expect: 240 true true 0
