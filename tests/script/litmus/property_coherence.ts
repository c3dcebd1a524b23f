// Litmus: a property never yields a value that was not stored under its name in that object, while names are added and deleted
// around it and the object turns into a dictionary; one that is there throughout is always found.
// args: --workers 2
// args: --workers 4
// expect: ok
import { litmus, perTrial } from "./tools/litmus.ts";

interface Shifting { a?: number; kept: number; b?: number; c?: number; [name: string]: number | undefined }
const NAMES = ["a", "kept", "b", "c", "made1", "made2"];
const mark = (trial: number, name: number): number => trial * 8 + name;

/** A letter if the value is one that was stored under the name, - if there is none. */
const show = (value: number | undefined, trial: number, name: number): string =>
  value === undefined ? "-" : value === mark(trial, name) ? NAMES[name].at(0)! : `(${NAMES[name]} is ${value})`;

/** a is deleted and stored again, b may come and go, c and the made-up names come. */
const isAllowed = (seen: string): boolean =>
  seen.length === 6 && "a-".includes(seen[0]) && seen[1] === "k" && "b-".includes(seen[2]) && "c-".includes(seen[3]) && "m-".includes(seen[4]) && "m-".includes(seen[5]);

await litmus(isAllowed, (batch) => {
  const objects = perTrial<Shifting>(batch, (trial) => ({ a: mark(trial, 0), kept: mark(trial, 1) }));
  const seen = perTrial(batch, () => "");
  return {
    roles: [
      (trial) => {
        const object = objects[trial];
        object.b = mark(trial, 2);
        delete object.a;                                                     // a dictionary from now on
        object.c = mark(trial, 3);
        for (let i = 4; i < 6; i++) object[NAMES[i]] = mark(trial, i);
        object.a = mark(trial, 0);
        if (trial % 2 === 0) delete object.b;
      },
      (trial) => {
        const object = objects[trial];
        let text = "";
        if (trial % 3 === 0) {
          const { a, kept, b, c, made1, made2 } = object;
          text = [a, kept, b, c, made1, made2].map((value, name) => show(value, trial, name)).join("");
        } else if (trial % 3 === 1) {
          for (let name = 0; name < NAMES.length; name++) text += show(object[NAMES[name]], trial, name);
        } else {
          const entries = new Map(Object.entries(object));
          for (let name = 0; name < NAMES.length; name++) text += show(entries.get(NAMES[name]), trial, name);
        }
        seen[trial] = text;
      },
    ],
    outcome: (trial) => seen[trial],
  };
});
