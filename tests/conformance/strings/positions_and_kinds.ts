// Methods given numbers, booleans, null and undefined where a text or a position is wanted; empty texts; positions beyond both ends.
const s = "hello world";
const row = (label: string, ...list: unknown[]): void => console.log(label, list.map((x) => (typeof x === "string" ? `'${x}'` : Array.isArray(x) ? `[${x.join("|")}]` : String(x))).join(" "));
const any = s as any;
row("includes", any.includes(), "undefined".includes(undefined as never), "null".includes(null as never), "a1b".includes(1 as never), "true".includes(true as never), s.includes("", 99), s.includes("o", 5), s.includes("o", 8), s.includes("hello", -5));
row("indexOf", any.indexOf(), any.indexOf("o", null), any.indexOf("o", undefined), s.indexOf("o", 5), s.indexOf("o", 4.9), s.indexOf("", 5), s.indexOf("", 50), s.indexOf("x"), s.indexOf("hello world!"));
row("lastIndexOf", any.lastIndexOf(), s.lastIndexOf("o"), s.lastIndexOf("o", 6), s.lastIndexOf("o", -1), s.lastIndexOf("h", 0), s.lastIndexOf("", 3), s.lastIndexOf("o", NaN), any.lastIndexOf("o", undefined));
row("startsWith", any.startsWith(), s.startsWith(""), s.startsWith("world", 6), s.startsWith("hello", -3), s.startsWith("d", 10), s.startsWith("", 99), "1x".startsWith(1 as never));
row("endsWith", any.endsWith(), s.endsWith(""), s.endsWith("hello", 5), s.endsWith("d", 99), s.endsWith("h", 1), s.endsWith("", 0), s.endsWith("x", 0));
row("slice", s.slice(3), s.slice(-3), s.slice(2, -2), s.slice(5, 2), s.slice(NaN), s.slice(undefined, 3), s.slice(1.9, 3.9), s.slice(-99, 2), s.slice(99), any.slice("2", "4"), any.slice(null, true));
row("substring", s.substring(3, 1), s.substring(-3, 2), s.substring(NaN, 3), s.substring(5), s.substring(99), any.substring(undefined, 2), s.substring(2, undefined), any.substring("3", "1"));
row("at", s.at(-1), s.at(0), s.at(1.9), s.at(-99), s.at(NaN), any.at(), any.at("1"), s.charAt(-1), any.charAt(), s.charAt(1.5), s.charAt(99));
row("codes", s.charCodeAt(-1), any.charCodeAt(), s.codePointAt(4), s.codePointAt(-1), any.codePointAt(), "\u{1F600}".codePointAt(1));
row("split", any.split(), any.split(null), s.split(" "), s.split("l"), s.split("o", 1), s.split(""  , 3), any.split("o", undefined), any.split(undefined, 0), "1a2".split("a").map(Number), "anullb".split(null as never));
row("replace", any.replace(), any.replace("l"), any.replace("l", 1), any.replace("l", null), s.replace("l", "L"), s.replaceAll("l", ""), any.replaceAll("o", undefined), "1-1".replaceAll("1", 2 as never), "undefined".replace(undefined as never, "x"));
row("pad", s.padStart(13), s.padStart(13, ""), any.padEnd("13", 0), any.padStart(14, null), s.padEnd(12, "xyz"), any.padEnd(), s.padStart(-1), s.padStart(NaN), "a".padStart(3, undefined));
row("repeat", any.repeat(), "ab".repeat(1.9), any.repeat("0"), "ab".repeat(NaN), any.repeat(null), "-".repeat(3));
row("concat", any.concat(), s.concat(""), any.concat(1, true, null, undefined), "".concat("a", "b"));
row("compare", any.localeCompare("hello world"), "a".localeCompare("b"), "b".localeCompare("a"), "".localeCompare("a"), "undefined".localeCompare(undefined as never), "10".localeCompare("2"), "a" < "a ", "" < " ");
row("trim", "".trim(), " \n ".trim(), "\u2003x\u2003".trim(), "x\u180e".trim().length, " a b ".trimStart(), " a b ".trimEnd());
row("index", s[0], s[-1 as number], s[99], s[1.5 as number], (s as any)["1"], s["length"], "abc"["at"](1), 0 in Object.assign([], [..."ab"]));
row("case", "İ".toLowerCase().length, "ﬁ".toUpperCase(), "ΟΔΟΣ".toLowerCase(), "ς".toUpperCase(), "ŉ".toUpperCase().length, "a\u0345".toUpperCase(), "".toUpperCase());
row("of", String.fromCharCode(65.9, -1 & 0x41, 0x10041), String.fromCodePoint(65, 0x1f600).length, String(), String(undefined), String(Symbol.iterator), String([undefined, null, [1]]), any.toString(), any.valueOf() === s);
for (const f of [() => s.repeat(-1), () => s.normalize("X"), () => String.fromCodePoint(-1), () => String.fromCodePoint(1.5), () => (null as any).length, () => (undefined as any).trim(), () => s.padEnd(2 ** 30)]) try { console.log("gave", String(f()).length); } catch (e) { console.log(`${e}`.split(" [")[0]); }
