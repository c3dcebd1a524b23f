// Litmus: two tasks each store to a variable and then read the other's. That both miss the other's store is allowed (there
// is no order between two variables); a value that nobody stored is not.
// args: --workers 2
// args: --workers 4
// expect: ok
import { litmus, perTrial } from "./tools/litmus.ts";

await litmus(["0 0", "0 1", "2 0", "2 1"], (batch) => {
  const cells = perTrial(batch, () => ({ x: 0, y: 0 }));
  const left = perTrial(batch, () => -1), right = perTrial(batch, () => -1);
  return {
    roles: [
      (trial) => {
        const cell = cells[trial];
        cell.x = 1;
        left[trial] = cell.y;
      },
      (trial) => {
        const cell = cells[trial];
        cell.y = 2;
        right[trial] = cell.x;
      },
    ],
    outcome: (trial) => `${left[trial]} ${right[trial]}`,
  };
});
