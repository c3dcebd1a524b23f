// Litmus: push and unshift are atomic: of several tasks' pushes none is lost, each task's stand in its order, and each is
// told another length, behind which its element lies; likewise from the front.
// args: --workers 2
// args: --workers 4
// expect: ok
import { litmus, perTrial } from "./tools/litmus.ts";

const TASKS = 4;

/** Elements behind the first ones: a task's letter, upper case for its second. */
function judge(array: string[], start: number, told: number[][]): string {
  if (array.length !== start + 2 * TASKS) return `${array.length - start} of ${2 * TASKS} elements`;
  const lengths = new Set(told.flat());
  if (lengths.size !== 2 * TASKS) return `told the same length: ${told.join()}`;
  for (let task = 0; task < TASKS; task++) {
    const [first, second] = told[task];
    if (first >= second) return `told ${second} after ${first}`;
    if (array[first - 1] !== "abcd"[task] || array[second - 1] !== "ABCD"[task]) return `not where it was told: ${array.slice(start).join("")} ${told.join()}`;
  }
  const turns = array.filter((letter, i) => i > start && letter.toLowerCase() !== array[i - 1].toLowerCase()).length;
  return turns === TASKS - 1 ? "one task after the other" : "mixed";
}

/** What is wrong with the elements that were put in front, told the lengths in this order. */
function judgeFront(array: number[], lengths: number[]): string {
  const isThere = lengths.every((length, task) => array[array.length - length] === task);
  return isThere && new Set(lengths).size === TASKS ? "" : `front: ${array.join()}, told ${lengths.join()}`;
}

await litmus(["one task after the other", "mixed"], (batch) => {
  const arrays = perTrial(batch, (trial) => Array.from({ length: trial % 9 }, () => "-"));  // full at different pushes
  const told = perTrial(batch, () => Array.from({ length: TASKS }, () => [0, 0]));
  const fronts = perTrial(batch, (trial) => Array.from({ length: trial % 5 }, () => -1)), toldFront = perTrial(batch, () => [0, 0, 0, 0]);
  const pusher = (task: number) => (trial: number): void => {
    const array = arrays[trial], lengths = told[trial][task];
    lengths[0] = array.push("abcd"[task]);
    lengths[1] = array.push("ABCD"[task]);
    toldFront[trial][task] = fronts[trial].unshift(task);
  };
  return {
    roles: Array.from({ length: TASKS }, (_, task) => pusher(task)),
    outcome: (trial) => judgeFront(fronts[trial], toldFront[trial]) || judge(arrays[trial], trial % 9, told[trial]),
  };
});
