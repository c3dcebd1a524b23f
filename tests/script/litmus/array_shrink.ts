// Litmus: while an array gets shorter and longer again, a reader sees under an index a value that was stored there, or
// undefined; what stays is always there; two tasks never pop the same element; an array that is never empty has a last one.
// args: --workers 2
// args: --workers 4
// expect: ok
import { litmus, perTrial } from "./tools/litmus.ts";

const LENGTH = 8, STAYS = 3;

/** Old elements are the index, later ones the index + 100; - is none. */
function judge(values: (number | undefined)[]): string {
  let text = "";
  for (let i = 0; i < LENGTH; i++) {
    const value = values[i];
    if (value !== undefined && value !== i && !(value === i + 100 && i >= STAYS)) return `element ${i} is ${value}`;
    if (value === undefined && i < STAYS) return `element ${i} is gone`;
    text += value === undefined ? "-" : value === i ? "o" : "n";
  }
  return text;
}

/** The values popped, and what is wrong with them. */
function judgePops(taken: (number | undefined)[], left: number[]): string {
  const all = [...taken, ...left].sort((a, b) => Number(a) - Number(b));
  return all.length === LENGTH && all.every((value, i) => value === i) ? "" : `popped ${taken.join()}, left ${left.join()}`;
}

const isAllowed = (seen: string): boolean => seen.length === LENGTH && seen.startsWith("ooo") && [...seen].every((letter) => "on-".includes(letter));

await litmus(isAllowed, (batch) => {
  const full = (): number[] => Array.from({ length: LENGTH }, (_, i) => i);
  const steady = perTrial(batch, () => [-1]), last = perTrial<number | undefined>(batch, () => -1);
  const changing = perTrial(batch, full), popped = perTrial(batch, full);
  const values = perTrial<(number | undefined)[]>(batch, () => []), taken = perTrial<(number | undefined)[]>(batch, () => []);
  return {
    roles: [
      (trial) => {
        const array = changing[trial], stack = popped[trial];
        array.pop();
        array.length = STAYS + 1;
        array.push(STAYS + 101);
        array[STAYS] = STAYS + 100;
        array.splice(STAYS, 2);
        for (let i = STAYS; i < LENGTH - 2; i++) array[i] = i + 100;
        taken[trial].push(stack.pop(), stack.pop());
        steady[trial].push(1);
        steady[trial].pop();
      },
      (trial) => {
        const array = changing[trial], seen = values[trial], stack = popped[trial];
        if (trial % 2 === 0) for (let i = LENGTH - 1; i >= 0; i--) seen[i] = array[i];
        else for (const value of array) seen.push(value);
        taken[trial].push(stack.pop(), stack.pop());
        last[trial] = steady[trial].at(-1);
      },
    ],
    outcome: (trial) => (last[trial] === undefined ? "no last element" : "") || judgePops(taken[trial], popped[trial]) || judge(values[trial]),
  };
});
