// Litmus: iterating a Map while another task adds and deletes entries gives every entry that was there throughout,
// once and in order; those added or deleted meanwhile may appear or not. Growing moves the entries; nothing is seen twice.
// args: --workers 2
// args: --workers 4
// expect: ok
import { litmus, perTrial } from "./tools/litmus.ts";

const KEPT = 5, ADDED = 12;  // keys 0..4 stay, 10 and 11 are deleted, 20.. are added

/** How many of those that come were seen, or what was wrong. A value tells its key. */
function judge(seen: number[]): string {
  let next = 0, added = 0, last = -1;
  for (const key of seen) {
    if (key <= last) return `${key} after ${last}: ${seen.join()}`;
    if (key < KEPT ? key !== next++ : key < 20 ? key > 11 : ++added > ADDED) return `${key}: ${seen.join()}`;
    last = key;
  }
  if (next !== KEPT) return `not all that stayed: ${seen.join()}`;
  return added === 0 ? "none of the added" : added === ADDED ? "all of the added" : "some of the added";
}

await litmus(["none", "some", "all"].map((some) => `${some} of the added`), (batch) => {
  const maps = perTrial(batch, () => new Map([0, 1, 2, 3, 4, 10, 11].map((key) => [key, key * 3])));
  const seen = perTrial<number[]>(batch, () => []);
  return {
    roles: [
      (trial) => {
        const map = maps[trial];
        for (let key = 20; key < 20 + ADDED; key++) map.set(key, key * 3);
        map.delete(10);
        map.delete(11);
      },
      (trial) => {
        const map = maps[trial], keys = seen[trial];
        if (trial % 3 === 0) for (const [key, value] of map) keys.push(value === key * 3 ? key : NaN);
        else if (trial % 3 === 1) for (const key of map.keys()) keys.push(key);
        else map.forEach((value, key) => { keys.push(value === key * 3 ? key : NaN); });
      },
    ],
    outcome: (trial) => judge(seen[trial]),
  };
});
