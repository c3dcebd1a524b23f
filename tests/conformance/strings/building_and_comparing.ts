// Concatenation, escapes, comparison and length in UTF-16 units.
const name: string = "Heddle";
console.log("Hello, " + name + "! " + 1 + 2 + " " + (1 + 2) + " " + true + " " + null + " " + undefined);
console.log('single "double"', "double 'single'", "tab\tend", "line\\n", "quote\"", 'it\'s', "\x41\u0042\u{43}\u{1F600}");
console.log("a" < "b", "a" < "B", "abc" < "abd", "abc" < "ab", "" < "a", "10" < "9", "é" > "z", "a" === name[5], name !== "heddle");
const emoji = "a😀b";
console.log(emoji.length, emoji, [...emoji].length, emoji.charCodeAt(1), emoji.codePointAt(1), emoji.at(-1));
let s = "";
for (let i = 0; i < 10; i++) s += i;
console.log(s, s.length);
s += "-" + s;
console.log(s);
console.log(String(null), String(undefined), String(true), String(12.5), String("x"));
console.log("a,b".concat(",c", ",d"), "abc"[1], "abc"[5], "abc".at(-1), "abc".at(7), "abc".charAt(1), "abc".charAt(9) === "");
const multi = "one \
two";
console.log(multi);
console.log("x".length + "yy".length, ("x" + "yy").length, "\0".length, "\u2028".length);
let rope = "";
for (let i = 0; i < 5000; i++) rope = i % 2 === 0 ? rope + "ab" : "c" + rope;
console.log(rope.length, rope.slice(0, 5), rope.slice(-5), rope.charCodeAt(2499), rope.indexOf("a"));
