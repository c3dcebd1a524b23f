// Writes text_width.inc: `node --expose-internals builtins/text_width_generate.cjs > builtins/text_width.inc`.
// Node's own measure (ICU), by which util.inspect puts entries in columns, decides each width.
const { getStringWidth } = require("internal/test/binding").internalBinding("icu");

function ranges(width) {
  const found = [];
  for (let point = 0x80; point < 0x110000; point++) {
    if ((point >= 0xd800 && point < 0xe000) || getStringWidth(String.fromCodePoint(point)) !== width) continue;
    const range = found.at(-1);
    if (range?.last === point - 1) range.last = point;
    else found.push({ first: point, last: point });
  }
  return found.map(({ first, last }) => `{0x${first.toString(16)}, 0x${last.toString(16)}}`);
}

function table(name, rows) {
  const lines = [];
  for (const row of rows) {
    const fits = lines.length > 0 && lines.at(-1).length + row.length < 95;
    if (fits) lines[lines.length - 1] += ` ${row},`;
    else lines.push(`    ${row},`);
  }
  return `constexpr auto ${name} = std::to_array<PointRange>({\n${lines.join("\n")}\n});`;
}

console.log(`// Made by text_width_generate.cjs from Unicode ${process.versions.unicode}.`);
console.log(table("kWithoutWidth", ranges(0)));
console.log(table("kDoubleWidth", ranges(2)));
