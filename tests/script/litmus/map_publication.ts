// Litmus: an instance that a task puts into a shared Map is seen whole by who finds it there: fields, private fields, fields of
// the base class, and what they refer to. An instance of a class with many fields is no exception.
// args: --workers 2
// args: --workers 4
// expect: ok
import { litmus, perTrial } from "./tools/litmus.ts";

class Base {
  readonly name: string;
  constructor(readonly n: number) {
    this.name = `<${n}>`;
  }
}
class Point extends Base {
  readonly #secret: number;
  readonly inner = { twice: this.n * 2 };
  later = [this.n];
  constructor(n: number) {
    super(n);
    this.#secret = n * 3;
  }
  /** "whole", or what is wrong. */
  look(n: number): string {
    if (this.n !== n || this.#secret !== n * 3) return `n ${this.n}, #secret ${this.#secret} of ${n}`;
    if (this.name !== `<${n}>` || this.inner.twice !== n * 2 || this.later[0] !== n) return `name ${this.name}, inner ${this.inner?.twice}, later ${this.later?.[0]} of ${n}`;
    return "whole";
  }
}

await litmus(["whole", "not yet there"], (batch) => {
  const map = new Map<number, Point>();
  const seen = perTrial(batch, () => "");
  return {
    roles: [
      (trial) => { map.set(trial, new Point(trial)); },
      (trial) => {
        let point = map.get(trial);
        for (let spins = trial % 64; spins > 0 && point === undefined; spins--) point = map.get(trial);
        seen[trial] = point === undefined ? "not yet there" : point.look(trial);
      },
    ],
    outcome: (trial) => seen[trial],
  };
});
