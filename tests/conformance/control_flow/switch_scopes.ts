// A switch is one block: its let, const, class and functions are seen in all clauses, and are in the dead zone until their line.
const attempt = (label: string, body: () => unknown): void => {
  try { console.log(label, String(body())); } catch (error) { console.log(label, `${error}`); }
};
const late = (f: () => string): string => f();
const shared = (n: number): string => {
  switch (n) {
    case 0: let a = "a0"; return a;
    case 1: a = "a1"; return a;
    case 2: { const a = "inner"; return a; }
    case 3: const b = (): string => "b3";
    case 4: return late(() => b());
    case 5: return typeof helper + helper();
    case 6: function helper(): string { return "helped"; }
    case 7: class Local { name = "local"; }
    case 8: return new Local().name;
    default: return late(() => a);
  }
};
for (let n = 0; n < 10; n++) attempt(`case ${n}`, () => shared(n));
const x = "outer";
switch (x as string) { case "outer": { const x = "block"; console.log(x); } case "more": console.log(x); }
const closures: (() => string)[] = [];
for (const n of [1, 2, 3]) {
  switch (n) {
    case 1: case 2: let value = n * 10; closures.push(() => `value ${value++}`); break;
    default: closures.push(() => `default ${n}`);
  }
}
console.log(closures.map((f) => f()).join(), closures.map((f) => f()).join());
const log: string[] = [];
const note = (v: string | number): string | number => { log.push(String(v)); return v; };
switch (note(3)) { case note(1): case note(2): log.push("low"); break; case note(3): log.push("three"); case note(4): log.push("four"); break; default: log.push("never"); }
console.log(log.splice(0).join(" "));
switch (note(9)) { default: log.push("default"); case note(1): log.push("one"); break; case note(2): log.push("two"); }
console.log(log.splice(0).join(" "));
switch (note("1" as string | number)) { case 1: log.push("number"); break; case "1": log.push("text"); break; }
switch (NaN as number) { case NaN: log.push("NaN is NaN"); break; default: log.push("NaN differs"); }
switch (-0) { case 0: log.push("zero"); }
switch (true) { case x.length > 10: log.push("long"); break; case x.length > 3: log.push("medium"); break; default: log.push("short"); }
switch (undefined as unknown) { case null: log.push("null"); break; case undefined: log.push("undefined"); }
console.log(log.splice(0).join(" "));
switch (note(1)) {}
switch (note(2)) { default: }
const nested = (a: number, b: number): string => {
  let text = "";
  loop: for (;;) {
    switch (a) {
      case 1:
        switch (b) { case 1: text += "11 "; break; case 2: text += "12 "; break loop; default: text += "1x "; a = 2; continue loop; }
        text += "after ";
        break;
      case 2: text += "2 "; break loop;
      default: return `${text}returned`;
    }
    a = b === 1 ? 5 : 2;
  }
  return `${text}end`;
};
console.log(nested(1, 1), "|", nested(1, 2), "|", nested(1, 3), "|", nested(2, 0), "|", nested(7, 7));
const inFinally = (n: number): string => { try { switch (n) { case 0: return "try"; case 1: throw new Error("thrown"); } return "past"; } catch (e) { return (e as Error).message; } finally { switch (n) { case 2: return "finally"; } } };
console.log([0, 1, 2, 3].map(inFinally).join());
attempt("throwing case", () => { switch (1) { case (() => { throw new RangeError("in a case"); })(): return 1; } return 2; });
