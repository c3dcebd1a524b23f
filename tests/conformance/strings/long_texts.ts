// Texts so long that the methods work on them in pieces: the pieces meet without a seam.
function sum(text: string): string {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) % 1000003;
  return `${text.length}:${hash}`;
}
const plain = "The quick brown fox; ".repeat(9000);
const wide = "\u0416\u00e9\u{1f600}a\u0300 Stra\u00dfe \u03a3\u0391\u03a3 ".repeat(6000);
console.log(sum(plain), sum(wide));

// Searching
console.log(plain.indexOf("z"), plain.indexOf("fox; T", 100000), plain.indexOf("fox;The"), plain.includes("ick", 188990));
console.log(plain.lastIndexOf("z"), plain.lastIndexOf("The"), plain.lastIndexOf("The", 100), plain.lastIndexOf("nothing like this"));
console.log(wide.indexOf("zz"), wide.lastIndexOf("\u0416"), wide.indexOf("\u03a3 \u0416", 60000), plain.indexOf("", 170000), plain.indexOf("", 1e9));
console.log(plain.indexOf("fox; The quick brown ".repeat(500)), plain.indexOf("fox; The quick brown ".repeat(500) + "!"), plain.lastIndexOf("quick brown fox; The ".repeat(3000)));
const half = plain.slice(0, 100000);
console.log(plain.startsWith(half), plain.endsWith(half), plain.startsWith(half + "!"), plain.endsWith(plain.slice(1)), wide.startsWith(wide.slice(0, 70001)), plain.startsWith(plain.slice(21), 21));
// eslint-like corner: a match across the end of a piece
for (const at of [16380, 16384, 8191, 8192, 32768, 131071]) {
  const text = ".".repeat(at) + "needle" + ".".repeat(40000);
  console.log(text.indexOf("needle"), text.lastIndexOf("needle"), text.split("needle").map((part) => part.length).join(), sum(text.replace("needle", "<$&>")), sum(text.replaceAll("e", "[$`$$]").slice(0, 90000)));
}

// Parts
console.log(plain.split("fox").length, sum(plain.split("fox").join("|")), plain.split(" ", 5), sum(plain.split("").join("-")), plain.split("nothing").length);
console.log(wide.split("\u{1f600}").length, wide.split("").length, plain.split("T", 3000).length);
console.log(sum(plain.slice(1)), sum(wide.slice(-70000, -3)), sum(plain.substring(90000, 3)), sum(plain.substr(-80000, 70000)), wide.slice(3).length);
console.log(sum(plain.replaceAll("fox", "cat")), sum(plain.replaceAll("", "-")), sum(plain.replace("brown", "$`")), sum(plain.replaceAll("o", "")), sum(plain.replaceAll("nothing", "x")));
console.log(sum(wide.replaceAll("\u{1f600}", "$'".slice(0, 1))), sum(plain.replace("nothing", "x")), sum(plain.replaceAll("T", "\u0416")));

// Other texts
console.log(sum("ab".repeat(70001)), sum("\u0416b".repeat(50001)), sum("x".repeat(200000)), sum(half.repeat(3)), "".repeat(1e9), sum("ab".repeat(1)));
console.log(sum("x".padStart(100001, "abc")), sum("\u0416".padEnd(100001, "abc")), sum(half.padEnd(100003, "\u0416")), sum(half.padStart(100000)), sum("".padEnd(8193, "ab\u0416")), sum("a".padEnd(20000)));
console.log(sum(plain.toUpperCase()), sum(plain.toLowerCase()), sum(wide.toUpperCase()), sum(wide.toLowerCase()), sum(("x".repeat(4095) + "\u{10400}").repeat(9).toLowerCase()));
for (const form of ["NFC", "NFD", "NFKC", "NFKD"]) {
  console.log(form, sum(wide.normalize(form)), sum(plain.normalize(form)), sum(("\uac01\u1100\u1161\u11a8" + "\u0bc6\u0bbe").repeat(9000).normalize(form)), sum(("a" + "\u0327\u0301".repeat(300)).repeat(40).normalize(form)), sum(("\u304b\u3099\ufb01\u{1d15e}").repeat(7000).normalize(form)));
}
const broken = ("abc\ud800".repeat(1000) + "\u{1f600}".repeat(5000) + "\udc00").repeat(3);
console.log(broken.isWellFormed(), sum(broken.toWellFormed()), wide.isWellFormed(), sum(wide.toWellFormed()), plain.isWellFormed());
const padded = " \t\n\u2003".repeat(10000) + "x y" + "\ufeff ".repeat(9000);
console.log(padded.trim(), padded.trimStart().length, padded.trimEnd().length, " ".repeat(30000).trim().length, sum(("  " + plain + "  ").trim()));
console.log(sum(plain.concat(wide, "!", plain)), sum([plain, wide, "", plain].join("\u0416")), sum([plain].join()), [].join("x"), sum(new Array(30000).fill("ab").join("")));

// What else is made of texts
console.log(sum(JSON.stringify(wide)), sum(JSON.stringify(broken)), sum(JSON.stringify(plain + '"\n\u0001')), JSON.parse(JSON.stringify(wide)) === wide);
console.log(sum(encodeURIComponent(wide)), sum(encodeURI(wide)), decodeURIComponent(encodeURIComponent(wide)) === wide, sum(decodeURI(encodeURI(wide + "%2f"))));
for (const convert of [() => encodeURI(broken), () => decodeURI("a".repeat(50000) + "%"), () => decodeURIComponent("%41".repeat(30000) + "%c3%2")]) {
  try {
    convert();
  } catch (error: any) {
    console.log(error.name, error.message);
  }
}
