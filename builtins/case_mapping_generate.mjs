// Writes case_mapping.inc: `node builtins/case_mapping_generate.mjs > builtins/case_mapping.inc`.
// Node's own String methods (ICU) decide each mapping; final sigma, which looks at its neighbours, is code.
const points = [];
for (let point = 0x80; point < 0x110000; point++) {
  if (point < 0xd800 || point >= 0xe000) points.push(point);
}
const hex = (value) => `0x${value.toString(16)}`;
const single = (text) => ([...text].length === 1 ? text.codePointAt(0) : undefined);

// Runs of points, one or two apart, that are mapped by the same distance.
function runs(map) {
  const found = [];
  for (const point of points) {
    const mapped = single(map(String.fromCodePoint(point)));
    if (mapped === undefined || mapped === point) continue;
    const distance = mapped - point;
    const run = found.at(-1);
    const step = run === undefined ? 0 : point - run.last;
    const goesOn = run?.distance === distance && (run.first === run.last ? step <= 2 : step === run.step);
    if (goesOn) Object.assign(run, { last: point, step });
    else found.push({ first: point, last: point, step: 1, distance });
  }
  return found.map((run) => `{${hex(run.first)}, ${hex(run.last)}, ${run.step}, ${run.distance}}`);
}

function special(map) {
  const found = [];
  for (const point of points) {
    const text = map(String.fromCodePoint(point));
    if ([...text].length === 1) continue;
    const units = [...text].map((part) => `\\u${part.codePointAt(0).toString(16).padStart(4, "0")}`).join("");
    found.push(`{${hex(point)}, u"${units}"}`);
  }
  return found;
}

function ranges(property) {
  const found = [];
  for (const point of [...Array(0x80).keys(), ...points]) {
    if (!property.test(String.fromCodePoint(point))) continue;
    if (found.at(-1)?.last === point - 1) found.at(-1).last = point;
    else found.push({ first: point, last: point });
  }
  return found.map((range) => `{${hex(range.first)}, ${hex(range.last)}}`);
}

function print(type, name, entries, perLine) {
  console.log(`constexpr auto ${name} = std::to_array<${type}>({`);
  for (let i = 0; i < entries.length; i += perLine) console.log(`    ${entries.slice(i, i + perLine).join(", ")},`);
  console.log("});");
}

const upper = (text) => text.toUpperCase();
const lower = (text) => text.toLowerCase();
console.log(`// Made by case_mapping_generate.mjs from Unicode ${process.versions.unicode}.`);
print("CaseRun", "kUpperRuns", runs(upper), 3);
print("CaseRun", "kLowerRuns", runs(lower), 3);
print("SpecialCase", "kSpecialUpper", special(upper), 3);
print("SpecialCase", "kSpecialLower", special(lower), 3);
print("PointRange", "kCased", ranges(/\p{Cased}/u), 5);
print("PointRange", "kCaseIgnorable", ranges(/\p{Case_Ignorable}/u), 5);
