// Random choices that a seed decides: the same seed makes the same programs on every machine.

/** mulberry32: 32 bits of state are enough, every program has a seed of its own. */
export class Random {
  #state;
  constructor(seed) {
    this.#state = seed >>> 0;
  }
  /** A number in [0, 1). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  /** An integer in [0, n). */
  below(n) {
    return Math.floor(this.next() * n);
  }
  chance(probability) {
    return this.next() < probability;
  }
  pick(list) {
    return list[this.below(list.length)];
  }
  /** One of `[weight, value]` rows. */
  weighted(rows) {
    let left = this.next() * rows.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of rows) if ((left -= weight) < 0) return value;
    return rows[0][1];
  }
}
