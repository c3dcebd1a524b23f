// Surrogate pairs, combining marks and lone surrogates in every method.
const smile = "😀", family = "👨‍👩‍👧", flag = "🇳🇴", accent = "e\u0301";
for (const s of [smile, family, flag, accent, "é"]) console.log(s, s.length, [...s].length, [...s].map((c) => c.codePointAt(0)!.toString(16)).join(" "));
console.log("\u{1f600}" === smile, "\u{41}" === "A", "\x41\u0042", "\ud83d" + "\ude00" === smile);
console.log([..."a😀b"].reverse().join(""), "a😀b".split("").length, Array.from("😀😁", (c) => c.length).join(), Object.keys("😀").length);
for (const c of "x😀y") console.log(c, c.length);
console.log("😀".isWellFormed(), "\ud83d".isWellFormed(), "a\udc00b".toWellFormed() === "a\ufffdb", "ok".toWellFormed());
console.log("😀" > "\uffff", "😀" < "\uffff", ["\uffff", "😀", "a"].sort().map((s) => s.codePointAt(0)).join());
console.log("😀".charAt(0) === "\ud83d", "😀".at(-1) === "\ude00", "😀x".indexOf("x"), "x😀".lastIndexOf("😀"), "😀".includes("\ude00"));
console.log("😀".padStart(4, "-"), "-".padEnd(3, "😀").length, "😀".repeat(2), "😀a".replace("😀", "b"), "a😀".endsWith("😀"));
const lone = "\ud83dx";
console.log(lone.length, JSON.stringify(lone), [...lone].length, lone.codePointAt(0), JSON.stringify([..."\ude00\ud83d"]));
const counts = new Map<string, number>();
for (const c of "👍🏽👍👍🏽") counts.set(c, (counts.get(c) ?? 0) + 1);
console.log([...counts].map(([c, n]) => `${c.codePointAt(0)!.toString(16)}=${n}`).join(" "));
const visible = (text: string): number => [...text].filter((c) => { const p = c.codePointAt(0)!; return p < 0x300 || p > 0x36f; }).length;
console.log(visible("e\u0301te\u0301"), visible("plain"), "ñ".length, "n\u0303".length);
console.log("ﬀ".toUpperCase(), "𝐀".toLowerCase() === "𝐀", "𐐀".toLowerCase() === "𐐨", "𐐨".toUpperCase().codePointAt(0)!.toString(16));
