// Ropes, flattening, UTF-16, case, split and join, padding, templates, numbers as text.
let rope = "";
for (let i = 0; i < 40; i++) rope += `piece ${i}; `;
const wide = rope + " \u2260 " + rope;
const parts = wide.split("; ");
const text = [
  rope.toUpperCase().slice(5, 20), parts.length, wide.indexOf("\u2260"), rope.replaceAll("piece", "p").length, "ab".repeat(10), "x".padStart(20, "-*"),
  "  trim ".trim(), "Straße".toUpperCase(), "a-b-c".replace("-", "+"), (1234.5678).toFixed(2), (255).toString(16), String(1e21), "\ud83d\ude00".codePointAt(0),
  "añb".length, parts.at(-2), "abc".concat("d", "e"), "b" < "a" + rope, String.fromCharCode(72, 105), rope.includes("39"), wide.lastIndexOf("piece"),
];
console.log(text.join("|"));
