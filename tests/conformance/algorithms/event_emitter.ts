// A typed event emitter: on, once, off, errors in listeners, changes while emitting.
type Events = { tick: [n: number]; message: [from: string, text: string]; done: [] };
type Listener<A extends unknown[]> = (...args: A) => void;
class Emitter<E extends { [name: string]: unknown[] }> {
  private readonly listeners = new Map<keyof E, { call: Listener<any>; once: boolean }[]>();
  on<K extends keyof E>(event: K, call: Listener<E[K]>, once = false): () => void {
    const list = this.listeners.get(event) ?? [];
    this.listeners.set(event, [...list, { call, once }]);
    return () => this.off(event, call);
  }
  once<K extends keyof E>(event: K, call: Listener<E[K]>): () => void {
    return this.on(event, call, true);
  }
  off<K extends keyof E>(event: K, call: Listener<E[K]>): void {
    this.listeners.set(event, (this.listeners.get(event) ?? []).filter((l) => l.call !== call));
  }
  emit<K extends keyof E>(event: K, ...args: E[K]): number {
    const list = this.listeners.get(event) ?? [];
    const errors: unknown[] = [];
    for (const { call, once } of list) {
      if (once) this.off(event, call);
      try {
        call(...args);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `${errors.length} listeners of ${String(event)} failed`);
    return list.length;
  }
}
const log: string[] = [];
const bus = new Emitter<Events>();
const stop = bus.on("tick", (n) => log.push(`a${n}`));
bus.once("tick", (n) => log.push(`once${n}`));
bus.on("tick", (n) => { if (n === 2) bus.on("tick", (m) => log.push(`late${m}`)); });
bus.on("message", (from, text) => log.push(`${from}: ${text}`));
console.log(bus.emit("tick", 1), bus.emit("tick", 2), bus.emit("tick", 3));
stop();
console.log(bus.emit("tick", 4), bus.emit("message", "ann", "hello"), bus.emit("done"));
console.log(log.join(" "));
bus.on("done", () => { throw new Error("first"); });
bus.on("done", () => log.push("still called"));
bus.on("done", () => { throw new TypeError("second"); });
try {
  bus.emit("done");
} catch (error) {
  console.log((error as AggregateError).message, (error as AggregateError).errors.map((e) => `${e}`).join(), log.at(-1));
}
class Button extends Emitter<{ click: [x: number, y: number] }> {
  clicks = 0;
  click(x: number, y: number): this {
    this.clicks++;
    this.emit("click", x, y);
    return this;
  }
}
const button = new Button();
let area = 0;
button.on("click", (x, y) => { area += x * y; });
console.log(button.click(2, 3).click(4, 5).clicks, area);
