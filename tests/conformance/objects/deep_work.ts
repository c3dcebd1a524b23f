// Deep equality, merging, diffing, paths, mapping, picking and freezing of nested data.
type Data = null | boolean | number | string | Data[] | { [k: string]: Data };
const isRecord = (x: unknown): x is Record<string, Data> => typeof x === "object" && x !== null && !Array.isArray(x);
const equal = (a: unknown, b: unknown): boolean => Object.is(a, b) || (Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((x, i) => equal(x, b[i])) : isRecord(a) && isRecord(b) && Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((k) => k in b && equal(a[k], b[k])));
const merge = (a: Data, b: Data): Data => (isRecord(a) && isRecord(b) ? Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((k) => [k, k in a && k in b ? merge(a[k], b[k]) : k in b ? b[k] : a[k]])) : b);
const diff = (a: Data, b: Data, path = ""): string[] => {
  if (isRecord(a) && isRecord(b)) return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((k) => { const p = path ? `${path}.${k}` : k; return !(k in b) ? [`-${p}`] : !(k in a) ? [`+${p}`] : diff(a[k], b[k], p); });
  if (Array.isArray(a) && Array.isArray(b)) return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i).flatMap((i) => (i >= b.length ? [`-${path}[${i}]`] : i >= a.length ? [`+${path}[${i}]`] : diff(a[i], b[i], `${path}[${i}]`)));
  return equal(a, b) ? [] : [`${path}: ${JSON.stringify(a)} -> ${JSON.stringify(b)}`];
};
const base: Data = { name: "app", port: 80, tags: ["a", "b"], db: { host: "h", options: { retry: 3, pool: null } } };
const change: Data = { port: 8080, tags: ["a", "c", "d"], db: { options: { retry: 5, timeout: 1 } } };
const merged = merge(base, change);
console.log(JSON.stringify(merged));
console.log(diff(base, merged).join("; "));
console.log(equal(base, structuredClone(base)), equal(base, merged), equal(merge(base, {}), base), equal([NaN, [1]], [NaN, [1]]), equal(0, -0), equal({ a: 1 }, { b: 1 }), equal([], {}));
const paths = (x: Data, path: string[] = []): string[] => (isRecord(x) ? Object.entries(x).flatMap(([k, v]) => paths(v, [...path, k])) : Array.isArray(x) ? x.flatMap((v, i) => paths(v, [...path, String(i)])) : [`${path.join("/")}=${x}`]);
console.log(paths(merged).join(" "));
const get = (x: Data | undefined, path: string, fallback: Data = null): Data => { for (const key of path.split("/")) { if (x == null || typeof x !== "object") return fallback; x = (x as Record<string, Data>)[key]; } return x ?? fallback; };
const set = (x: Data, [key, ...rest]: string[], v: Data): Data => { if (key === undefined) return v; if (Array.isArray(x)) return x.with(Number(key), set(x[Number(key)], rest, v)); const record = isRecord(x) ? x : {}; return { ...record, [key]: set(record[key] ?? null, rest, v) }; };
console.log(get(merged, "db/options/retry"), get(merged, "tags/2"), get(merged, "db/none/x", "fallback"), get(merged, "name/x", "no"));
const updated = set(set(merged, ["db", "options", "retry"], 9), ["tags", "0"], "z"), created = set(null, ["a", "b", "c"], 1);
console.log(get(updated, "db/options/retry"), get(updated, "tags/0"), get(merged, "tags/0"), JSON.stringify(created), isRecord(updated) && isRecord(merged) && updated.name === merged.name);
const mapValues = (x: Data, f: (v: Data, k: string) => Data, key = ""): Data => (isRecord(x) ? Object.fromEntries(Object.entries(x).map(([k, v]) => [k, mapValues(v, f, k)])) : Array.isArray(x) ? x.map((v, i) => mapValues(v, f, `${i}`)) : f(x, key));
console.log(JSON.stringify(mapValues(base, (v, k) => (typeof v === "number" ? v + 1 : v === null ? "null" : `${k}!${v}`))));
const pick = <T extends object, K extends keyof T>(o: T, ...names: K[]): Pick<T, K> => Object.fromEntries(names.filter((n) => n in o).map((n) => [n, o[n]])) as Pick<T, K>;
const omit = <T extends object, K extends keyof T>(o: T, ...names: K[]): Omit<T, K> => Object.fromEntries(Object.entries(o).filter(([k]) => !names.includes(k as K))) as Omit<T, K>;
console.log(JSON.stringify(pick(base as any, "port", "name")), Object.keys(omit(base as any, "db", "tags")).join());
const deepFreeze = <T>(x: T): T => { if (typeof x === "object" && x !== null && !Object.isFrozen(x)) { Object.freeze(x); Object.values(x).forEach(deepFreeze); } return x; };
const frozen = deepFreeze(structuredClone(base)) as any;
for (const f of [() => { frozen.port = 1; }, () => { frozen.db.host = "x"; }, () => frozen.tags.push("c"), () => { delete frozen.db.options.retry; }, () => { frozen.db.options.extra = 1; }]) try { f(); console.log("changed"); } catch (e) { console.log((e as Error).message); }
console.log(Object.isFrozen(frozen.db.options), equal(frozen, base), JSON.stringify(Object.fromEntries(Object.entries(base).toSorted(([a], [b]) => (a < b ? -1 : 1)))).slice(0, 30));
