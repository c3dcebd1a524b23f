// Litmus: what a task stored before it settled a promise is there for who awaited the promise, whichever came first and
// whichever kind of storage it is.
// args: --workers 2
// args: --workers 4
// expect: ok
import { litmus, perTrial } from "./tools/litmus.ts";

class Box {
  field = 0;
  readonly list: number[] = [];
  readonly map = new Map<string, number>();
  extra?: { n: number };
}

await litmus(["awaited: 1 1 1 1 1", "rejected: 1 1 1 1 1"], (batch) => {
  const boxes = perTrial(batch, () => new Box());
  const promises = perTrial(batch, () => {
    const settling = Promise.withResolvers<number>();
    settling.promise.catch(() => undefined);  // a rejection may come before the other task awaits it
    return settling;
  });
  const variables = perTrial(batch, () => {
    let variable = 0;
    return { get: () => variable, set: (value: number) => { variable = value; } };
  });
  const seen = perTrial(batch, () => "");
  const look = (how: string, trial: number): string => {
    const box = boxes[trial];
    return `${how}: ${box.field} ${box.list[0]} ${box.map.get("n")} ${box.extra?.n} ${variables[trial].get()}`;
  };
  return {
    roles: [
      (trial) => {
        const box = boxes[trial];
        box.field = 1;
        box.list.push(1);
        box.map.set("n", 1);
        box.extra = { n: 1 };
        variables[trial].set(1);
        if (trial % 4 === 3) promises[trial].reject(new Error("settled"));
        else promises[trial].resolve(1);
      },
      async (trial) => {
        try {
          await promises[trial].promise;
          seen[trial] = look("awaited", trial);
        } catch {
          seen[trial] = look("rejected", trial);
        }
      },
    ],
    outcome: (trial) => seen[trial],
  };
});
