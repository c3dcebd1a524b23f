// normalize(): the four forms, the order of marks, syllables of Hangul, and what stays.
const hex = (text: string): string => [...text].map((point) => point.codePointAt(0)!.toString(16)).join(" ");
const texts = [
  "\u00e9", "e\u0301", "\u1e9b\u0323", "a\u0315\u0300\u05ae\u0300\u0062", "\ufb01", "\u212b", "\u2126", "\uac01", "\u1100\u1161\u11a8",
  "\u0344", "\u0958", "\ufdfa", "\u2460", "\uff21", "\u{1d15e}", "\u{1d400}", "\u09c7\u09be", "\u3099", "\ud800e\u0301", "q\u0307\u0323",
];
for (const text of texts) {
  const forms = ["NFC", "NFD", "NFKC", "NFKD"].map((form) => hex(text.normalize(form)));
  console.log(hex(text), "->", forms.join(" | "));
}
console.log("plain ASCII".normalize("NFKD"), "".normalize() === "", "\u0041\u030a".normalize(undefined).length);
const [one, two] = ["\u00e9", "e\u0301"];
console.log(one === two, one!.normalize() === two!.normalize());
let sum = 0;
for (let point = 0x80; point < 0x3400; point++) {
  const text = "a" + String.fromCodePoint(point) + "\u0301\u0323";
  for (const form of ["NFC", "NFD", "NFKC", "NFKD"]) {
    const normal = text.normalize(form);
    for (let i = 0; i < normal.length; i++) sum = (Math.imul(sum, 31) + normal.charCodeAt(i)) | 0;
  }
}
console.log(sum);
for (const wrong of ["nfc", "", "NFX"]) {
  try {
    console.log("x".normalize(wrong));
  } catch (error) {
    console.log(String(error));
  }
}
console.log("a\u0301".repeat(3).normalize("NFC").length, "\u0301".repeat(10).normalize("NFD").length);
