import { Priority } from "./model.ts";
import type { Task } from "./model.ts";
export const counters = { lines: 0 };
export const line = ({ id, title, priority, done }: Task): string => { counters.lines++; return `${done ? "x" : " "} #${id} ${title} (${Priority[priority]})`; };
export const error = (e: unknown): string => (e instanceof Error ? `${e.name}: ${e.message}` : String(e));
export function table<T extends object, K extends keyof T & string>(rows: T[], keys: K[]): string { return [keys.join("|"), ...rows.map((r) => keys.map((k) => String(r[k])).join("|"))].join("\n"); }
export default (tasks: Task[]): string => tasks.map((t) => t.title).join(", ");
