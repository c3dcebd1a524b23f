// localeCompare: symbols, digits and letters in people's order; marks count when the letters are the same, and case at last.
const sorted = (words: string[]): string => [...words].sort((left, right) => left.localeCompare(right)).join(" ");

let symbols = "";
for (let code = 9; code < 127; code++) if (code < 14 || code > 31) symbols += String.fromCharCode(code);
console.log(JSON.stringify([...symbols].sort((left, right) => left.localeCompare(right)).join("")));
console.log(sorted([..."áàăâåäãąāéèĕêěëėęēúùŭûůüűũųūćĉčċçğĝġģABCEUaceu"]));
console.log(sorted(["résumé", "resume", "Resume", "résume", "resumé", "Résumé", "resumes"]));
console.log(sorted(["zebra", "Äpfel", "apple", "Zoo", "éclair", "Eve", "over", "øre", "oz", "straße", "strasse", "strast", "æon", "aeon"]));
console.log(sorted(["item-2", "item 10", "item_1", "item1", "item", "item2", "Item"]));
const pairs: [string, string][] = [
  ["a", "a"], ["a", "b"], ["a", "A"], ["A", "b"], ["", "a"], ["a", ""], ["\u00e9", "e\u0301"], ["e\u0301", "f"], ["co-op", "coop"],
  ["10", "9"], ["a\u0000b", "ab"], ["łódź", "lodz"], ["łódź", "loe"], ["ﬀ", "ﬀ"], ["ab", "aB"], ["aB", "Ab"],
];
for (const [left, right] of pairs) console.log(JSON.stringify([left, right]), left.localeCompare(right), right.localeCompare(left));
