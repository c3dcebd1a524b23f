// Reading a server's log: lines taken apart, levels counted, sessions joined, percentiles, rates by minute, top lists, anomalies.
type Level = "INFO" | "WARN" | "ERROR";
interface Line { time: number; level: Level; source: string; fields: Record<string, string>; text: string }
const paths = ["/home", "/login", "/api/items", "/api/items/7", "/static/app.js"], users = ["ann", "bob", "cid", "-"];
const raw = Array.from({ length: 120 }, (_, i) => {
  const n = (i * 7919 + 104729) % 1000, minute = Math.floor(i / 20), second = (i * 3) % 60, level = n % 31 === 0 ? "ERROR" : n % 13 === 0 ? "WARN" : "INFO";
  if (i % 41 === 40) return `broken line ${i}`;
  return `10:${String(minute).padStart(2, "0")}:${String(second).padStart(2, "0")} ${level} http user=${users[n % 4]} path=${paths[n % 5]} ms=${(n % 90) + (level === "ERROR" ? 500 : 1)} "${level === "INFO" ? "ok" : `code ${400 + (n % 100)}`}"`;
});
const parse = (line: string, number: number): Line | Error => {
  const [clock = "", level, source, ...rest] = line.split(" ");
  const [h, m, s] = clock.split(":").map(Number);
  if ([h, m, s].some((v) => v === undefined || Number.isNaN(v))) return new SyntaxError(`line ${number + 1}: no time in '${line.slice(0, 8)}'`);
  const quote = line.indexOf('"'), fields = Object.fromEntries(rest.filter((f) => f.includes("=") && !f.startsWith('"')).map((f) => f.split("=") as [string, string]));
  return { time: h * 3600 + m * 60 + s, level: level as Level, source, fields, text: quote < 0 ? "" : line.slice(quote + 1, -1) };
};
const all = raw.map(parse), lines = all.filter((l): l is Line => !(l instanceof Error)), errors = all.filter((l) => l instanceof Error);
console.log(lines.length, errors.map((e) => e.message).join("; "));
const count = <T>(list: readonly T[], key: (x: T) => string): [string, number][] => [...list.reduce((m, x) => m.set(key(x), (m.get(key(x)) ?? 0) + 1), new Map<string, number>())].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
console.log(count(lines, (l) => l.level).map(([k, n]) => `${k}=${n}`).join(" "), "|", count(lines, (l) => l.fields.user).map((p) => p.join(":")).join(" "));
const percentile = (list: readonly number[], p: number): number => { const sorted = list.toSorted((a, b) => a - b); return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? NaN; };
for (const [path, list = []] of Object.entries(Object.groupBy(lines, (l) => l.fields.path)).sort(([a], [b]) => (a < b ? -1 : 1))) { const ms = list.map((l) => Number(l.fields.ms)); console.log(path.padEnd(15), [50, 90, 99].map((p) => String(percentile(ms, p)).padStart(4)).join(""), (ms.reduce((a, b) => a + b, 0) / ms.length).toFixed(1).padStart(7), Math.max(...ms)); }
const byMinute = Map.groupBy(lines, (l) => Math.floor(l.time / 60));
console.log([...byMinute].map(([m, l]) => `${Math.floor(m / 60)}:${String(m % 60).padStart(2, "0")} ${"#".repeat(Math.round(l.length / 4))}${"!".repeat(l.filter((x) => x.level === "ERROR").length)}`).join("\n"));
interface Session { user: string; from: number; to: number; pages: string[] }
const sessions: Session[] = [];
for (const { fields: { user, path }, time } of lines.toSorted((a, b) => a.time - b.time)) { if (user === "-") continue; const open = sessions.findLast((s) => s.user === user); if (open && time - open.to <= 45) { open.to = time; if (open.pages.at(-1) !== path) open.pages.push(path); } else sessions.push({ user, from: time, to: time, pages: [path] }); }
console.log(sessions.length, sessions.map((s) => s.to - s.from).join(), sessions.toSorted((a, b) => b.pages.length - a.pages.length || a.from - b.from).slice(0, 2).map((s) => `${s.user}(${s.pages.length})`).join(" "));
const codes = count(lines.filter((l) => l.text.startsWith("code")), (l) => l.text.slice(5, 6) + "xx");
console.log(codes.join(" "), new Set(lines.map((l) => l.source)).size);
const slow = lines.filter((l) => Number(l.fields.ms) > percentile(lines.map((x) => Number(x.fields.ms)), 95));
console.log(slow.length, slow.every((l) => l.level === "ERROR"), slow.slice(0, 2).map(({ time, fields: { path, ms } }) => `${time % 3600}s ${path} ${ms}ms`).join(", "));
const moving = [...byMinute.values()].map((l) => l.length).map((_, i, a) => a.slice(Math.max(0, i - 2), i + 1)).map((w) => (w.reduce((x, y) => x + y) / w.length).toFixed(2));
console.log(moving.join(" "), Object.entries(lines[0].fields).map(([k, v]) => `${k}→${v}`).join(" "));
