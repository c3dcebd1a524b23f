// A small adventure: rooms, items, commands parsed by hand, a world that changes, a transcript.
type Direction = "north" | "south" | "east" | "west";
class Item { constructor(readonly name: string, readonly weight: number, private uses = Infinity) {} use(): boolean { return this.uses-- > 0; } }
class Room {
  #exits = new Map<Direction, { to: Room; key?: string }>();
  readonly items = new Map<string, Item>();
  visits = 0;
  constructor(readonly name: string, ...items: Item[]) { for (const i of items) this.items.set(i.name, i); }
  static opposite: Record<Direction, Direction> = { north: "south", south: "north", east: "west", west: "east" };
  connect(direction: Direction, to: Room, key?: string): this { this.#exits.set(direction, { to, key }); to.#exits.set(Room.opposite[direction], { to: this }); return this; }
  exit(direction: Direction): { to: Room; key?: string } | undefined { return this.#exits.get(direction); }
  unlock(direction: Direction): void { const e = this.#exits.get(direction); if (e) delete e.key; }
  describe(): string { const items = [...this.items.keys()].sort(); return `${this.name}${this.visits > 1 ? " again" : ""}: exits ${[...this.#exits.keys()].join("/") || "none"}${items.length ? `; here: ${items.join(", ")}` : ""}`; }
}
class Game {
  #at: Room; #bag = new Map<string, Item>(); #turns = 0; over = false;
  #commands: Record<string, (rest: string[]) => string> = {
    go: ([d]) => this.#go(d as Direction), look: () => this.#at.describe(), take: ([n]) => this.#take(n), drop: ([n]) => { const i = this.#bag.get(n); if (!i) return `no ${n} in the bag`; this.#bag.delete(n); this.#at.items.set(n, i); return `dropped ${n}`; },
    bag: () => [...this.#bag.values()].map((i) => `${i.name}(${i.weight})`).join(" ") || "empty", use: ([n]) => { const i = this.#bag.get(n); return !i ? `no ${n}` : i.use() ? `used ${n}` : `${n} is used up`; }, quit: () => { this.over = true; return `quit after ${this.#turns} turns`; },
  };
  constructor(start: Room, private readonly limit = 10) { this.#at = start; start.visits++; }
  #go(direction: Direction): string {
    const exit = this.#at.exit(direction);
    if (exit === undefined) return `no way ${direction ?? "there"}`;
    const { to, key } = exit;
    if (key !== undefined) { if (!this.#bag.has(key)) return `locked, needs ${key}`; this.#at.unlock(direction); }
    this.#at = to; to.visits++;
    if (to.name === "vault") { this.over = true; return `won in ${this.#turns} turns with ${this.#bag.size} items`; }
    return to.describe();
  }
  #take(name: string): string {
    const item = this.#at.items.get(name);
    if (item === undefined) return `no ${name} here`;
    const weight = [...this.#bag.values()].reduce((s, i) => s + i.weight, item.weight);
    if (weight > this.limit) return `too heavy (${weight})`;
    this.#at.items.delete(name); this.#bag.set(name, item);
    return `took ${name}`;
  }
  run(line: string): string {
    if (this.over) throw new Error("the game is over");
    const [verb = "", ...rest] = line.trim().toLowerCase().split(" ").filter((w) => w !== "" && w !== "the");
    this.#turns++;
    return this.#commands[verb]?.(rest) ?? `cannot ${verb || "do nothing"}`;
  }
}
const world = (): Room => { const hall = new Room("hall", new Item("lamp", 2, 2), new Item("anvil", 9)), cellar = new Room("cellar", new Item("key", 1)), tower = new Room("tower"); hall.connect("south", cellar).connect("north", tower); tower.connect("east", new Room("vault"), "key"); return hall; };
const play = (...lines: string[]): void => { const game = new Game(world()); for (const line of lines) try { console.log(`> ${line}\n  ${game.run(line)}`); } catch (e) { console.log(`! ${(e as Error).message}`); } };
play("look", "take lamp", "take the anvil", "use lamp", "use lamp", "use lamp", "go north", "go east", "dance", "", "go south", "go south", "take key", "bag", "drop lamp", "look", "go north", "go north", "go east", "look");
play("go up", "take nothing", "bag", "quit", "bag");
