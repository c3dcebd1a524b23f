// Litmus: a variable that two closures captured is one variable, whichever task calls them: a reader sees what was stored, in
// the order in which one task stored it; and each turn of a loop has a variable of its own.
// args: --workers 2
// args: --workers 4
// expect: ok
import { litmus, perTrial } from "./tools/litmus.ts";

interface Cell { get: () => number; set: (value: number) => void; perTurn: (() => number)[] }

function makeCell(trial: number): Cell {
  let value = trial;
  const perTurn: (() => number)[] = [];
  for (let turn = 0; turn < 3; turn++) perTurn.push(() => turn++);
  return { get: () => value, set: (wanted) => { value = wanted; }, perTurn };
}

const ORDERS = ["0 0", "0 1", "0 2", "1 1", "1 2", "2 2"];

await litmus(ORDERS.map((order) => `${order}, own: 0 2`), (batch) => {
  const cells = perTrial(batch, makeCell);
  const reads = perTrial(batch, () => ""), own = perTrial(batch, () => [-1, -1]);
  return {
    roles: [
      (trial) => {
        const { set, perTurn } = cells[trial];
        set(trial + 1000);
        set(trial + 2000);
        own[trial][0] = perTurn[0]();
      },
      (trial) => {
        const { get, perTurn } = cells[trial];
        const first = get(), second = get();
        reads[trial] = `${(first - trial) / 1000} ${(second - trial) / 1000}`;
        own[trial][1] = perTurn[2]();
      },
    ],
    outcome: (trial) => `${reads[trial]}, own: ${own[trial].join(" ")}`,
  };
});
