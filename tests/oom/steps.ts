// Natives that work in pieces (interpreter/steps.hpp): memory runs out in any of them.
const list: number[] = new Array(9000).fill(1);
console.log(list.slice(1).length, list.concat(list).length, list.reverse().length);
console.log(list.splice(10, 8500, 2, 3).length, list.length);
const text = "abcdefgh".repeat(3000);
console.log(text.toUpperCase().length, text.replaceAll("a", "xyz").length, text.slice(1).split("fgh", 100).length);
console.log(text.padStart(70000, "ab").trimEnd().length, "x\u00e9\u0301".repeat(1000).normalize("NFD").length);
console.log(encodeURIComponent(text).length, JSON.stringify(text).length, [text, text].join(text).length);
const object: any = {};
for (let i = 0; i < 1100; i++) object[`k${i}`] = i;
console.log(Object.keys(object).length, Object.values({ ...object }).length);
