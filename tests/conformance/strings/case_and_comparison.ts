// toUpperCase, toLowerCase, localeCompare, < and >: letters of several alphabets.
const samples = ["abc", "ABC", "straße", "İ", "ı", "ﬁ", "éÀ", "ΣΑΣ", "жЖ", "日本", "ǆ", "123", "ŉ", "ａＡ"];
for (const s of samples) console.log(s, s.toUpperCase(), s.toLowerCase(), s.toUpperCase().length, s.toLowerCase().length);
console.log("a" < "b", "a" < "B", "Z" < "a", "10" < "9", "" < "a", "a" < "aa", "é" > "z", "\ud83d\ude00" < "\uffff");
console.log("a" + "b" === "ab", "a" <= "a", "b" >= "a");
const words = ["banana", "Apple", "cherry", "apple", "Banana"];
console.log([...words].sort().join(), words.toSorted((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0).join());
console.log("a".localeCompare("b"), "b".localeCompare("a"), "a".localeCompare("a"), "a".localeCompare("B"), "apple".localeCompare("apples"));
console.log(words.toSorted((a, b) => a.localeCompare(b)).join());
const title = (text: string): string => text.split(" ").map((w) => w.charAt(0).toUpperCase() + w.slice(1).toLowerCase()).join(" ");
console.log(title("the qUICK brown fOX"), title(""), title("a"));
const isPalindrome = (text: string): boolean => {
  const letters = [...text.toLowerCase()].filter((c) => c.toUpperCase() !== c.toLowerCase());
  return letters.join("") === letters.toReversed().join("");
};
console.log(isPalindrome("A man, a plan, a canal: Panama!"), isPalindrome("not one"), isPalindrome(""));
const swapCase = (text: string): string => [...text].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join("");
console.log(swapCase("Hello World 1"), swapCase(swapCase("MiXeD")));
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
console.log(same("HELLO", "hello"), same("STRASSE", "straße"), "ß".toUpperCase() === "SS", "x".toUpperCase() === "X");
console.log("final sigma: ΟΔΥΣΣΕΥΣ".toLowerCase(), "Σ".toLowerCase(), "ΑΣ ΑΣΑ".toLowerCase());
