// replace, replaceAll, split, at, pad, search methods with arguments of other kinds, special patterns, functions and edges.
const text = "a-b-c-$-$$";
const row = (label: string, ...values: unknown[]): void => console.log(label, values.map((v) => JSON.stringify(v) ?? String(v)).join(" "));
row("plain", text.replace("-", "+"), text.replaceAll("-", "+"), text.replace("x", "+"), text.replaceAll("", "."), text.replace("", "^"));
row("patterns", "abc".replace("b", "[$&]"), "abc".replace("b", "[$`]"), "abc".replace("b", "[$']"), "abc".replace("b", "$$"), "abc".replace("b", "$1$<x>$"), "abcb".replaceAll("b", "<$`|$'>"));
row("functions", "abc".replace("b", (m, at, all) => `${m}${at}${all}`), "abab".replaceAll("ab", (m, at) => `${m}@${at}`), "a".replace("a", () => "$&"), "a".replace("a", (() => undefined) as never), "aa".replaceAll("a", ((_m: string, at: number) => at) as never));
row("not found", "abc".replace("x", () => { throw new Error("never called"); }));
row("overlap", "aaaa".replaceAll("aa", "b"), "aaa".replaceAll("aa", "b"), "aXaXa".split("XaX"), "".replace("", "x"), "".replaceAll("", "y"), "ab".replaceAll("", (_, at) => String(at)));
row("split", "a,b,,c,".split(","), "".split(","), "".split(""), "abc".split(""), "abc".split("abc"), "abc".split("x"), "a,b".split(undefined as never), "a1b1c".split("1", 2), "abc".split("", 0), "a,b,c".split(",", -1).length);
row("padding", "5".padStart(3, "0"), "abc".padStart(2), "x".padStart(6, "12345"), "x".padEnd(6, "ab"), "x".padStart(4, ""), "x".padEnd(3).length, "".padStart(2, "é"));
row("repeat", "ab".repeat(0), "ab".repeat(2.9), "".repeat(1000), "-".repeat(3));
for (const n of [-1, Infinity, 2 ** 30]) try { row("repeat", "abc".repeat(n).length); } catch (e) { console.log(`${e}`); }
row("search", text.indexOf("$"), text.indexOf("$$"), text.lastIndexOf("$"), text.indexOf(""), text.lastIndexOf(""), text.indexOf("", 99), text.indexOf("a", 1), text.includes("c-$"), text.startsWith("b", 2), text.endsWith("c", 5));
row("at", text.at(0), text.at(-1), text.at(99) ?? "none", text.charAt(99), text[99] ?? "none", text.charCodeAt(0), Number.isNaN(text.charCodeAt(99)), text.codePointAt(99) ?? "none");
row("cut", text.slice(2, -2), text.slice(-3), text.substring(4, 2), text.substring(-5, 2), text.slice(4, 2), text.substr(-4, 2), text.slice(), text.substring(3));
row("trim", "  a b ".trim(), "  a ".trimStart(), " a  ".trimEnd(), "\t\n\r\v\f\u00a0\ufeff".trim(), "a".trim());
row("case", "ß".toUpperCase(), "İ".toLowerCase().length, "ΑΣ".toLowerCase(), "ǆ".toUpperCase(), "ŉ".toUpperCase(), "éÉ".toUpperCase(), "straße".toUpperCase().toLowerCase());
row("concat", "a".concat("b", "c"), "a".concat(), "x".concat(1 as never, null as never, true as never), ["a", "b"].join(""), `${"a"}${1}${null}${undefined}${true}`);
row("compare", "a" < "b", "a" < "B", "Z" < "a", "10" < "9", "" < "a", "abc" < "abd", "abc" < "ab", "é" > "z", ["b", "a", "C", "á"].sort().join(""), "a".localeCompare("b"), "b".localeCompare("a"), "a".localeCompare("a"));
row("raw", String.raw({ raw: ["a", "b", "c"] }, 1, 2), String.raw({ raw: "xyz" as never }, "-", "+"), String.raw({ raw: [] }), String.fromCharCode(72, 105), String.fromCharCode(), String.fromCodePoint(128512).length);
row("convert", String(null), String(undefined), String([1, [2, 3]]), String({}), String(() => 1).length > 3, String(-0), String(1e21), String(true));
