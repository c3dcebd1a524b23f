// Reading statements: lines to records, validation, balances, categories by rules, a monthly table and a forecast.
const lines = `2024-01-03;salary;2500.00
2024-01-05;rent;-900.00
2024-01-09;supermarket;-54.30
2024-01-31;supermarket;-61.75
2024-02-02;salary;2500.00
2024-02-05;rent;-900.00
2024-02-10;train;-29.90
2024-02-30;cinema;-12.00
2024-02-11;book shop;abc
;nothing;1.00
2024-03-02;salary;2600.00
2024-03-05;rent;-950.00
2024-03-18;supermarket;-80.10`.split("\n");
interface Entry { readonly year: number; month: number; day: number; text: string; cents: number }
type Parsed = { ok: true; entry: Entry } | { ok: false; line: number; problem: string };
const days = (y: number, m: number): number => [31, (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
const parse = (source: string, index: number): Parsed => {
  const bad = (problem: string): Parsed => ({ ok: false, line: index + 1, problem });
  const [date, text, amount] = source.split(";");
  const [year, month, day] = date.split("-").map(Number);
  if (date === "" || [year, month, day].some(Number.isNaN)) return bad("no date");
  if (day < 1 || day > days(year, month)) return bad(`no such day ${date}`);
  const cents = Math.round(Number(amount) * 100);
  return Number.isNaN(cents) ? bad(`'${amount}' is no amount`) : { ok: true, entry: { year, month, day, text, cents } };
};
const parsed = lines.map(parse);
const entries = parsed.flatMap((p) => (p.ok ? [p.entry] : [])), problems = parsed.filter((p): p is Extract<Parsed, { ok: false }> => !p.ok);
console.log(entries.length, problems.map(({ line, problem }) => `${line}: ${problem}`).join("; "));
const money = (cents: number): string => `${cents < 0 ? "-" : ""}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, "0")}`;
let balance = 0;
for (const { month, day, text, cents } of entries) console.log(`${String(month).padStart(2, "0")}/${String(day).padStart(2, "0")} ${text.padEnd(12)}${money(cents).padStart(10)}${money((balance += cents)).padStart(10)}`);
const rules: [string, (e: Entry) => boolean][] = [["income", (e) => e.cents > 0], ["home", ({ text }) => text === "rent"], ["food", ({ text }) => text.includes("market")], ["other", () => true]];
const category = (e: Entry): string => rules.find(([, test]) => test(e))![0];
const table = new Map<number, Map<string, number>>();
for (const e of entries) { const row = table.get(e.month) ?? table.set(e.month, new Map()).get(e.month)!; const c = category(e); row.set(c, (row.get(c) ?? 0) + e.cents); }
const names = rules.map(([n]) => n);
console.log(["month", ...names, "sum"].map((h) => h.padStart(9)).join(""));
for (const [month, row] of table) console.log([String(month), ...names.map((n) => money(row.get(n) ?? 0)), money([...row.values()].reduce((a, b) => a + b, 0))].map((c) => c.padStart(9)).join(""));
const sums = [...table.values()].map((row) => [...row.values()].reduce((a, b) => a + b)), mean = sums.reduce((a, b) => a + b) / sums.length;
const slope = sums.reduce((s, v, i) => s + (i - (sums.length - 1) / 2) * (v - mean), 0) / sums.reduce((s, _, i) => s + (i - (sums.length - 1) / 2) ** 2, 0);
console.log(money(Math.round(mean)), money(Math.round(slope)), [3, 4, 5].map((i) => money(Math.round(mean + slope * (i - (sums.length - 1) / 2)))).join(" "));
const largest = entries.filter((e) => e.cents < 0).toSorted((a, b) => a.cents - b.cents).slice(0, 3).map((e) => `${e.text} ${money(e.cents)}`);
console.log(largest.join(", "), entries.findLast((e) => category(e) === "food")?.day, Object.entries(Object.groupBy(entries, category)).map(([k, v]) => `${k}:${v!.length}`).join(" "), balance === entries.reduce((s, e) => s + e.cents, 0));
