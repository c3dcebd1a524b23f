// An elevator as a state machine driven by requests, with its log.
type Direction = "up" | "down" | "idle";
type State = { floor: number; direction: Direction; doors: "open" | "closed" };
class Elevator {
  #state: State = { floor: 0, direction: "idle", doors: "closed" };
  readonly #requests = new Set<number>();
  readonly log: string[] = [];
  constructor(private readonly top: number) {}
  request(...floors: number[]): this {
    for (const floor of floors) {
      if (!Number.isInteger(floor) || floor < 0 || floor > this.top) throw new RangeError(`no floor ${floor}`);
      this.#requests.add(floor);
    }
    return this;
  }
  get #next(): number | undefined {
    const { floor, direction } = this.#state;
    const ahead = [...this.#requests].filter((f) => (direction === "down" ? f <= floor : direction === "up" ? f >= floor : true));
    const pool = ahead.length ? ahead : [...this.#requests];
    return pool.reduce<number | undefined>((best, f) => (best === undefined || Math.abs(f - floor) < Math.abs(best - floor) ? f : best), undefined);
  }
  step(): boolean {
    const target = this.#next;
    const { floor, doors } = this.#state;
    if (doors === "open") {
      this.#state = { ...this.#state, doors: "closed" };
      return true;
    }
    if (target === undefined) {
      this.#state = { ...this.#state, direction: "idle" };
      return false;
    }
    if (target === floor) {
      this.#requests.delete(floor);
      this.#state = { ...this.#state, doors: "open" };
      this.log.push(`open ${floor}`);
      return true;
    }
    const direction: Direction = target > floor ? "up" : "down";
    this.#state = { ...this.#state, direction, floor: floor + (direction === "up" ? 1 : -1) };
    return true;
  }
  run(): number {
    let steps = 0;
    while (this.step()) steps++;
    return steps;
  }
  toString(): string { return `${this.#state.floor} ${this.#state.direction} ${this.#state.doors} [${[...this.#requests]}]`; }
}
const lift = new Elevator(9).request(5, 2, 8);
console.log(`${lift}`, lift.run(), lift.log.join(), `${lift}`);
lift.request(1, 9, 3);
for (let i = 0; i < 2; i++) lift.step();
lift.request(7);
console.log(`${lift}`, lift.run(), lift.log.slice(3).join());
try { lift.request(4, 10); } catch (e) { console.log((e as Error).message, lift.run()); }
