import type { Task } from "./model.ts";
let nextId = 1;
export class Storage implements Iterable<Task> {
  #rows = new Map<number, Task>();
  insert(row: Omit<Task, "id">): Task { const task = { id: nextId++, ...row }; this.#rows.set(task.id, task); return task; }
  find = (id: number): Task | undefined => this.#rows.get(id);
  [Symbol.iterator](): Iterator<Task> { return this.#rows.values(); }
}
export { nextId as upcoming };
