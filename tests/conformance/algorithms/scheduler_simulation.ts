// Processes on one processor: first come, shortest job, round robin and priorities, with their waiting times.
interface Job { name: string; arrives: number; needs: number; priority: number }
interface Slice { name: string; from: number; to: number }
type Policy = (ready: Job[], left: ReadonlyMap<string, number>) => Job;

function run(jobs: readonly Job[], pick: Policy, quantum = Infinity): Slice[] {
  const left = new Map(jobs.map((j) => [j.name, j.needs]));
  const waiting = jobs.toSorted((a, b) => a.arrives - b.arrives);
  const ready: Job[] = [];
  const slices: Slice[] = [];
  let now = 0;
  const admit = (): void => { while (waiting.length && waiting[0].arrives <= now) ready.push(waiting.shift()!); };
  admit();
  while (ready.length || waiting.length) {
    if (ready.length === 0) {
      now = waiting[0].arrives;
      admit();
      continue;
    }
    const job = pick(ready, left);
    ready.splice(ready.indexOf(job), 1);
    const time = Math.min(quantum, left.get(job.name)!);
    const last = slices.at(-1);
    if (last?.name === job.name && last.to === now) last.to += time;
    else slices.push({ name: job.name, from: now, to: now + time });
    now += time;
    left.set(job.name, left.get(job.name)! - time);
    admit();
    if (left.get(job.name)! > 0) ready.push(job);
  }
  return slices;
}

const by = (value: (j: Job, left: ReadonlyMap<string, number>) => number): Policy => (ready, left) => ready.reduce((best, j) => (value(j, left) < value(best, left) ? j : best));
const policies: Record<string, [Policy, number?]> = {
  "first come": [(ready) => ready[0]],
  "shortest job": [by((j) => j.needs)],
  "shortest left": [by((j, left) => left.get(j.name)!), 1],
  "round robin 2": [(ready) => ready[0], 2],
  "round robin 4": [(ready) => ready[0], 4],
  priority: [by((j) => j.priority)],
  "priority preemptive": [by((j) => j.priority), 1],
};

function statistics(jobs: readonly Job[], slices: readonly Slice[]): { waiting: number; turnaround: number; switches: number } {
  let waiting = 0, turnaround = 0;
  for (const job of jobs) {
    const end = Math.max(...slices.filter((s) => s.name === job.name).map((s) => s.to));
    turnaround += end - job.arrives;
    waiting += end - job.arrives - job.needs;
  }
  return { waiting: waiting / jobs.length, turnaround: turnaround / jobs.length, switches: slices.length - 1 };
}

const jobs: Job[] = [
  { name: "A", arrives: 0, needs: 8, priority: 3 },
  { name: "B", arrives: 1, needs: 4, priority: 1 },
  { name: "C", arrives: 2, needs: 9, priority: 4 },
  { name: "D", arrives: 3, needs: 5, priority: 2 },
  { name: "E", arrives: 40, needs: 1, priority: 5 },
];
for (const [name, [pick, quantum]] of Object.entries(policies)) {
  const slices = run(jobs, pick, quantum);
  const { waiting, turnaround, switches } = statistics(jobs, slices);
  console.log(name.padEnd(20), slices.map((s) => `${s.name}${s.from}-${s.to}`).join(" "));
  console.log(" ".repeat(20), waiting.toFixed(2), turnaround.toFixed(2), switches);
}
const total = run(jobs, policies["round robin 2"][0], 2).reduce((sum, s) => sum + s.to - s.from, 0);
console.log(total, jobs.reduce((sum, j) => sum + j.needs, 0), run([], policies.priority[0]).length);
