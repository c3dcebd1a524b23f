// let, const and class before their line: ReferenceError, also through functions and defaults.
const attempt = (name: string, body: () => unknown): void => {
  try {
    console.log(name, "gave", String(body()));
  } catch (error) {
    console.log(name, `${error}`);
  }
};
attempt("let", () => lateLet);
attempt("const", () => lateConst);
attempt("class", () => new LateClass());
attempt("typeof", () => typeof lateLet);
attempt("write", () => { lateLet = 1; return lateLet; });
attempt("function", () => hoisted());
function hoisted(): string { return `${lateConst}`; }
attempt("in block", () => {
  const read = () => inner;
  const before = (() => { try { return read(); } catch (e) { return (e as Error).name; } })();
  const inner = "ready";
  return `${before} ${read()}`;
});
attempt("own initializer", () => { const f = () => self; let self: unknown = (() => { try { return f(); } catch (e) { return (e as Error).name; } })(); return self; });
attempt("default parameter", () => ((a = later(), b = 1): string => [a, b, later.name].join())());
function later(): number { return lateNumber; }
attempt("default of later", () => ((a = 1, b = a + 1) => [a, b].join())());
attempt("for header", () => { const get = () => list; let seen = ""; try { seen = String(get()); } catch (e) { seen = (e as Error).name; } const list = [1]; for (const x of list) seen += x; return seen; });
const lateNumber = 5;
let lateLet: unknown = "let now";
const lateConst = "const now";
class LateClass { toString(): string { return "class now"; } }
attempt("let", () => lateLet);
attempt("const", () => lateConst);
attempt("class", () => new LateClass());
attempt("function", () => hoisted());
let unset: number | undefined;
console.log(unset, typeof unset);
unset = 1;
console.log(unset);
