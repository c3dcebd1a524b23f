// A game loop on an interval: ticks at fixed steps, events scheduled by game time, pausing, speed changes, and what runs in one tick.
type Event = { at: number; name: string; run(): void };
class Game {
  #time = 0; #speed = 1; #paused = false; #events: Event[] = []; #handle?: ReturnType<typeof setInterval>;
  readonly log: string[] = [];
  get time(): number { return this.#time; }
  after(delay: number, name: string, run: () => void = () => {}): () => void { const event = { at: this.#time + delay, name, run }; this.#events.push(event); this.#events.sort((a, b) => a.at - b.at); return () => { this.#events = this.#events.filter((e) => e !== event); }; }
  every(step: number, name: string, times: number): void { if (times > 0) this.after(step, `${name}${times}`, () => this.every(step, name, times - 1)); }
  pause(): void { this.#paused = true; }
  resume(): void { this.#paused = false; }
  set speed(v: number) { if (v <= 0) throw new RangeError(`speed ${v}`); this.#speed = v; }
  tick(): void { if (this.#paused) return; this.#time += this.#speed; while (this.#events.length > 0 && this.#events[0].at <= this.#time) { const { at, name, run } = this.#events.shift()!; this.log.push(`${at}:${name}@${this.#time}`); try { run(); } catch (e) { this.log.push(`!${(e as Error).message}`); } } }
  play(ticks: number): Promise<void> { return new Promise((resolve) => { let n = 0; this.#handle = setInterval(() => { this.tick(); if (++n === ticks) { clearInterval(this.#handle); resolve(); } }, 1); }); }
}
const game = new Game();
game.after(3, "c"); game.after(1, "a"); game.after(1, "b");
const cancel = game.after(2, "never");
game.after(1, "cancels", cancel);
game.every(2, "beat", 3);
await game.play(4);
console.log(game.log.splice(0).join(" "), game.time);
game.after(1, "throws", () => { throw new Error("in an event"); });
game.after(1, "adds", () => { game.after(0, "at once"); game.after(5, "later"); });
game.speed = 2;
await game.play(3);
console.log(game.log.splice(0).join(" "), game.time);
game.pause();
game.after(1, "after the pause");
await game.play(3);
console.log(game.log.length, game.time);
game.resume();
game.speed = 0.5;
await game.play(4);
console.log(game.log.splice(0).join(" "), game.time);
try { game.speed = 0; } catch (e) { console.log(`${e}`); }
