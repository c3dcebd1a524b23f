// Litmus: has, delete and set of a Map or Set are atomic, and so are pop and shift: of the tasks that claim one thing exactly
// one gets it, and an entry that nobody deletes is always there.
// args: --workers 2
// args: --workers 4
// expect: ok
import { litmus, perTrial } from "./tools/litmus.ts";

const TASKS = 3;
const winner = (claims: unknown[], won: (claim: unknown) => boolean): string =>
  claims.filter(won).length === 1 ? "abc"[claims.findIndex(won)] : `claims: ${claims.join()}`;

await litmus(["a a a a", "b b b b", "c c c c", "mixed"], (batch) => {
  const sets = perTrial(batch, (trial) => new Set<unknown>(["kept", trial]));
  const maps = perTrial(batch, (trial) => new Map<unknown, number>([[trial, trial], ["kept", 1]]));
  const popped = perTrial(batch, (trial) => [trial]), shifted = perTrial(batch, (trial) => [trial]);
  const results = perTrial(batch, () => Array.from({ length: TASKS }, () => [] as unknown[]));
  const claim = (task: number) => (trial: number): void => {
    const set = sets[trial], map = maps[trial];
    const own = results[trial][task];
    own.push(set.delete(trial), map.delete(trial), popped[trial].pop(), shifted[trial].shift());
    map.set(`added by ${task}`, task);
    set.add("added by all");
    own.push(!set.has(trial) && !map.has(trial) && set.has("kept") && map.get("kept") === 1 && map.get(`added by ${task}`) === task);
  };
  return {
    roles: Array.from({ length: TASKS }, (_, task) => claim(task)),
    outcome: (trial) => {
      const column = (index: number): unknown[] => results[trial].map((own) => own[index]);
      if (column(4).includes(false) || sets[trial].size !== 2 || maps[trial].size !== 1 + TASKS) return `sizes: ${sets[trial].size} ${maps[trial].size}, has: ${column(4).join()}`;
      const winners = [winner(column(0), (won) => won === true), winner(column(1), (won) => won === true)];
      for (const index of [2, 3]) winners.push(winner(column(index), (won) => won === trial));
      const text = winners.join(" ");
      return text.length > 7 || winners.every((name) => name === winners[0]) ? text : "mixed";
    },
  };
});
