// The same texts read by Number, unary plus, parseInt in several radixes, parseFloat, Number.isNaN and JSON; and written back.
const texts = ["", " ", "0", "-0", "+0", "00", "007", "1", "-1", "+1", "1.5", "-1.5", ".5", "-.5", "5.", "1e3", "1E3", "1e+3", "1e-3", "-1e3", "1e", "1e1000", "-1e1000", "1e-1000", "0x10", "0X1f", "-0x10", "0b11", "0o7", "0x", "0b2", "1_0", "1,000", "1 000", "12px", "px12", "Infinity", "-Infinity", "+Infinity", "infinity", "NaN", "null", "true", "\t1\n", "\u00a01\ufeff", "1\u200b", "١", "1.2.3", "1..2", "--1", "+-1", "- 1", "9007199254740993", "123456789012345678901234567890", "0.1e1", "1n", "$1", "1/2", "\u22121"];
for (const t of texts) {
  let json: string;
  try { json = String(JSON.parse(t)); } catch { json = "!"; }
  console.log(JSON.stringify(t), Number(t), +t, parseInt(t), parseInt(t, 16), parseInt(t, 2), parseInt(t, 32), parseFloat(t), isNaN(Number(t)), json);
}
for (const radix of [undefined, 0, 1, 2, 8, 10, 16, 36, 37, -1, NaN, 2.9, 4294967298] as number[]) console.log(radix, parseInt("11", radix), parseInt("0x11", radix), parseInt("z", radix));
console.log(Number(true), Number(false), Number(null), Number(undefined), Number("12"), Number(), parseInt(null as never), parseInt("null", 36), parseFloat(undefined as never), parseInt(15.99 as never), parseInt(1e21 as never), parseInt(0.0000005 as never));
console.log(Number.parseInt === parseInt, Number.parseFloat === parseFloat, Number.isInteger("5" as never), Number.isFinite("5" as never), isFinite("5" as never), Number.isNaN("x" as never), isNaN("x" as never), Number.isSafeInteger(5.0));
const read = (s: string): number | null => { const t = s.trim(); const n = Number(t); return t === "" || Number.isNaN(n) ? null : n; };
console.log(["1", "", " 2 ", "x", "0", "-0", "1e2"].map(read).join("|"));
const clock = (s: string): string => { const [h = NaN, m = 0] = s.split(":").map(Number); return Number.isInteger(h) && h >= 0 && h < 24 && Number.isInteger(m) && m >= 0 && m < 60 ? `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}` : "invalid"; };
console.log(["7:5", "23:59", "24:00", "x", "12", "1:60", "", "-1:00", "1.5:00"].map(clock).join());
const bytes = (s: string): number => { const units = ["b", "k", "m", "g"], n = parseFloat(s), unit = s.toLowerCase().at(-1)!; return units.includes(unit) ? n * 1024 ** units.indexOf(unit) : n; };
console.log(["1k", "1.5M", "2g", "100", "7B", "x"].map(bytes).join());
const version = (s: string): number[] => s.split(".").map((p) => parseInt(p, 10)), compare = (a: string, b: string): number => { const [x, y] = [version(a), version(b)]; for (let i = 0; i < Math.max(x.length, y.length); i++) { const d = (x[i] ?? 0) - (y[i] ?? 0); if (d) return Math.sign(d); } return 0; };
console.log(["1.10", "1.9", "1.9.1", "1", "1.0.0", "2-beta"].sort(compare).join(" "), compare("1.0", "1"), compare("1.2.10", "1.2.9"));
