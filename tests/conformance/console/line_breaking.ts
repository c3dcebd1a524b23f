// A line holds at most 72 columns of entries, and 76 with its brackets; else each entry has its own.
const pad = (n: number): string => "x".repeat(n);
for (const n of [26, 27, 28, 29, 30, 31]) console.log({ first: pad(n), second: pad(n) });
for (const n of [62, 63, 64, 65, 66, 67, 68]) console.log([pad(n)]);
for (const n of [30, 31, 32, 33, 34]) console.log([pad(n), pad(n)]);
console.log({ a: { b: pad(50), c: 1 } });
console.log({ a: { b: pad(60), c: 1 } });
console.log({ one: { two: { three: { four: 4 } } } }, { one: { two: { three: 3 } } });
console.log([{ id: 1, name: "first", tags: ["a", "b"] }, { id: 2, name: "second", tags: [] }]);
console.log({ id: 1, children: [{ id: 2, children: [{ id: 3, children: [] }] }] });
console.log({ method() {}, arrow: () => 1, value: pad(20), other: pad(10), last: 1 });
console.log(new Map([[pad(30), pad(30)], ["k", "v"]]), new Map([["k", { a: 1, b: [1, 2, 3] }]]));
console.log(new Set([pad(40), pad(40)]));
console.log([1, [2, [3, [4]]]], [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]);
class WithAVeryLongNameThatTakesRoomOnTheLine { left = pad(14); right = pad(12); }
console.log(new WithAVeryLongNameThatTakesRoomOnTheLine());
console.log({ text: "line one\nline two" }, ["line one\nline two"]);
