// A private member belongs to objects its class has made: others fail, whatever else they have.
const attempt = (label: string, body: () => unknown): void => {
  try { console.log(label, String(body())); } catch (error) { console.log(label, (error as Error).name); }
};
class Safe {
  #code = 1;
  #check(): string { return `checked ${this.#code}`; }
  get #twice(): number { return this.#code * 2; }
  set #twice(v: number) { this.#code = v / 2; }
  static #made = 0;
  static #count(): number { return this.#made; }
  constructor() { Safe.#made++; }
  static read(o: any): number { return o.#code; }
  static write(o: any, v: number): number { return (o.#code = v); }
  static call(o: any): string { return o.#check(); }
  static get(o: any): number { return o.#twice; }
  static set(o: any, v: number): number { return (o.#twice = v); }
  static has(o: any): string { return `${#code in o} ${#check in o} ${#twice in o}`; }
  static pattern(o: any): number { const { x = o.#code } = {} as { x?: number }; return x; }
  static countOf(o: any): number { return o.#count(); }
  static bump(o: any): string { return `${o.#code++} ${++o.#code} ${(o.#code **= 2)}`; }
  static spread(o: any): number[] { return [...[o.#code, o.#twice]]; }
}
class Sub extends Safe { own = "own"; }
class Look { code = 1; "#code" = 2; }
for (const [label, o] of [["instance", new Safe()], ["subclass", new Sub()], ["look-alike", new Look()], ["plain", {}], ["function", () => 1]] as [string, any][]) {
  attempt(`${label} has`, () => Safe.has(o));
  attempt(`${label} read`, () => Safe.read(o));
  attempt(`${label} write`, () => Safe.write(o, 8));
  attempt(`${label} call`, () => Safe.call(o));
  attempt(`${label} get`, () => Safe.get(o));
  attempt(`${label} set`, () => Safe.set(o, 6));
  attempt(`${label} bump`, () => Safe.bump(o));
  attempt(`${label} pattern`, () => Safe.pattern(o));
  attempt(`${label} spread`, () => Safe.spread(o).join());
}
attempt("undefined", () => Safe.read(undefined));
attempt("null has", () => Safe.has(null));
attempt("number has", () => Safe.has(5));
attempt("static on class", () => Safe.countOf(Safe));
attempt("static on subclass", () => Safe.countOf(Sub));
class Early { seen = this.peek(); #later = "late"; peek(): string { return this.#later; } get(): string { return this.seen; } }
attempt("read before it is made", () => new Early().get());
