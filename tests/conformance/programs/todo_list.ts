// A to-do list with commands, undo, filters and a report.
type Task = { id: number; title: string; done: boolean; tags: readonly string[]; due?: number };
type Command = { name: string; run(): void; undo(): void };
class TodoList {
  #tasks: readonly Task[] = [];
  #nextId = 1;
  readonly #past: Command[] = [];
  readonly #future: Command[] = [];
  #execute(name: string, change: (tasks: readonly Task[]) => readonly Task[]): void {
    const before = this.#tasks;
    const command: Command = { name, run: () => { this.#tasks = change(before); }, undo: () => { this.#tasks = before; } };
    command.run();
    this.#past.push(command);
    this.#future.length = 0;
  }
  add(title: string, { tags = [], due }: { tags?: string[]; due?: number } = {}): number {
    const id = this.#nextId++;
    this.#execute(`add ${id}`, (tasks) => [...tasks, { id, title, done: false, tags, due }]);
    return id;
  }
  complete(id: number): void {
    if (!this.#tasks.some((t) => t.id === id)) throw new Error(`no task ${id}`);
    this.#execute(`complete ${id}`, (tasks) => tasks.map((t) => (t.id === id ? { ...t, done: true } : t)));
  }
  remove(predicate: (t: Task) => boolean): number {
    const before = this.#tasks.length;
    this.#execute("remove", (tasks) => tasks.filter((t) => !predicate(t)));
    return before - this.#tasks.length;
  }
  undo(): string | undefined { const c = this.#past.pop(); if (c) { c.undo(); this.#future.push(c); } return c?.name; }
  redo(): string | undefined { const c = this.#future.pop(); if (c) { c.run(); this.#past.push(c); } return c?.name; }
  find({ tag, done, dueBefore = Infinity }: { tag?: string; done?: boolean; dueBefore?: number }): Task[] {
    return this.#tasks.filter((t) => (tag === undefined || t.tags.includes(tag)) && (done === undefined || t.done === done) && (t.due ?? 0) < dueBefore);
  }
  toString(): string { return this.#tasks.map((t) => `[${t.done ? "x" : " "}] ${t.id}. ${t.title}${t.tags.map((tag) => ` #${tag}`).join("")}`).join("\n") || "(empty)"; }
}
const todo = new TodoList();
todo.add("buy milk", { tags: ["home", "shop"] });
todo.add("write report", { tags: ["work"], due: 5 });
const third = todo.add("call mum");
todo.complete(third);
console.log(`${todo}`);
console.log(todo.find({ tag: "work" }).length, todo.find({ done: false }).map((t) => t.id).join(), todo.find({ dueBefore: 3 }).map((t) => t.title).join());
console.log(todo.remove((t) => t.done), todo.undo(), todo.undo(), `${todo}`.split("\n").length, todo.redo(), todo.redo(), todo.redo());
while (todo.undo());
console.log(`${todo}`);
try { todo.complete(99); } catch (e) { console.log((e as Error).message); }
