// Texts alone and inside of things: quotes only inside, escapes only inside.
const texts = ["plain", "", " ", "it's", '"double"', "`back`", "mix'\"", "mix'\"`", "new\nline", "tab\t", "back\\slash", "é日😀", "\u0000\u001b"];
for (const t of texts) console.log([t], { t });
console.log(texts.map((t) => t.length));
console.log(texts);
console.log(new Set(texts), new Map(texts.slice(0, 5).map((t) => [t, t])));
console.log({ "": "", " ": " ", "it's": 1, 'say "hi"': 2, "new\nline": 3, "é": 4, valid: 5, $: 6, "1": 7, "-1": 8, "1e3": 9, "a.b": 10 });
console.log(["a".repeat(15), "b".repeat(16), "c".repeat(17)], ["d".repeat(72)], ["e".repeat(76)], ["f".repeat(100)]);
console.log({ k: "g".repeat(72) }, { k: "h".repeat(65) });
console.log([["nested 'quotes' \"both\""]], [["it's"], ["\n"]]);
console.log(["x\ny".repeat(3)], ["long line of text\n".repeat(6)], { v: "another long line of text\n".repeat(5) });
console.log("top\nlevel", "is 'not' \"escaped\"", "\\ \t|");
console.log(String(["a", ["b"]]), `${["x", "y"]}`, ["join"].join(), [["deep"]].flat());
console.log(["${not} a template", "$", "{}", "[]", "// comment", "/* x */"]);
console.log("%s", ["%s", "it's"], "%s");
console.log(["\u00e9\u0301", "\u200b", "\ufeff", "\u202e", "\u0085"], ["\ud83d\udc68\u200d\ud83d\udc69"]);
