// Objects and arrays put together from parts that may be missing.
const make = (options: { name?: string; tags?: string[]; debug?: boolean; limit?: number | null }) => ({
  kind: "made",
  ...(options.name !== undefined && { name: options.name }),
  ...(options.tags?.length ? { tags: [...options.tags, options.tags.length] } : {}),
  ...(options.debug ? { debug: true, level: 3 } : null),
  limit: options.limit ?? 10,
});
console.log(JSON.stringify(make({})), JSON.stringify(make({ name: "x", tags: ["a"], debug: true, limit: 0 })), JSON.stringify(make({ tags: [], limit: null })));
const classes = (...parts: (string | false | null | undefined | Record<string, boolean>)[]): string => parts.flatMap((p) => (!p ? [] : typeof p === "string" ? [p] : Object.entries(p).filter(([, on]) => on).map(([name]) => name))).join(" ");
console.log(classes("a", false, null, { b: true, c: false }, undefined, "d"), `[${classes()}]`);
const list = (flag: boolean) => ["always", ...(flag ? ["sometimes"] : []), ...[flag && "maybe"].filter(Boolean)];
console.log(list(true).join(), list(false).join());
const defaults = { host: "localhost", port: 80, tls: { on: false, version: 2 } };
const configure = (...layers: Partial<typeof defaults>[]) => layers.reduce<typeof defaults>((all, layer) => ({ ...all, ...layer, tls: { ...all.tls, ...layer.tls } }), defaults);
console.log(JSON.stringify(configure({ port: 8080 }, { tls: { on: true, version: 3 } })), JSON.stringify(configure()), defaults.port);
const pick = <T extends object, K extends keyof T>(o: T, ...keys: K[]): Pick<T, K> => Object.fromEntries(keys.filter((k) => k in o).map((k) => [k, o[k]])) as Pick<T, K>;
const omit = <T extends object, K extends keyof T>(o: T, ...keys: K[]): Omit<T, K> => Object.fromEntries(Object.entries(o).filter(([k]) => !keys.includes(k as K))) as Omit<T, K>;
console.log(JSON.stringify(pick(defaults, "host", "port")), JSON.stringify(omit(defaults, "tls")));
const rename = <T extends object>(o: T, names: Partial<Record<keyof T, string>>): Record<string, unknown> => Object.fromEntries(Object.entries(o).map(([k, v]) => [names[k as keyof T] ?? k, v]));
console.log(JSON.stringify(rename({ a: 1, b: 2 }, { a: "first" })));
const diff = (a: Record<string, unknown>, b: Record<string, unknown>): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((k) => !Object.is(a[k], b[k])).map((k) => (!(k in a) ? `+${k}` : !(k in b) ? `-${k}` : `~${k}`));
console.log(diff({ a: 1, b: 2, c: NaN }, { b: 3, c: NaN, d: 4 }).join(" "), diff({}, {}).length);
const args: [number, number?] = [1];
const area = (w: number, h = w): number => w * h;
console.log(area(...args), area(...[2, 3] as const), area(...(args.concat(5) as [number, number])));
