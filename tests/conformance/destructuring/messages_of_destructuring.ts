// What TypeErrors say when a pattern meets undefined, null or something not iterable.
const attempt = (label: string, body: () => unknown): void => {
  try {
    console.log(label, "gave", JSON.stringify(body()));
  } catch (error) {
    console.log(label, "->", `${error}`);
  }
};
type Loose = any;
const nothing: Loose = undefined;
const none: Loose = null;
const number: Loose = 5;
const plain: Loose = {};
attempt("object from undefined", () => { const { a } = nothing; return a; });
attempt("object from null", () => { const { a } = none; return a; });
attempt("nested", () => { const { a: { b } } = plain; return b; });
attempt("array from undefined", () => { const [x] = nothing; return x; });
attempt("array from null", () => { const [x] = none; return x; });
attempt("array from object", () => { const [x] = plain; return x; });
attempt("array from number", () => { const [x] = number; return x; });
attempt("parameter", () => (({ a }: Loose) => a)(nothing));
attempt("array parameter", () => (([a]: Loose) => a)(none));
attempt("with default", () => { const { a = 1 } = plain; return a; });
attempt("default pattern", () => (({ a = 2 }: Loose = {}) => a)());
attempt("for-of over a number", () => { for (const x of number) return x; });
attempt("for-of over undefined", () => { for (const x of nothing) return x; });
attempt("for-of over an object", () => { for (const x of plain) return x; });
attempt("spread of an object", () => [...plain]);
attempt("new Map of a number", () => new Map(number));
attempt("new Set of an object", () => new Set(plain));
attempt("text is iterable", () => { const [a, b] = "hi" as Loose; return [a, b]; });
