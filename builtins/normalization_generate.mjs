// Writes normalization.inc: `node builtins/normalization_generate.mjs > builtins/normalization.inc`.
// Node's own normalize() (ICU) decides each mapping; Hangul syllables are code.
const points = [];
for (let point = 0x80; point < 0x110000; point++) {
  const isHangul = point >= 0xac00 && point < 0xd7a4;
  if ((point < 0xd800 || point >= 0xe000) && !isHangul) points.push(point);
}
const hex = (value) => `0x${value.toString(16)}`;
const text = (...parts) => String.fromCodePoint(...parts);

// Texts of decompositions, each once, one behind the other.
let pool = "";
function place(piece) {
  const found = pool.indexOf(piece);
  if (found >= 0) return found;
  pool += piece;
  return pool.length - piece.length;
}

function decompositions(form, other) {
  const found = [];
  for (const point of points) {
    const piece = text(point).normalize(form);
    if (piece === text(point) || piece === other?.(text(point))) continue;
    found.push(`{${hex(point)}, ${place(piece)}, ${piece.length}}`);
  }
  return found;
}

// Canonical combining classes by their order alone. Of two marks the one of the lower class is put first.
function classes() {
  const swaps = (first, second) => (text(0x61, first, second).normalize("NFD") === text(0x61, second, first));
  const single = (point) => [...text(point).normalize("NFD")].length === 1;
  // One of class 1, and one of the highest: every other mark changes places with one of the two.
  const marks = points.filter((point) => single(point) && (swaps(point, 0x334) || swaps(0x345, point) || point === 0x345));
  const ranks = [];
  for (const mark of marks) {
    const same = ranks.find((rank) => !swaps(rank[0], mark) && !swaps(mark, rank[0]));
    if (same !== undefined) same.push(mark);
    else ranks.push([mark]);
  }
  ranks.sort((left, right) => (swaps(left[0], right[0]) ? 1 : -1));
  const of = new Map();
  ranks.forEach((rank, index) => rank.forEach((mark) => of.set(mark, index + 1)));
  const runs = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    if (last?.last === mark - 1 && last.rank === of.get(mark)) last.last = mark;
    else runs.push({ first: mark, last: mark, rank: of.get(mark) });
  }
  return runs.map((run) => `{${hex(run.first)}, ${hex(run.last)}, ${run.rank}}`);
}

function compositions() {
  const found = [];
  for (const point of points) {
    const parts = [...text(point).normalize("NFD")];
    if (parts.length < 2 || text(point).normalize("NFC") !== text(point)) continue;
    const first = parts.slice(0, -1).join("").normalize("NFC");
    const last = parts.at(-1);
    if ([...first].length !== 1 || (first + last).normalize("NFC") !== text(point)) throw new Error(hex(point));
    found.push([first.codePointAt(0), last.codePointAt(0), point]);
  }
  found.sort((left, right) => left[0] - right[0] || left[1] - right[1]);
  return found.map((triple) => `{${triple.map(hex).join(", ")}}`);
}

function print(type, name, entries, perLine) {
  console.log(`constexpr auto ${name} = std::to_array<${type}>({`);
  for (let i = 0; i < entries.length; i += perLine) console.log(`    ${entries.slice(i, i + perLine).join(", ")},`);
  console.log("});");
}

console.log(`// Made by normalization_generate.mjs from Unicode ${process.versions.unicode}.`);
const canonical = decompositions("NFD");
const compatible = decompositions("NFKD", (piece) => piece.normalize("NFD"));
print("ClassRun", "kClasses", classes(), 5);
print("Decomposition", "kCanonical", canonical, 5);
print("Decomposition", "kCompatible", compatible, 5);
print("Composition", "kCompositions", compositions(), 4);
print("char16_t", "kPool", [...Array(pool.length).keys()].map((at) => hex(pool.charCodeAt(at))), 14);
