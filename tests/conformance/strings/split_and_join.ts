// split by texts and limits; join and what comes back.
const csv = "a,b,,c,";
console.log(csv.split(","), csv.split(",").length, csv.split(",", 2), csv.split(",", 0), csv.split(",", -1).length);
console.log("abc".split(""), "abc".split("", 2), "".split(""), "".split(","), "abc".split("abc"), "abc".split("abcd"), "abc".split(undefined as never));
console.log("aXXbXXc".split("XX"), "aXXXb".split("XX"), ",,".split(","), "no separator".split(";"));
console.log("😀é".split("").length, [..."😀é"].length, "日,本".split(","), "a\nb\r\nc".split("\n"));
console.log(csv.split(",").join(",") === csv, "x".split("x").join("x") === "x", "a b c".split(" ").join("-"));
const query = "name=Ann&age=30&flag&empty=";
const parsed = Object.fromEntries(query.split("&").map((pair) => { const [k, v = "true"] = pair.split("="); return [k, v]; }));
console.log(JSON.stringify(parsed));
const ini = "[main]\nkey = value\n# comment\nother=1\n\n[second]\nx = y = z";
const sections: Record<string, Record<string, string>> = {};
let current = "";
for (const line of ini.split("\n")) {
  const text = line.trim();
  if (text === "" || text.startsWith("#")) continue;
  if (text.startsWith("[")) {
    current = text.slice(1, -1);
    sections[current] = {};
    continue;
  }
  const [key, ...rest] = text.split("=");
  sections[current][key.trim()] = rest.join("=").trim();
}
console.log(JSON.stringify(sections));
const camel = (text: string): string => text.split("-").map((w, i) => (i ? w[0].toUpperCase() + w.slice(1) : w)).join("");
console.log(camel("background-color"), camel("x"), camel("a-b-c"));
console.log("1 2 3".split(" ").map(Number).reduce((a, b) => a + b), "3x4".split("x").map(Number).join("*"), "k1:v1;k2:v2".split(";").map((p) => p.split(":")[1]).join());
