// Template literals: expressions, nesting, escapes, line breaks, objects' own texts.
const n = 3, name = "Ann";
console.log(`${n} + ${n} = ${n + n}`, `${name.toUpperCase()}!`, `${`inner ${`most ${n}`}`}`, `` === "", `${""}` === "");
console.log(`line one
line two
  indented`);
console.log(`tab\tnew\\n \${n} \`tick\` \u0041 \x42 $ {n} $$ ${"$"}{`, `a\
b`);
console.log(`${null} ${undefined} ${true} ${-0} ${NaN} ${[1, [2, 3]]} ${[]} ${[null, undefined]}`);
class Money {
  constructor(private amount: number) {}
  toString(): string { return `$${this.amount.toFixed(2)}`; }
}
console.log(`${new Money(5)}`, `${[new Money(1), new Money(2)]}`, `${{ toString: () => "own" }}`, `${{}}`);
console.log(`${n > 2 ? `big ${n}` : "small"}`, `${((x: number) => x * 2)(n)}`, `${[1, 2].map((x) => `<${x}>`).join("")}`);
const rows = [{ k: "a", v: 1 }, { k: "b", v: 2 }];
const list = `<ul>
${rows.map(({ k, v }) => `  <li>${k}: ${v}</li>`).join("\n")}
</ul>`;
console.log(list);
let order = "";
const note = (t: string): string => { order += t; return t; };
console.log(`${note("a")}${note("b")}-${note("c")}`, order);
console.log(`${await Promise.resolve("awaited")}`, `${(() => { try { return "try"; } finally { order += "f"; } })()}`, order);
let text = "";
for (let i = 0; i < 5; i++) text += `${i}${i < 4 ? "," : ""}`;
console.log(text, `${text}`.length, "a" + `b${"c"}` + 'd', `'"`, typeof `${n}`);
console.log("concat".concat(" ", "many", "", "parts"), "x".concat(), ["a", "b"].join(`${n}`), `${n}${n}` === "33");
