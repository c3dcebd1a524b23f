import { byPriority, Priority, type Task } from "./model.ts";
import { Storage as Rows, upcoming } from "./storage.ts";
export class ServiceError extends Error { constructor(readonly code: number, message: string) { super(message); this.name = "ServiceError"; } }
export interface Service { add(title: string, priority?: Priority): Task; finish(id: number): void; all(test?: (t: Task) => boolean): Task[]; readonly history: string[] }
export default function createService({ now }: { now(): number }): Service {
  const rows = new Rows(), history: string[] = [`first id ${upcoming}`];
  return {
    history,
    add(title, priority = Priority.Normal) { if (title === "") throw new ServiceError(1, "no title"); const task = rows.insert({ title, priority, done: false, at: now() }); history.push(`added ${task.id}, next ${upcoming}`); return task; },
    finish(id) { const task = rows.find(id); if (!task) throw new ServiceError(2, `no task ${id}`); if (task.done) throw new ServiceError(3, `${task.title} is done`); task.done = true; history.push(`finished ${id}`); },
    all: (test = () => true) => [...rows].filter(test).sort(byPriority),
  };
}
