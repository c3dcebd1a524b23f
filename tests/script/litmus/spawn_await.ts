// Litmus: what was stored before a spawn is there for the new task, and what that task stored is there for who awaited it.
// args: --workers 2
// args: --workers 4
// expect: ok
import { spawn } from "heddle";
import { litmus, perTrial } from "./tools/litmus.ts";

await litmus(["in the task: 1 1, after it: 2 2"], (batch) => {
  const boxes = perTrial(batch, () => ({ n: 0, list: [0] }));
  const inside = perTrial(batch, () => ""), after = perTrial(batch, () => "");
  const child = (trial: number): void => {
    const box = boxes[trial];
    inside[trial] = `${box.n} ${box.list[0]}`;
    box.n = 2;
    box.list[0] = 2;
  };
  const parent = async (trial: number): Promise<void> => {
    const box = boxes[trial];
    box.n = 1;
    box.list[0] = 1;
    await spawn(child, trial);
    after[trial] = `${box.n} ${box.list[0]}`;
  };
  // Two parents, each with every other trial.
  return {
    roles: [(trial) => (trial % 2 === 0 ? parent(trial) : undefined), (trial) => (trial % 2 === 1 ? parent(trial) : undefined)],
    outcome: (trial) => `in the task: ${inside[trial]}, after it: ${after[trial]}`,
  };
});
