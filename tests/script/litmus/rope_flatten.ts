// Litmus: a string that was put together by `+` becomes flat at its first use; tasks that use it at the same time, each in its
// own way, all see the same text.
// args: --workers 2
// args: --workers 4
// expect: ok
import { litmus, perTrial } from "./tools/litmus.ts";

const LEFT = "the left half of a text that is long enough; ", RIGHT = "and the right one, \u2260 Latin-1";

await litmus(["equal, found, true"], (batch) => {
  const texts = perTrial(batch, (trial) => LEFT + trial + (trial % 2 === 0 ? RIGHT : LEFT) + trial);
  const wanted = perTrial(batch, (trial) => [LEFT, trial, trial % 2 === 0 ? RIGHT : LEFT, trial].join(""));
  const keys = new Map(wanted.map((text, trial) => [text, trial]));
  const compared = perTrial(batch, () => false), found = perTrial<number | undefined>(batch, () => -1), read = perTrial(batch, () => false);
  return {
    roles: [
      (trial) => { compared[trial] = texts[trial] === wanted[trial]; },
      (trial) => { found[trial] = keys.get(texts[trial]); },
      (trial) => {
        const text = texts[trial];
        const middle = text.charCodeAt(LEFT.length), last = text.at(-1);
        read[trial] = middle === wanted[trial].charCodeAt(LEFT.length) && last === wanted[trial].at(-1) && text.length === wanted[trial].length;
      },
    ],
    outcome: (trial) => `${compared[trial] ? "equal" : `not equal: ${texts[trial]}`}, ${found[trial] === trial ? "found" : `found ${found[trial]}`}, ${read[trial]}`,
  };
});
