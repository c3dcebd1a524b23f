// Writes lexer_unicode.inc: `node compiler/lexer_unicode_generate.mjs > compiler/lexer_unicode.inc`.
// Each number is (first code point << 2 | class) and holds up to the next one.
// Classes: 0 neither, 1 ID_Continue only, 2 ID_Start. ASCII is not in the table.
function classOf(point) {
  if (point >= 0xd800 && point < 0xe000) return 0;
  const text = String.fromCodePoint(point);
  return /\p{ID_Start}/u.test(text) ? 2 : /\p{ID_Continue}/u.test(text) ? 1 : 0;
}
const marks = [];
for (let point = 0x80, last = 0; point < 0x110000; point++) {
  const now = classOf(point);
  if (now !== last) marks.push(`0x${((point << 2) | now).toString(16)}`);
  last = now;
}
console.log(`// Made by lexer_unicode_generate.mjs from Unicode ${process.versions.unicode}.`);
for (let i = 0; i < marks.length; i += 11) console.log(marks.slice(i, i + 11).join(", ") + ",");
