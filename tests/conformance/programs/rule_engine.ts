// A rule engine: plug-in rules that register themselves, with priorities, conditions composed of others, and a trace.
type Facts = Record<string, number | string | boolean | undefined>;
type Outcome = { rule: string; actions: string[] };
interface Condition { test(facts: Facts): boolean; describe(): string; }

class Compare implements Condition {
  static readonly #operators: Record<string, (a: number, b: number) => boolean> = {
    "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b, "=": (a, b) => a === b,
  };
  constructor(private readonly fact: string, private readonly operator: string, private readonly wanted: number) {
    if (!(operator in Compare.#operators)) throw new RangeError(`no operator ${operator}`);
  }
  test(facts: Facts): boolean {
    const value = facts[this.fact];
    return typeof value === "number" && Compare.#operators[this.operator](value, this.wanted);
  }
  describe(): string { return `${this.fact} ${this.operator} ${this.wanted}`; }
}
class Is implements Condition {
  constructor(readonly fact: string, readonly wanted: string | boolean) {}
  test(facts: Facts): boolean { return facts[this.fact] === this.wanted; }
  describe(): string { return typeof this.wanted === "string" ? `${this.fact} is "${this.wanted}"` : this.wanted ? this.fact : `not ${this.fact}`; }
}
abstract class Group implements Condition {
  readonly parts: Condition[];
  constructor(...parts: Condition[]) { this.parts = parts; }
  abstract get word(): string;
  abstract test(facts: Facts): boolean;
  describe(): string { return `(${this.parts.map((part) => part.describe()).join(` ${this.word} `)})`; }
}
class All extends Group { get word() { return "and"; } test(facts: Facts) { return this.parts.every((part) => part.test(facts)); } }
class Any extends Group { get word() { return "or"; } test(facts: Facts) { return this.parts.some((part) => part.test(facts)); } }

class Rule {
  static #next = 0;
  readonly order = Rule.#next++;
  enabled = true;
  constructor(readonly name: string, readonly priority: number, readonly when: Condition, readonly then: (facts: Facts) => string[]) {}
  static get made(): number { return Rule.#next; }
}
class Engine {
  #rules: Rule[] = [];
  #listeners = new Map<string, Set<(outcome: Outcome) => void>>();
  add(...rules: Rule[]): this { this.#rules.push(...rules); this.#rules.sort((a, b) => b.priority - a.priority || a.order - b.order); return this; }
  on(rule: string, listener: (outcome: Outcome) => void): () => boolean {
    let set = this.#listeners.get(rule);
    if (!set) this.#listeners.set(rule, (set = new Set()));
    set.add(listener);
    return () => set!.delete(listener);
  }
  run(facts: Facts, limit = 5): Outcome[] {
    const fired = new Set<Rule>(), outcomes: Outcome[] = [];
    search: for (let turn = 0; turn < limit; turn++) {
      for (const rule of this.#rules) {
        if (!rule.enabled || fired.has(rule) || !rule.when.test(facts)) continue;
        fired.add(rule);
        const outcome = { rule: rule.name, actions: rule.then(facts) };
        outcomes.push(outcome);
        for (const listener of [...(this.#listeners.get(rule.name) ?? []), ...(this.#listeners.get("*") ?? [])]) listener(outcome);
        continue search;
      }
      break;
    }
    return outcomes;
  }
  get names(): string[] { return this.#rules.map(({ name, priority }) => `${name}:${priority}`); }
}
const engine = new Engine().add(
  new Rule("discount", 5, new All(new Compare("total", ">=", 100), new Is("member", true)), (f) => { f.discount = 10; return ["give 10 %"]; }),
  new Rule("shipping", 5, new Any(new Compare("total", ">", 50), new Is("country", "NZ")), (f) => { f.shipping = 0; return ["ship free"]; }),
  new Rule("review", 9, new Compare("total", ">", 1000), () => ["ask a person", "hold"]),
  new Rule("thanks", 1, new Compare("discount", ">", 0), (f) => [`mention ${f["discount"]} %`]),
);
console.log(engine.names.join(" "), Rule.made);
const heard: string[] = [];
const off = engine.on("discount", (o) => heard.push(`discount heard ${o.actions.length}`));
engine.on("*", ({ rule }) => heard.push(rule[0].toUpperCase()));
for (const facts of [{ total: 120, member: true }, { total: 20, country: "NZ" }, { total: 2000, member: true }, {}] as Facts[]) {
  const outcomes = engine.run(facts);
  console.log(outcomes.map((o) => `${o.rule}[${o.actions}]`).join(" -> ") || "nothing", "|", Object.entries(facts).map(([k, v]) => `${k}=${v}`).join());
}
console.log(heard.join(" "), off(), off());
console.log(new All(new Compare("a", "<", 1), new Any(new Is("b", true), new Is("c", false), new Is("d", "x"))).describe());
try { new Compare("a", "!", 1); } catch (error) { console.log((error as Error).name, (error as Error).message); }
