// replace and replaceAll with string patterns, upper and lower case, codes.
console.log("a-b-c".replace("-", "+"), "a-b-c".replaceAll("-", "+"), "aaa".replaceAll("a", "bb"), "abc".replace("x", "y"));
console.log("abc".replace("b", "[$&]"), "abc".replace("b", "[$$]"), "abc".replace("b", "[$`|$']"), "abc".replaceAll("", "-"));
console.log("one two".replace("two", (m) => m.toUpperCase()), "x.y.z".replaceAll(".", (m, at) => `${m}${at}`));
console.log("abc".replace("", ">"), "aXbX".replaceAll("X", "$&$&"), "tel".replace("t", ""));
console.log("MiXeD 12".toUpperCase(), "MiXeD".toLowerCase(), "ÄÖÜ é".toLowerCase(), "ñandú".toUpperCase(), "".toUpperCase() === "");
console.log("ABC".charCodeAt(0), "ABC".charCodeAt(9), "€".charCodeAt(0), "😀".charCodeAt(0), "😀".charCodeAt(1));
console.log("A".codePointAt(0), "😀".codePointAt(0), "😀".codePointAt(1), "".codePointAt(0));
console.log(String.fromCharCode(72, 101, 100), String.fromCharCode(0xd83d, 0xde00), String.fromCodePoint(128512, 65));
const shift = (text: string, by: number): string =>
  [...text].map((c) => {
    const code = c.charCodeAt(0);
    if (code >= 97 && code <= 122) return String.fromCharCode(((code - 97 + by + 26) % 26) + 97);
    if (code >= 65 && code <= 90) return String.fromCharCode(((code - 65 + by + 26) % 26) + 65);
    return c;
  }).join("");
console.log(shift("Hello, World!", 3), shift(shift("Hello, World!", 3), -3));
console.log("a\u0301".length, "lone\ud800".isWellFormed(), "ok".isWellFormed());
