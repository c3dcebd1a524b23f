// Colours and wide letters together: columns count what is seen, lines what JavaScript counts.
const words = ["日本", "中国語", "abc", "d", "e", "ff", "ggg", "日本日本日本", "h", "i", "jj", "k", "l", "mmm"];
console.log(words);
console.dir(words, { colors: true });
console.dir([1, 22, 333, 4, 5, 6, 7, 8888], { colors: true });
console.dir({ a: "日本".repeat(10), b: "x".repeat(30), c: [1, null, undefined, true, new Map([[1, { a: 1 }]])] }, { colors: true });
console.dir({ a: ["日本".repeat(20)], b: "x".repeat(60) }, { compact: true });
console.dir({ a: ["日本".repeat(19)] }, { compact: true, colors: true });
console.dir({ a: ["x".repeat(70), 1, true] }, { compact: true, colors: true });

// The element behind those shown decides on which side numbers are padded.
const numbers: unknown[] = Array.from({ length: 12 }, (_, i) => i * 100);
console.dir(numbers, { maxArrayLength: 10 });
numbers[10] = "a";
console.dir(numbers, { maxArrayLength: 10, colors: true });
numbers[10] = 10;
numbers[11] = "b";
console.dir(numbers, { maxArrayLength: 10 });

// What an error's stack says is no property of it, also where it is nested too deep.
const said: Error & { code?: number } = new Error("x");
said.stack = "Error: x";
console.log(said, { a: { b: { c: said } } });
said.code = 5;
console.log(said, { a: { b: { c: said } } });

// Hidden properties of functions count as properties.
console.log("%o", { a: { b: { c: function f() {} } } });
console.log("%o", { a: { b: { c: { d: function f(a: number, b: number) { return a + b; } } } } });
console.log("%o", { a: { b: { c: { d: { e: function f() {} } } } } });
