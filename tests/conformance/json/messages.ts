// What JSON.parse says of a text that is no JSON.
const texts = [
  "", " ", "{", "{ ", "[", "[1", "[1,", "[1,]", "[,1]", '{"a":1', '{"a":1,', '{"a":1,}', '{"a":', '{"a"', '{"a', "{,}", "{1:1}",
  '{"a":1 "b":2}', '{"a":1,b:2}', "{a:1}", '{"a" 1}', "01", "-01", "1.", "1.x", ".5", "+1", "-", "-x", "1e", "1e+", "1ex", "tru",
  "trux", "nulx", '"a', '"a\\', "'a'", '"\\x"', '"\\u12"', '"\\u', '"\\u12G4"', '"\\u 123"', '"\t"', "[1 2]", '[1 "a"]', "1 2",
  '"a" 1', "undefined", "NaN", "Infinity", "-Infinity", "[object Object]", "[undefined]", "[]]", "{}{}", "// c", "[01]", "[1.]",
  "--1", "[-]", "0x10", "[}", "{]", '{"a":[1,2}', "x".repeat(50), "[" + "1,".repeat(40) + "x]", "\u00a01", "\ufeff1",
];
for (const text of texts) {
  try {
    console.log(text, JSON.parse(text));
  } catch (error) {
    console.log(JSON.stringify(text), (error as Error).name, (error as Error).message);
  }
}
