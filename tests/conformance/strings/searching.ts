// indexOf, lastIndexOf, includes, startsWith, endsWith.
const text = "the quick brown fox jumps over the lazy dog";
console.log(text.indexOf("the"), text.indexOf("the", 1), text.indexOf("cat"), text.indexOf(""), text.indexOf("", 99));
console.log(text.lastIndexOf("the"), text.lastIndexOf("the", 30), text.lastIndexOf("z"), text.lastIndexOf(""));
console.log(text.includes("fox"), text.includes("fox", 20), text.includes(""), text.includes("Fox"));
console.log(text.startsWith("the"), text.startsWith("quick", 4), text.endsWith("dog"), text.endsWith("lazy", 39), text.endsWith(""));
console.log(text.indexOf("o", -5), text.indexOf("dog", 40), text.indexOf("dog", 41), text.indexOf("t", 1e9));
let at = text.indexOf("o");
const places: number[] = [];
while (at !== -1) {
  places.push(at);
  at = text.indexOf("o", at + 1);
}
console.log(places.join());
console.log("ababab".lastIndexOf("ab", 3), "ababab".indexOf("aba", 1), "aaa".lastIndexOf("aa"), "".indexOf("a"), "".indexOf(""));
console.log("naïve café".indexOf("é"), "日本語テキスト".indexOf("語"), "日本語".includes("本"), "x😀y".indexOf("y"));
const count = (haystack: string, needle: string): number => haystack.split(needle).length - 1;
console.log(count(text, "o"), count(text, "the"), count("aaaa", "aa"));
