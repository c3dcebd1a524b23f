// Enums beside classes, closures and collections: permissions, a protocol, priorities, conversions both ways, exhaustive tables.
enum Permission { None = 0, Read = 1 << 0, Write = 1 << 1, Delete = 1 << 2, All = Read | Write | Delete }
enum Method { Get = "GET", Post = "POST", Delete = "DELETE" }
const enum Priority { Low = -1, Normal, High = 10, Urgent }
class Access {
  #mask: Permission = Permission.None;
  grant(...list: Permission[]): this { for (const p of list) this.#mask |= p; return this; }
  revoke(p: Permission): this { this.#mask &= ~p; return this; }
  can(p: Permission): boolean { return (this.#mask & p) === p; }
  toggle(p: Permission): this { this.#mask ^= p; return this; }
  get names(): string[] { return Object.entries(Permission).filter(([, v]) => typeof v === "number" && v !== 0 && v !== Permission.All && (this.#mask & v) === v).map(([k]) => k); }
  toString(): string { return Permission[this.#mask] ?? (this.names.join("+") || "None"); }
}
const access = new Access().grant(Permission.Read, Permission.Delete);
console.log(`${access}`, access.can(Permission.Read), access.can(Permission.Write), access.can(Permission.None), access.can(Permission.Read | Permission.Delete));
console.log(`${access.grant(Permission.Write)}`, `${access.revoke(Permission.Read)}`, `${access.toggle(Permission.All)}`, `${new Access()}`);
const needed: Record<Method, Permission> = { [Method.Get]: Permission.Read, [Method.Post]: Permission.Write, [Method.Delete]: Permission.Delete };
const handle = (method: string, a: Access): string => { const m = Object.values(Method).find((v) => v === method); if (m === undefined) return `405 ${method}`; return a.can(needed[m]) ? `200 ${m}` : `403 ${m} needs ${Permission[needed[m]]}`; };
console.log([..."GET POST DELETE PUT".split(" ")].map((m) => handle(m, access)).join("; "));
const queue: { name: string; priority: Priority }[] = [{ name: "a", priority: Priority.Normal }, { name: "b", priority: Priority.Urgent }, { name: "c", priority: Priority.Low }, { name: "d", priority: Priority.High }, { name: "e", priority: Priority.Normal }];
console.log(queue.toSorted((x, y) => y.priority - x.priority).map((q) => q.name).join(""), Priority.Urgent, Priority.Low + Priority.High, queue.filter((q) => q.priority >= Priority.High).length);
const parse = <E extends Record<string, string | number>>(e: E, text: string): E[keyof E] | undefined => (Object.hasOwn(e, text) && Number.isNaN(Number(text)) ? e[text as keyof E] : undefined);
console.log(parse(Permission, "Write"), parse(Permission, "1"), parse(Method, "Post"), parse(Method, "POST"), parse(Permission, "toString"));
const keys = (e: object): string[] => Object.keys(e).filter((k) => Number.isNaN(Number(k)));
console.log(keys(Permission).join(), keys(Method).join(), keys(Permission).length, Object.keys(Permission).length);
enum Stage { Idle, Running = 5, Done }
const order = [Stage.Idle, Stage.Running, Stage.Done];
const step = (s: Stage): Stage | null => order[order.indexOf(s) + 1] ?? null;
const path: string[] = [];
for (let s: Stage | null = Stage.Idle; s !== null; s = step(s)) path.push(`${Stage[s]}=${s}`);
console.log(path.join(" "), Stage[5]);
const counts = new Map<Method, number>();
for (const m of [Method.Get, Method.Post, Method.Get]) counts.set(m, (counts.get(m) ?? 0) + 1);
console.log([...counts].join(" "), counts.get("GET" as Method), JSON.stringify({ m: Method.Delete, p: Permission.All, s: [Stage.Done] }));
const inner = (): number => { enum Local { A = 3, B = A * 2, C = "xyz".length } return Local.A + Local.B + Local.C + Local["B"]; };
console.log(inner(), typeof Permission, Permission["Read"], Permission[2], Permission[99] ?? "none", Stage[Stage["Done"]]);
