// switch: fall through, default anywhere, any values, scopes, returns.
const fall = (n: number): string => {
  const out: string[] = [];
  switch (n) {
    case 1: out.push("one");
    case 2: out.push("two"); break;
    default: out.push("default");
    case 3: out.push("three");
    case 4: { out.push("four"); break; }
    case 5:
  }
  return out.join("+") || "nothing";
};
console.log([1, 2, 3, 4, 5, 6].map(fall).join(" | "));
const kind = (v: unknown): string => {
  switch (v) {
    case null: return "null";
    case undefined: return "undefined";
    case "": return "empty";
    case 0: return "zero";
    case true: return "true";
    case "0": return "text zero";
  }
  switch (typeof v) {
    case "string": case "number": return `some ${typeof v}`;
    case "object": return Array.isArray(v) ? "array" : "object";
    default: return "other";
  }
};
console.log([null, undefined, "", 0, -0, true, "0", "x", 7, [], {}, () => 1, NaN, false].map(kind).join(", "));
const calls: string[] = [];
const c = (n: number): number => { calls.push(`c${n}`); return n; };
switch (c(2)) { case c(1): calls.push("1"); break; case c(2): calls.push("2"); break; case c(3): calls.push("3"); }
console.log(calls.join());
const scoped = (n: number): string => { switch (n) { case 1: { const x = "block"; return x; } case 2: let y = "shared"; return y; case 3: y = "assigned late"; return y; default: return "d"; } };
console.log(scoped(1), scoped(2), scoped(0));
switch (1 as number) {}
switch (2 as number) { default: console.log("only default"); }
const closures: (() => number)[] = [];
for (let i = 0; i < 3; i++) switch (i) { case 0: case 2: const captured = i * 10; closures.push(() => captured); break; default: continue; }
console.log(closures.map((f) => f()).join());
type Shape = { kind: "circle"; r: number } | { kind: "rect"; w: number; h: number } | { kind: "dot" };
const area = (s: Shape): number => { switch (s.kind) { case "circle": return Math.PI * s.r ** 2; case "rect": return s.w * s.h; case "dot": return 0; } };
console.log([{ kind: "circle", r: 1 } as const, { kind: "rect", w: 2, h: 3 } as const, { kind: "dot" } as const].map(area).join());
enum Op { Add = "+", Sub = "-" }
const apply = (op: Op, a: number, b: number): number => { switch (op) { case Op.Add: return a + b; case Op.Sub: return a - b; } };
console.log(apply(Op.Add, 1, 2), apply(Op.Sub, 1, 2));
switch (true) { case fall(1).length > 100: console.log("long"); break; case fall(2) === "two": console.log("two it is"); }
