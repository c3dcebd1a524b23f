// More than six short texts stand in columns, aligned on the left; long ones stand alone.
console.log(["a", "b", "c", "d", "e", "f"]);
console.log(["a", "b", "c", "d", "e", "f", "g"]);
console.log(["apple", "fig", "banana", "kiwi", "cherry", "date", "elderberry", "grape"]);
console.log("the quick brown fox jumps over the lazy dog and runs away from it".split(" "));
console.log([..."abcdefghijklmnopqrstuvwxyz"]);
console.log(Array.from({ length: 9 }, (_, i) => "x".repeat(i + 1)));
console.log(Array.from({ length: 7 }, (_, i) => "long text number " + i));
console.log(Array.from({ length: 7 }, (_, i) => "a much longer text that does not fit three times, " + i));
console.log(Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? "short" : "a somewhat longer one")));
console.log([true, false, true, null, undefined, false, true, null]);
console.log(["mixed", 1, true, null, "texts", 2.5, undefined, "end"]);
console.log(["日本", "x", "中国語", "한국어", "ab", "é", "ü", "ß"], ["😀", "🎉🎉", "ok", "👍", "no", "a", "b"]);
console.log([[], {}, [], {}, [], {}, []], [{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }, { a: 5 }, { a: 6 }, { a: 7 }]);
console.log([[1], [2], [3], [4], [5], [6], [7], [8]], [() => 1, Math.min, class A {}, 1, 2, 3, 4]);
console.log(["it's", "a \"quote\"", "new\nline", "tab\t", "back\\slash", "plain", "`tick`"]);
