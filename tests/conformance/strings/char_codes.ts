// charAt, charCodeAt, codePointAt, at, [] and back: fromCharCode, fromCodePoint.
const s = "aé日😀z";
for (let i = 0; i <= s.length; i++) {
  console.log(i, JSON.stringify(s.charAt(i)), s.charCodeAt(i), s.codePointAt(i), JSON.stringify(s[i]), JSON.stringify(s.at(i)));
}
console.log(s.length, [...s].length, s.at(-1), s.at(-2)?.charCodeAt(0), s.at(-99), s.charAt(-1) === "");
console.log(String.fromCharCode(72, 105), String.fromCharCode(), String.fromCharCode(0xd83d, 0xde00), String.fromCharCode(65.9, 65536 + 66));
console.log(String.fromCodePoint(128512, 97), String.fromCodePoint(), String.fromCodePoint(0x10ffff).length);
for (const bad of [-1, 1.5, 0x110000, NaN]) {
  try {
    console.log(String.fromCodePoint(bad));
  } catch (error) {
    console.log(`${error}`);
  }
}
const rot13 = (text: string): string => [...text].map((c) => {
  const code = c.charCodeAt(0);
  const base = code >= 97 && code <= 122 ? 97 : code >= 65 && code <= 90 ? 65 : -1;
  return base < 0 ? c : String.fromCharCode(((code - base + 13) % 26) + base);
}).join("");
console.log(rot13("Hello, World!"), rot13(rot13("Hello, World!")));
const bytes = (text: string): number[] => [...text].flatMap((c) => {
  const p = c.codePointAt(0)!;
  if (p < 0x80) return [p];
  if (p < 0x800) return [0xc0 | (p >> 6), 0x80 | (p & 63)];
  if (p < 0x10000) return [0xe0 | (p >> 12), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63)];
  return [0xf0 | (p >> 18), 0x80 | ((p >> 12) & 63), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63)];
});
console.log(bytes(s).map((b) => b.toString(16)).join(" "));
console.log("\ud800".length, "\ud800a".codePointAt(0), "a\udc00".codePointAt(1), "\ud83d\ude00".codePointAt(1));
