// JSON of records as programs have them: in, out, changed, compared.
const text = '{"users":[{"id":1,"name":"Ann","roles":["admin","dev"],"profile":{"age":30,"city":null}},{"id":2,"name":"Bob","roles":[],"profile":{"age":41,"city":"Oslo"}}],"meta":{"count":2,"next":null}}';
type User = { id: number; name: string; roles: string[]; profile: { age: number; city: string | null } };
const data = JSON.parse(text) as { users: User[]; meta: { count: number; next: string | null } };
console.log(data.users.length, data.users[0].roles.join(), data.users[1].profile.city, data.meta.next);
console.log(JSON.stringify(data) === text);
data.users.push({ ...data.users[0], id: 3, name: "Cid" });
data.meta.count = data.users.length;
console.log(JSON.stringify(data.meta), JSON.stringify(data.users.map((u) => u.name)));
data.users[2].roles.push("new");
console.log(data.users[0].roles.length, JSON.stringify(data.users[2]));
const byId = Object.fromEntries(data.users.map((u) => [u.id, u]));
console.log(Object.keys(byId).join(), JSON.stringify(byId[2], null, 1));
const paths = (value: unknown, at = "$"): string[] => (value !== null && typeof value === "object" ? Object.entries(value).flatMap(([k, v]) => paths(v, `${at}.${k}`)) : [`${at}=${JSON.stringify(value)}`]);
console.log(paths(data.users[1]).join(" "));
const merge = (a: any, b: any): any => (a && b && typeof a === "object" && typeof b === "object" && !Array.isArray(b) ? { ...a, ...Object.fromEntries(Object.entries(b).map(([k, v]) => [k, merge(a[k], v)])) } : b);
console.log(JSON.stringify(merge({ a: { b: 1, c: [1] }, d: 1 }, { a: { c: [2], e: null } })));
const lines = '{"n":1}\n{"n":2}\n\nbad\n{"n":3}';
let sum = 0, bad = 0;
for (const line of lines.split("\n")) { if (!line) continue; try { sum += (JSON.parse(line) as { n: number }).n; } catch { bad++; } }
console.log(sum, bad, JSON.stringify({ sum, bad }));
