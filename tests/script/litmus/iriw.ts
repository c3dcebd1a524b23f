// Litmus: two tasks write a variable each, two read both in opposite orders (independent reads of independent writes). The
// model gives no order between two variables, so the readers may even disagree on which was written first (x86 never shows
// it); only a value that nobody stored is forbidden.
// args: --workers 2
// args: --workers 4
// expect: ok
import { litmus, perTrial } from "./tools/litmus.ts";

const isRead = (read: string): boolean => ["x0 y0", "x0 y2", "x1 y0", "x1 y2"].includes(read);

await litmus((outcome) => outcome.split(", ").every(isRead), (batch) => {
  const cells = perTrial(batch, () => ({ x: 0, y: 0 }));
  const xFirst = perTrial(batch, () => ""), yFirst = perTrial(batch, () => "");
  return {
    roles: [
      (trial) => { cells[trial].x = 1; },
      (trial) => { cells[trial].y = 2; },
      (trial) => {
        const x = cells[trial].x, y = cells[trial].y;
        xFirst[trial] = `x${x} y${y}`;
      },
      (trial) => {
        const y = cells[trial].y, x = cells[trial].x;
        yFirst[trial] = `x${x} y${y}`;
      },
    ],
    outcome: (trial) => `${xFirst[trial]}, ${yFirst[trial]}`,
  };
});
