// Observers, computed values and undo in classes with private state.
type Listener<T> = (now: T, before: T) => void;
class Observable<T> {
  #value: T;
  readonly #listeners = new Set<Listener<T>>();
  constructor(value: T) { this.#value = value; }
  get value(): T { return this.#value; }
  set value(next: T) {
    if (Object.is(next, this.#value)) return;
    const before = this.#value;
    this.#value = next;
    for (const f of [...this.#listeners]) f(next, before);
  }
  subscribe(f: Listener<T>): () => boolean {
    this.#listeners.add(f);
    return () => this.#listeners.delete(f);
  }
  static derive<A, B>(source: Observable<A>, f: (a: A) => B): Observable<B> {
    const derived = new Observable(f(source.value));
    source.subscribe((a) => { derived.value = f(a); });
    return derived;
  }
}
class History<T> extends Observable<T> {
  #past: T[] = [];
  #replaying = false;
  constructor(value: T) {
    super(value);
    this.subscribe((_, before) => { if (!this.#replaying) this.#past.push(before); });
  }
  undo(): this {
    const before = this.#past.pop();
    if (before === undefined) return this;
    this.#replaying = true;
    try { this.value = before; } finally { this.#replaying = false; }
    return this;
  }
  get depth(): number { return this.#past.length; }
}
const log: string[] = [];
const n = new History(1), double = Observable.derive(n, (x) => x * 2), parity = Observable.derive(double, (x) => (x % 4 === 0 ? "even" : "odd"));
const off = n.subscribe((now, before) => log.push(`${before}->${now}`));
parity.subscribe((p) => log.push(p));
n.value = 2;
n.value = 2;
n.value += 2;
n.value++;
console.log(log.splice(0).join(" "), double.value, parity.value, n.depth);
n.undo().undo();
console.log(n.value, double.value, log.splice(0).join(" "), off(), off());
n.undo().undo().undo();
console.log(n.value, n.depth, log.join(" "));
const nan = new Observable(NaN);
nan.subscribe(() => log.push("never"));
nan.value = NaN;
const once = nan.subscribe((v) => { log.push(`once ${v}`); once(); });
nan.value = 1;
nan.value = 2;
console.log(log.slice(-3).join());
