// State machines: transition tables with guards and actions, hierarchical states, history, event queues, listeners, serialising.
type Event = { readonly type: string; readonly [key: string]: unknown };
interface Transition<C> { to?: string; when?: (context: C, event: Event) => boolean; do?: ((context: C, event: Event) => void)[]; }
interface StateSpec<C> { initial?: string; history?: true; states?: Record<string, StateSpec<C>>; on?: Record<string, Transition<C> | Transition<C>[] | string>; entry?: (context: C) => void; exit?: (context: C) => void; final?: boolean; }
class StateNode<C> {
  readonly children = new Map<string, StateNode<C>>();
  last: string | undefined;
  constructor(readonly spec: StateSpec<C>, readonly key: string, readonly parent: StateNode<C> | null = null) {
    for (const [name, child] of Object.entries(spec.states ?? {})) this.children.set(name, new StateNode(child, name, this));
  }
  get path(): string { return this.parent?.parent ? `${this.parent.path}.${this.key}` : this.key; }
  get depth(): number { let n = 0; for (let at = this.parent; at; at = at.parent) n++; return n; }
  resolve(): StateNode<C> {
    let at: StateNode<C> = this;
    while (at.children.size > 0) { const next: string = (at.spec.history && at.last) || at.spec.initial || [...at.children.keys()][0]; at = at.children.get(next)!; }
    return at;
  }
  transitions(type: string): Transition<C>[] {
    const found = this.spec.on?.[type];
    return found === undefined ? [] : typeof found === "string" ? [{ to: found }] : Array.isArray(found) ? found : [found];
  }
}
class Machine<C extends object> {
  #root: StateNode<C>;
  #current: StateNode<C>;
  #queue: Event[] = [];
  #busy = false;
  #listeners: ((state: string, event: Event, changed: boolean) => void)[] = [];
  constructor(spec: StateSpec<C>, readonly context: C) { this.#root = new StateNode(spec, ""); this.#current = this.#root.resolve(); this.#walk(this.#root, this.#current); }
  get state(): string { return this.#current.path; }
  get done(): boolean { return this.#current.spec.final ?? false; }
  matches(prefix: string): boolean { return this.state === prefix || this.state.startsWith(`${prefix}.`); }
  subscribe(listener: (state: string, event: Event, changed: boolean) => void): { [Symbol.dispose](): void } {
    this.#listeners.push(listener);
    return { [Symbol.dispose]: () => { this.#listeners = this.#listeners.filter((each) => each !== listener); } };
  }
  send(type: string, data: Record<string, unknown> = {}): this {
    this.#queue.push({ ...data, type });
    if (this.#busy) return this;
    this.#busy = true;
    try { for (let event; (event = this.#queue.shift()); ) this.#step(event); } finally { this.#busy = false; }
    return this;
  }
  #step(event: Event): void {
    if (this.done) return;
    let changed = false;
    outer: for (let at: StateNode<C> | null = this.#current; at; at = at.parent) {
      for (const { to, when, do: actions = [] } of at.transitions(event.type)) {
        if (when && !when(this.context, event)) continue;
        if (to !== undefined) { this.#go(to, at, () => actions.forEach((action) => action(this.context, event))); changed = true; } else for (const action of actions) action(this.context, event);
        break outer;
      }
    }
    for (const listener of [...this.#listeners]) listener(this.state, event, changed);
  }
  #go(to: string, from: StateNode<C>, act: () => void): void {
    const target = to.startsWith(".") ? from.children.get(to.slice(1)) : to.split(".").reduce<StateNode<C> | undefined>((node, key) => node?.children.get(key), this.#root);
    if (!target) throw new ReferenceError(`no state ${to} from ${from.path || "root"}`);
    const before = this.#current, leaf = target.resolve();
    let common: StateNode<C> = before;
    while (common.depth > 0 && !(leaf.path + ".").startsWith(common.path + ".") ) common = common.parent!;
    if (common === before) common = before.parent!;
    for (let at = before; at !== common; at = at.parent!) { at.spec.exit?.(this.context); at.parent!.last = at.key; }
    act();
    this.#current = leaf;
    this.#walk(common, leaf);
  }
  #walk(from: StateNode<C>, to: StateNode<C>): void { const path: StateNode<C>[] = []; for (let at = to; at !== from; at = at.parent!) path.unshift(at); for (const node of path) node.spec.entry?.(this.context); }
}
const log: string[] = [];
const enter = (name: string) => ({ entry: () => { log.push(`+${name}`); }, exit: () => { log.push(`-${name}`); } });
type Player = { volume: number; track: number; tracks: number };
const player = new Machine<Player>({
  initial: "off",
  on: { crash: "broken" },
  states: {
    off: { ...enter("off"), on: { power: "on" } },
    on: { ...enter("on"), initial: "stopped", history: true, on: { power: "off", volume: { when: (_, e) => typeof e.by === "number", do: [(c, { by }) => { c.volume = Math.max(0, Math.min(10, c.volume + (by as number))); }, (c) => { log.push(`v${c.volume}`); }] } },
      states: {
        stopped: { ...enter("stopped"), on: { play: { to: "on.playing", when: (c) => c.tracks > 0 } } },
        playing: { ...enter("playing"), initial: "normal", on: { stop: "on.stopped", next: [{ when: (c) => c.track + 1 < c.tracks, to: "on.playing", do: [(c) => { c.track++; }] }, { to: "on.stopped", do: [(c) => { c.track = 0; }] }] },
          states: { normal: { ...enter("normal"), on: { fast: "on.playing.fast" } }, fast: { ...enter("fast"), on: { fast: "on.playing.normal" } } } },
      } },
    broken: { ...enter("broken"), final: true },
  },
}, { volume: 5, track: 0, tracks: 2 });
const flush = (label: string): void => { console.log(`${label}: ${player.state} [${log.splice(0).join(" ")}]`); };
flush("start");
{
  using heard = player.subscribe((state, { type }, changed) => { log.push(`(${type}->${changed ? state : "same"})`); });
  void heard;
  for (const [type, data] of [["play"], ["power"], ["play"], ["fast"], ["volume", { by: 8 }], ["volume", { by: "x" }], ["next"], ["next"], ["play"], ["fast"], ["power"], ["power"]] as [string, Record<string, unknown>?][]) { player.send(type, data); flush(type); }
}
const nested = player.subscribe((_, { type }) => { if (type === "stop") player.send("power"); });
player.send("stop"); flush("nested");
nested[Symbol.dispose]();
console.log(player.matches("on"), player.matches("off"), JSON.stringify(player.context));
player.send("crash").send("power"); flush("crash"); console.log(player.done);
try { new Machine({ on: { go: "nowhere.at.all" }, states: { a: { on: { up: ".b" } } } }, {}).send("up"); } catch (error) { console.log(`${error}`); }
try { new Machine({ on: { go: "nowhere.at.all" }, states: { a: {} } }, {}).send("go"); } catch (error) { console.log(`${error}`); }
