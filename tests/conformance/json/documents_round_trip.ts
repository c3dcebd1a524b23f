// Documents out and in: settings with defaults, versions, typed records, escapes, pretty printing, sorting keys, comparing, errors.
interface Settings { version: number; theme: "dark" | "light"; recent: string[]; window?: { x: number; y: number } | null }
const defaults: Settings = { version: 2, theme: "light", recent: [], window: null };
const load = (text: string): Settings => {
  let raw: unknown;
  try { raw = JSON.parse(text); } catch (e) { return { ...defaults, recent: [(e as Error).name] }; }
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return { ...defaults, recent: ["not an object"] };
  const { version = 1, colour, ...rest } = raw as { version?: number; colour?: "dark" | "light" } & Partial<Settings>;
  return { ...defaults, ...(version < 2 && colour ? { theme: colour } : {}), ...rest, version: 2 };
};
for (const text of ['{"theme":"dark"}', '{"version":1,"colour":"dark","recent":["a"]}', "[]", "null", "{", '{"window":{"x":1,"y":-2.5e1}}', '{"recent":["\\u00e9\\n\\"q\\""]}', " {} ", '{"a":1,}', "'x'", "01", "1.", "+1", "nul", '"\t"', "[1,]", '{"a" 1}', "{a:1}", ""]) console.log(JSON.stringify(load(text)));
const sorted = (v: unknown): unknown => (Array.isArray(v) ? v.map(sorted) : typeof v === "object" && v !== null ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, x]) => [k, sorted(x)])) : v);
const a = { b: 1, a: { d: [1, { z: 1, y: 2 }], c: null } }, b = { a: { c: null, d: [1, { y: 2, z: 1 }] }, b: 1 };
console.log(JSON.stringify(a) === JSON.stringify(b), JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)), JSON.stringify(sorted(a)));
console.log(JSON.stringify({ list: [1, [2, []], {}], nested: { deep: { empty: {}, text: "a\"b\\c/d" } }, last: false }, null, 2));
console.log(JSON.stringify([[], [[]], {}, { a: [] }], null, "\t").replaceAll("\t", ">"));
class Point { constructor(readonly x: number, readonly y: number) {} static from({ x, y }: { x: number; y: number }): Point { return new Point(x, y); } toJSON(): object { return { x: this.x, y: this.y, type: "point" }; } get length(): number { return Math.hypot(this.x, this.y); } }
const points = [new Point(3, 4), new Point(0, -0)], text = JSON.stringify({ points, count: points.length });
const back = JSON.parse(text, (_, v) => (typeof v === "object" && v !== null && v.type === "point" ? Point.from(v) : v)) as { points: Point[]; count: number };
console.log(text, back.points[0].length, back.points[1] instanceof Point, Object.is(back.points[1].y, 0), back.count);
for (const v of ["é", "\u2028", "\ud800", "\u{1F600}", "</script>", "\u0000\u001f\u007f", "a\bc\fd"]) { const s = JSON.stringify(v); console.log(s.length, JSON.parse(s) === v, [...s].every((c) => c >= " ")); }
for (const n of [0, -0, 1e21, 1e-7, 123456789.123, 5e-324, 1.7976931348623157e308, 0.1 + 0.2]) console.log(JSON.stringify(n), Object.is(JSON.parse(JSON.stringify(n)), n));
console.log(JSON.parse("1e400"), JSON.parse("-0") === 0, Object.is(JSON.parse("-0"), -0), JSON.parse('"\\/"'), JSON.parse("[1e2,1E+2,1e-2]").join(), JSON.parse('{"":1,"__x":2}')[""], JSON.parse("\n[\r\n1 ,\t2]").length);
const lines = [{ id: 1, ok: true }, { id: 2, ok: false, note: "x" }].map((r) => JSON.stringify(r)).join("\n");
console.log(lines.split("\n").map((l) => JSON.parse(l) as { id: number; ok: boolean; note?: string }).filter((r) => !r.ok).map((r) => `${r.id}${r.note}`).join());
const patch = (target: any, change: any): any => { if (typeof change !== "object" || change === null || Array.isArray(change)) return change; const out = typeof target === "object" && target !== null && !Array.isArray(target) ? { ...target } : {}; for (const [k, v] of Object.entries(change)) v === null ? delete out[k] : (out[k] = patch(out[k], v)); return out; };
console.log(JSON.stringify(patch({ a: 1, b: { c: 2, d: 3 }, e: [1] }, { a: null, b: { c: 9, x: { y: null, z: 1 } }, e: [2, null] })));
