// Patterns in everyday code: options with defaults, results taken apart, swaps, clones without keys, entries, nested updates, multiple returns.
interface Options { host?: string; port?: number; retry?: { times?: number; wait?: number }; headers?: Record<string, string>; tags?: readonly string[] }
const connect = ({ host = "localhost", port = 80, retry: { times = 3, wait = times * 10 } = {} as { times?: number; wait?: number }, headers: { accept = "any", ...others } = {}, tags: [main = "none", ...more] = [] }: Options = {}): string => `${host}:${port} ${times}x${wait} ${accept} ${Object.keys(others).join("+") || "-"} ${main}/${more.length}`;
console.log(connect());
console.log(connect({ port: 8080, retry: { times: 5 } }));
console.log(connect({ host: undefined, headers: { accept: "json", auth: "x", lang: "en" }, tags: ["a", "b", "c"] }));
try { connect({ retry: null as never }); } catch (e) { console.log((e as Error).name); }
const divide = (a: number, b: number): { quotient: number; rest: number } | { error: string } => (b === 0 ? { error: "by zero" } : { quotient: Math.trunc(a / b), rest: a % b });
for (const [a, b] of [[7, 2], [1, 0]]) { const { quotient = "none", rest = "none", error = "fine" } = divide(a, b) as Partial<Record<string, number | string>>; console.log(quotient, rest, error); }
const minMax = ([first, ...rest]: number[]): [number, number] => rest.reduce<[number, number]>(([lo, hi], x) => [Math.min(lo, x), Math.max(hi, x)], [first, first]);
const [low, high] = minMax([3, 9, -1, 4]);
console.log(low, high);
const user = { id: 1, name: "Ann", password: "secret", address: { city: "Oslo", zip: "0150", geo: [59.9, 10.7] as [number, number] } };
const { password, address: { geo: [lat, lon], ...place }, ...open } = user;
console.log(password.length, lat, lon, Object.keys(place).join(), Object.keys(open).join(), "password" in open);
const update = <T extends object>(o: T, { ...changes }: Partial<T>): T => ({ ...o, ...changes });
const moved = update(user, { address: { ...user.address, city: "Bergen" } });
console.log(moved.address.city, user.address.city, moved.address.geo === user.address.geo, moved.name);
const key = "name", { [key]: dynamic, [`${key}2`]: missing = "no such" } = user as typeof user & Record<string, string>;
console.log(dynamic, missing);
let [x, y, z] = [1, 2, 3];
[x, y, z] = [z, x, y];
({ x, y } = { x: y, y: x } as { x: number; y: number });
console.log(x, y, z);
const parse = (line: string): { command: string; args: string[]; flags: Record<string, string> } => { const [command, ...rest] = line.split(" "); const args: string[] = [], flags: Record<string, string> = {}; for (const part of rest) { if (!part.startsWith("--")) { args.push(part); continue; } const [name, value = "true"] = part.slice(2).split("="); flags[name] = value; } return { command, args, flags }; };
const { command, args: [source, target = "stdout"], flags: { verbose = "false", ...flags } } = parse("copy a.txt --verbose --mode=fast --x=");
console.log(command, source, target, verbose, JSON.stringify(flags));
const matrix = [[1, 2, 3], [4, 5, 6]], [[, top], [bottom]] = matrix, [[...copy]] = matrix;
copy[0] = 99;
console.log(top, bottom, matrix[0][0], copy.join());
const { length, 0: head, [length - 1]: last } = "destructure";
console.log(length, head, last);
const sumPairs = (pairs: Iterable<readonly [string, number]>): string => { const totals = new Map<string, number>(); for (const [k, v] of pairs) totals.set(k, (totals.get(k) ?? 0) + v); return [...totals].map(([k, v]) => `${k}${v}`).join(); };
console.log(sumPairs([["a", 1], ["b", 2], ["a", 3]]), sumPairs(new Map([["m", 1]])), sumPairs(Object.entries({ o: 5 })));
const pipeline = [{ op: "add", by: 5 }, { op: "mul", by: 3 }, { op: "neg" }].reduce((v, { op, by = 1 }) => ({ add: v + by, mul: v * by, neg: -v })[op] ?? v, 1);
const [{ name: firstName } = { name: "nobody" }] = [] as { name: string }[], { a: { b: { c: deep = "default" } = {} } = {} } = {} as { a?: { b?: { c?: string } } };
console.log(pipeline, firstName, deep);
const [p, , q = p * 2, ...[r = q * 2, s = r * 2]] = [1, 2] as number[];
console.log(p, q, r, s);
for (const { id, kids: [{ id: kid = "no kid" } = {}] = [] } of [{ id: "a", kids: [{ id: "k" }] }, { id: "b", kids: [] }, { id: "c" }] as { id: string; kids?: { id?: string }[] }[]) console.log(id, kid);
const { default: dflt, class: klass, "odd key": odd, 7: seven } = { default: 1, class: 2, "odd key": 3, 7: 4 };
console.log(dflt + klass + odd + seven);
const swap = <A, B>({ left, right }: { left: A; right: B }): { left: B; right: A } => ({ left: right, right: left });
console.log(JSON.stringify(swap({ left: 1, right: "r" })), (({ a }, { b }, [c], ...[d, e]) => [a, b, c, d, e].join(""))({ a: 1 }, { b: 2 }, [3], 4, 5));
