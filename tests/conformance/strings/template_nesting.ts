// Templates in templates, in calls, keys, conditions and classes; escapes, line breaks, order and conversion of what stands in them.
const items = [{ name: "pen", price: 1.5, tags: ["blue", "new"] }, { name: "cup", price: 10, tags: [] }];
console.log(`${items.map(({ name, price, tags }, i) => `${i + 1}. ${name.padEnd(5)}${`$${price.toFixed(2)}`.padStart(8)}${tags.length ? ` (${tags.map((t) => `#${t}`).join(" ")})` : ""}`).join("\n")}
total: ${items.reduce((s, { price }) => s + price, 0)}`);
console.log(`a${`b${`c${`d${"e"}`}`}`}` + `${"`"}${'"'}${"'"}\``, `\${not}`, `$${1}`, `{${2}}`, `$`, `\\`, `${"}"}`, `${{ a: "}" }.a}`);
console.log(`tab\tnew\nline\u0041\x41\u{1F600}\0end`.length, `line one
  line two\
 joined`, `${1}${2}${3}`, `${""}`.length, ``.length);
console.log(`${[1, [2, 3]]} ${{}} ${null} ${undefined} ${-0} ${1e21} ${true} ${[]} ${[null, undefined]}`);
class Money { constructor(readonly amount: number) {} toString(): string { return `${this.amount} EUR`; } valueOf(): number { return this.amount; } }
const five = new Money(5);
console.log(`${five}`, `${[five, five]}`, String(five), [five].join(), `${{ toString: () => "own" }}`, `${new Error("m")}`, `${new Map()}`, `${Promise.resolve()}`);
const key = "dyn", object = { [`${key}_${1}`]: `${key}!`, [`a${"b"}`]() { return `${this[`dyn_1` as "dyn_1"]}?`; } } as any;
console.log(Object.keys(object).join(), object[`dyn_${1}`], object[`a${"b"}`](), `${object?.[`dyn_${2}`] ?? `none`}`);
const cond = (n: number): string => `${n} ${n === 1 ? `item` : n > 1 ? `items${n > 9 ? ` (${`many`})` : ``}` : `nothing`}`;
console.log([0, 1, 5, 10].map(cond).join("; "));
const order: string[] = [];
const note = (s: string): { toString(): string } => { order.push(`make ${s}`); return { toString() { order.push(`text ${s}`); return s; } }; };
console.log(`${note("a")}${note("b")}`, order.join());
try { console.log(`${note("c")}${(() => { throw new Error("inside"); })()}`); } catch (e) { console.log((e as Error).message, order.slice(4).join()); }
const indent = (lines: string[], by = 2): string => lines.map((l) => `${" ".repeat(by)}${l}`).join("\n");
console.log(`{
${indent([`a: ${1},`, `b: {`, indent([`c: ${2}`]), `}`])}
}`);
const html = (tag: string, attrs: Record<string, string>, ...kids: string[]): string => `<${tag}${Object.entries(attrs).map(([k, v]) => ` ${k}="${v.replaceAll(`"`, `&quot;`)}"`).join("")}>${kids.join("")}</${tag}>`;
console.log(html("ul", { class: `list "x"` }, ...items.map(({ name }) => html("li", {}, name))));
const csv = (rows: (string | number)[][]): string => rows.map((r) => r.map((c) => (typeof c === "string" && (c.includes(",") || c.includes('"')) ? `"${c.replaceAll('"', '""')}"` : `${c}`)).join(",")).join("\n");
console.log(csv([["a", 'say "x"', 1], ["b,c", "", 2.5]]));
console.log(`${await Promise.resolve(`awaited ${await Promise.resolve(`inner`)}`)}`, `${((x) => `${x}${x}`)(`r`)}`, typeof `x`, `a` === "a", `a` + `b` in { ab: 1 });
switch (`${key}x`) { case `dynx`: console.log(`case ${`matched`}`); }
let built = ``;
for (const c of `abc`) built += `${c}${built.length}`;
console.log(built, `${built}`.length, [...`hé`].map((c) => `${c.charCodeAt(0)}`).join(`,`));
