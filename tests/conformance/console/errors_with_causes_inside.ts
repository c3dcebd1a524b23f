// Errors in lists, records, Maps and as causes of each other print by their first line where the stack is one line.
const bare = (e: Error): Error => { e.stack = `${e.name}: ${e.message}`; return e; };
const first = bare(new RangeError("first"));
console.log(first);
console.log([first]);
console.log({ error: first, code: 1 });
console.log(new Map([["failed", first]]), new Set([first]));
console.log(bare(new Error("with cause", { cause: first })));
console.log(bare(new Error("text cause", { cause: "why" })), bare(new Error("object cause", { cause: { id: 7, list: [1, 2] } })));
const extra = Object.assign(bare(new Error("extra")), { code: "E1", details: { at: [1, 2] } });
console.log(extra);
console.log([extra, extra.code]);
class AppError extends Error { override name = "AppError"; constructor(message: string, readonly status = 500) { super(message); } }
console.log(bare(new AppError("own class")));
console.log({ nested: { deep: { deeper: bare(new AppError("deep", 404)) } } });
console.log(bare(new AggregateError([first, bare(new TypeError("second"))], "several")));
console.log("%s|%o", "text", 5, bare(new Error("after a format")));
console.log(`${first}`, String(extra), [first].join());
