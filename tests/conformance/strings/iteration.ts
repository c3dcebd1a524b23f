// Walking a string by units, by code points, by index.
const s = "héllo😀!";
for (const c of s) console.log(c, c.length, c.codePointAt(0));
for (let i = 0; i < s.length; i++) console.log(i, s.charCodeAt(i));
const letters = [...s];
console.log(letters.length, s.length, letters.reverse().join(""));
console.log(Array.from("abc"), Array.from("abc", (c) => c + c), [..."xyz"].entries().next().value);
const counts = new Map<string, number>();
for (const c of "mississippi") counts.set(c, (counts.get(c) ?? 0) + 1);
for (const [c, n] of counts) console.log(c, n);
const isPalindrome = (t: string): boolean => {
  const clean = [...t.toLowerCase()].filter((c) => c >= "a" && c <= "z").join("");
  return clean === [...clean].reverse().join("");
};
console.log(isPalindrome("A man, a plan, a canal: Panama"), isPalindrome("conformance"));
const iterator = "ab"[Symbol.iterator]();
console.log(iterator.next(), iterator.next(), iterator.next());
const [first, , third = "none", ...rest] = "wxyz12";
console.log(first, third, rest);
let vowels = 0;
for (const c of "encyclopaedia") {
  if ("aeiou".includes(c)) vowels++;
}
console.log(vowels, Object.keys("ab").join(), [..."😀"].map((c) => c.length).join());
