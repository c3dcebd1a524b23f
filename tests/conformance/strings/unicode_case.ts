// Case mapping outside Latin-1, where lengths change and neighbours matter.
console.log("straße".toUpperCase(), "ΑΣ".toLowerCase(), "ΑΣΑ".toLowerCase(), "İ".toLowerCase().length, "ﬁ".toUpperCase());
console.log("ÿ".toUpperCase(), "µ".toUpperCase(), "ŸЖЯ".toLowerCase(), "жя".toUpperCase(), "ａｂ".toUpperCase());
console.log("ǆ".toUpperCase(), "ŉ".toUpperCase().length, "ΐ".toUpperCase().length, "𐐨".toUpperCase() === "𐐀");
for (const word of ["Élan", "Ωmega", "Źdźbło", "ÅNGSTRÖM", "日本", "Straẞe"]) {
  console.log(word, word.toUpperCase(), word.toLowerCase(), word.toLowerCase().length);
}
