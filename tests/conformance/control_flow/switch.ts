// switch: strict comparison, fallthrough, default anywhere, blocks, order of case expressions.
function kind(x: unknown): string {
  switch (x) {
    case 1: return "number one";
    case "1": return "string one";
    case null: return "null";
    case undefined: return "undefined";
    case true: return "true";
    default: return "other";
  }
}
console.log([1, "1", null, undefined, true, NaN, 0].map(kind).join(" | "));
function fall(n: number): string {
  let out = "";
  switch (n) {
    case 1: out += "one ";
    case 2: out += "two ";
      break;
    default: out += "default ";
    case 3: out += "three ";
    case 4:
    case 5: out += "four-or-five ";
  }
  return out.trim();
}
for (let i = 0; i <= 6; i++) console.log(i, fall(i));
const log: string[] = [];
const see = (n: number): number => (log.push(`case ${n}`), n);
switch (see(2)) {
  case see(1): log.push("one"); break;
  case see(2): log.push("two"); break;
  case see(3): log.push("three"); break;
}
console.log(log.join(", "));
const range = (n: number): string => {
  switch (true) {
    case n < 0: return "negative";
    case n === 0: return "zero";
    case n < 10: return "small";
    default: return "large";
  }
};
console.log([-1, 0, 5, 50].map(range).join());
switch (3 as number) {
  case 3: {
    const scoped = "scoped";
    console.log(scoped);
  }
  case 4: {
    const scoped = "again";
    console.log(scoped);
    break;
  }
}
let sum = 0;
for (let i = 0; i < 10; i++) {
  switch (i % 3) {
    case 0: continue;
    case 1: sum += 1; break;
    case 2: sum += 100;
  }
}
console.log(sum);
switch ("nothing" as string) {}
const days = ["sat", "mon", "sun"].map((d) => { switch (d) { case "sat": case "sun": return "weekend"; } return "weekday"; });
console.log(days.join());
