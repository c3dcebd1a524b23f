// A program in layers: types, model, storage, service, formatting; defaults, renames, namespaces and re-exports between them.
import createService, { type Service, ServiceError } from "./service.ts";
import * as format from "./format.ts";
import { Priority, type Task } from "./model.ts";
const service: Service = createService({ now: () => 100 });
const tasks = ["write", "test", "ship"].map((title, i) => service.add(title, [Priority.Low, Priority.High, Priority.Normal][i]));
console.log(service.all().map(format.line).join("\n"));
service.finish(tasks[1].id);
for (const bad of [() => service.finish(99), () => service.finish(tasks[1].id), () => service.add("")]) try { bad(); } catch (e) { console.log(e instanceof ServiceError, (e as ServiceError).code, format.error(e)); }
console.log(format.table(service.all(), ["id", "title", "done"]));
const open: Task[] = service.all((t) => !t.done);
console.log(open.length, format.default(open), format.counters.lines, Object.keys(format).join());
console.log(service.history.join(" | "));
