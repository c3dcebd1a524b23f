// Errors whose stack is a single line stand in brackets; what else they have follows in braces.
const bare = <E extends Error>(error: E): E => {
  error.stack = error.stack!.split("\n")[0];
  return error;
};
console.log(bare(new Error("plain")), bare(new TypeError("typed")), bare(new RangeError("")), bare(new Error()));
console.log([bare(new Error("in a list"))], { e: bare(new Error("in an object")) });
class HttpError extends Error {
  constructor(readonly status: number, message: string) { super(message); }
}
class Named extends Error { override name = "Named"; }
class Late extends Error { constructor(message: string) { super(message); this.name = "LateError"; } }
console.log(bare(new HttpError(404, "not found")));
console.log(bare(new Named("with a name")), bare(new Late("with a late name")));
console.log(bare(new Error("outer", { cause: bare(new Error("inner")) })));
console.log(bare(new Error("outer", { cause: "a text" })), bare(new Error("outer", { cause: { code: 7 } })), bare(new Error("u", { cause: undefined })));
console.log(bare(new AggregateError([bare(new Error("one")), bare(new TypeError("two"))], "several")));
console.log(bare(Object.assign(new Error("extra"), { code: "E_CODE", details: { path: "/x", tries: 3 } })));
console.log(bare(new Error("two\nlines")), bare(new Error("it's \"quoted\"")));
const chain = bare(new Error("top", { cause: bare(new HttpError(500, "middle")) }));
console.log({ chain });
console.log(new Map([["failed", bare(new Error("in a map"))]]), new Set([bare(new Error("in a set"))]));
console.log(bare(new SyntaxError("s")), bare(new ReferenceError("r")), bare(new EvalError("e")), bare(new URIError("u")));
console.log("%s and %O", bare(new Error("formatted")), bare(new Error("again")));
const self = bare(new Error("loop")) as Error & { self?: Error };
self.self = self;
console.log(self);
