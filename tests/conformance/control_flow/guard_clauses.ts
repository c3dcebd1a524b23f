// Functions with early returns, nested conditions and state carried through loops.
const classify = (n: unknown): string => {
  if (n === null) return "null";
  if (typeof n !== "number") return `not a number: ${typeof n}`;
  if (Number.isNaN(n)) return "NaN";
  if (!Number.isFinite(n)) return n > 0 ? "inf" : "-inf";
  if (n === 0) return Object.is(n, -0) ? "-0" : "0";
  const sign = n < 0 ? "negative" : "positive";
  if (!Number.isInteger(n)) return `${sign} fraction`;
  return `${sign} ${n % 2 === 0 ? "even" : "odd"}`;
};
console.log([null, "x", NaN, Infinity, -Infinity, 0, -0, 1.5, -2, 7, undefined].map(classify).join("; "));
const validate = (form: { name?: string; age?: string; mail?: string }): string[] => {
  const errors: string[] = [];
  if (!form.name?.trim()) errors.push("name missing");
  else if (form.name.length < 2) errors.push("name too short");
  const age = Number(form.age);
  if (form.age === undefined) errors.push("age missing");
  else if (Number.isNaN(age)) errors.push("age is no number");
  else if (age < 0 || age > 150) errors.push("age out of range");
  if (form.mail !== undefined && !form.mail.includes("@")) errors.push("bad mail");
  return errors;
};
for (const form of [{}, { name: "A", age: "x" }, { name: "Ann", age: "200", mail: "a" }, { name: "Ann", age: "20", mail: "a@b" }]) console.log(validate(form).join(", ") || "valid");
const collapse = (text: string): string => {
  let out = "", inQuotes = false, lastSpace = true;
  for (const c of text) {
    if (c === '"') { inQuotes = !inQuotes; out += c; lastSpace = false; continue; }
    if (inQuotes) { out += c; continue; }
    if (c === " ") { if (!lastSpace) out += c; lastSpace = true; continue; }
    if (c === "#") break;
    out += c;
    lastSpace = false;
  }
  return out.trimEnd();
};
console.log(`[${collapse('  a   b "keep   this"  c  # comment')}]`, `[${collapse("")}]`, `[${collapse('"open   quote')}]`);
const fizz = (n: number): string => { if (n % 15 === 0) return "fizzbuzz"; if (n % 5 === 0) return "buzz"; if (n % 3 === 0) return "fizz"; return String(n); };
console.log(Array.from({ length: 16 }, (_, i) => fizz(i + 1)).join(" "));
const leap = (y: number): boolean => { if (y % 400 === 0) return true; if (y % 100 === 0) return false; return y % 4 === 0; };
console.log([1900, 2000, 2023, 2024, 2100].filter(leap).join());
