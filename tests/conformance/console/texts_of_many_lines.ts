// Long texts with line breaks are cut at them; short ones are not.
console.log(["a\nb"], { t: "a\nb\nc" });
const short = "first line\nsecond line";
const long = "The first line of a text that is rather long,\nthe second line, which is shorter,\nand a third one\n";
console.log([short], { short });
console.log([long], { long });
console.log({ outer: { inner: long } }, new Map([["k", long]]), new Set([long]));
console.log([long, long]);
console.log(long);
console.log([short, long, 1]);
class Letter { constructor(readonly body: string, readonly stamp = 1) {} }
console.log(new Letter(long));
console.log(["\n\n\n".repeat(10) + "x".repeat(50)]);
console.log(["no line break here but a text of more than seventy-six columns, so that it stands alone"]);
console.log({ sql: "SELECT name, age\nFROM people\nWHERE age > 40 AND name LIKE 'A%'\nORDER BY age DESC", limit: 10 });
console.log([[[long]]]);
console.log("%s|%O", long, { long });
