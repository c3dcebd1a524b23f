// What TypeErrors say: reading, writing and calling what is not there.
const attempt = (label: string, body: () => unknown): void => {
  try {
    console.log(label, "gave", String(body()));
  } catch (error) {
    const e = error as Error;
    console.log(label, "->", e.name, e.message);
  }
};
type Loose = any;
const nothing: Loose = undefined;
const none: Loose = null;
const object: Loose = { a: { b: 1 }, list: [1], text: "t", method() { return 1; } };
attempt("read of undefined", () => nothing.name);
attempt("read of null", () => none.name);
attempt("read by index", () => nothing[0]);
attempt("read by key", () => none["a b"]);
attempt("deep read", () => object.missing.deeper);
attempt("write to undefined", () => { nothing.name = 1; });
attempt("write to null by index", () => { none[2] = 1; });
attempt("call of undefined", () => nothing());
attempt("call of a number", () => { const five: Loose = 5; return five(); });
attempt("call of a missing method", () => object.missing());
attempt("call of a deep missing method", () => object.a.c());
attempt("call of a non-function", () => object.text());
attempt("method of undefined", () => nothing.method());
attempt("method of a missing", () => object.missing.method());
attempt("optional read", () => nothing?.name);
attempt("optional call", () => object.missing?.());
attempt("optional then missing", () => object?.missing.deeper);
attempt("new of a non-constructor", () => new object.text());
attempt("new of undefined", () => new nothing());
attempt("new of an arrow", () => { const arrow: Loose = () => 1; return new arrow(); });
attempt("spread of undefined", () => [...nothing]);
attempt("spread of null", () => [...none]);