// How late a 1 ms timer is beside eight tasks that never wait, and alone.
import { spawn, sleep, type Task } from "heddle";

const K = 500;
let stop = false;

function spin(): number {
  let turns = 0;
  while (!stop) turns++;
  return turns;
}

async function ticker(): Promise<number[]> {
  const lateness: number[] = [];
  for (let i = 0; i < K; i++) {
    const before = performance.now();
    await sleep(1);
    lateness.push(performance.now() - before - 1);
  }
  return lateness;
}

/** The lateness, in ms, that the given share of the sleeps did not exceed. */
function quantile(lateness: number[], share: number): string {
  const sorted = [...lateness].sort((a, b) => a - b);
  return sorted[Math.min(K - 1, Math.floor(K * share))].toFixed(3);
}

const alone = await spawn(ticker);
const spinners: Task<number>[] = [];
for (let i = 0; i < 8; i++) spinners.push(spawn(spin));
const start = performance.now();
const lateness = await spawn(ticker);
const seconds = (performance.now() - start) / 1000;
stop = true;
let spun = 0;
for (const each of spinners) if ((await each) > 0) spun++;
if (spun !== 8) throw new Error(`only ${spun} of 8 spinning tasks ran`);
const [p50, p99, max] = [0.5, 0.99, 1].map((share) => quantile(lateness, share));
console.log(`check=${lateness.length} sec=${seconds.toFixed(6)} ops=${K} p50_ms=${p50} p99_ms=${p99} max_ms=${max} alone_p99_ms=${quantile(alone, 0.99)}`);
