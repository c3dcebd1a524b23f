// Surrogate pairs, halves and joined letters in every method of strings.
const hex = (s: string): string => Array.from({ length: s.length }, (_, i) => s.charCodeAt(i).toString(16)).join(".");
const smile = "\u{1F600}", family = "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}", flag = "\u{1F1E9}\u{1F1EA}", accent = "e\u0301";
for (const s of [smile, family, flag, accent, "a" + smile + "b", smile[0], smile[1], smile[1] + smile[0]]) {
  console.log(s.length, [...s].length, hex(s), s.isWellFormed(), hex(s.toWellFormed()), [...s].map((c) => c.codePointAt(0)!.toString(16)).join());
}
const text = `x${smile}y${smile}z`;
console.log(hex(text.slice(1, 3)), hex(text.slice(2, 3)), hex(text.substring(2, 4)), hex(text.at(2)!), hex(text.at(-2)!), hex(text.charAt(1)), hex(text[2]));
console.log(text.codePointAt(1), text.codePointAt(2), text.codePointAt(3), String(text.codePointAt(99)), text.charCodeAt(1), text.charCodeAt(99));
console.log(text.indexOf(smile), text.lastIndexOf(smile), text.indexOf(smile[1]), text.indexOf(smile, 2), text.includes(smile + "z"), text.startsWith(smile, 1), text.startsWith(smile[1], 2), text.endsWith(smile + "z"));
console.log(text.split("").length, text.split(smile).join("|"), hex(text.split("x")[1].split("y")[0]), text.split("", 3).map(hex).join(" "));
console.log(text.replace(smile, ":)"), text.replaceAll(smile, (m, at) => `<${m.length}@${at}>`), hex(text.replace(smile[0], "")), text.replaceAll("", "-").length);
console.log(hex(smile.padStart(5, "ab")), hex("a".padEnd(4, smile)), hex("".padStart(3, smile)), smile.repeat(2) === smile + smile, hex(smile.repeat(2).slice(1, 3)));
console.log(text.toUpperCase() === `X${smile}Y${smile}Z`, "\u{10428}".toUpperCase() === "\u{10400}", "\u{10400}".toLowerCase() === "\u{10428}", hex("\u{10400}x".toLowerCase()));
console.log(smile < "\uFFFF", smile > "\uD83D", [smile, "\uFFFF", "z"].sort().map(hex).join(), smile === "\uD83D\uDE00", accent === String("é"), accent.normalize() === "é", accent.normalize("NFC").length);
console.log(String.fromCodePoint(0x1f600, 97) === smile + "a", hex(String.fromCharCode(0x1f600)), hex(String.fromCharCode(0xd83d, 0xde00)), String.fromCodePoint(0xd83d).length);
for (const bad of [-1, 1.5, 0x110000, NaN, Infinity]) try { String.fromCodePoint(bad); } catch (e) { console.log(`${e}`); }
const walk = smile + smile[1] + "q";
const it = walk[Symbol.iterator]();
for (let step = it.next(); !step.done; step = it.next()) console.log(hex(step.value));
const [first, second = "", ...rest] = `${smile}${flag}!`;
console.log(hex(first), hex(second), rest.length);
console.log(Array.from(smile + "a", (c, i) => `${i}:${c.length}`).join(), Object.keys(smile).join(), Object.entries("ab").join("|"), { ...(smile as any) }[1] === smile[1], smile.concat("!", smile).length);
console.log([...new Set(text)].length, new Map(Object.entries(Object.groupBy(text, (c) => String(c.length)))).get("2")?.length, [..."ab" + family].reverse().length, [...text].reverse().join("") === `z${smile}y${smile}x`);
console.log(encodeURIComponent(smile), decodeURIComponent("%F0%9F%98%80") === smile, JSON.stringify(smile[0]), JSON.stringify(smile) === `"${smile}"`, JSON.parse('"\\ud83d\\ude00"') === smile);
try { encodeURIComponent(smile[0]); } catch (e) { console.log(`${e}`); }
console.log("  \u3000\uFEFFx\u00A0\u2028".trim().length, "\u200Bx".trim().length, smile.trim().length, hex(` ${smile} `.trimStart()), "x".localeCompare("X"), smile.localeCompare(smile));
