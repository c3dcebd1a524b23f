// What TypeErrors call values: errors by their headline, arrays and objects by their class.
const attempt = (label: string, body: () => unknown): void => {
  try {
    console.log(label, "gave", JSON.stringify(body()));
  } catch (error) {
    console.log(label, "->", `${error}`);
  }
};
type Loose = any;
class E extends Error { get code() { return 1; } #p = 1; static r(o: Loose) { return o.#p; } }
class T extends TypeError { override name = "Named"; get code() { return 1; } }
class L extends Array<number> { get code() { return 1; } }
class M extends Map<number, number> { get code() { return 1; } }
class S { get code() { return 1; } toString() { return "S!"; } }
const e: Loose = new E("hello"), t: Loose = new T("there"), l: Loose = new L(), m: Loose = new M(), s: Loose = new S();
attempt("e1", () => { e.code = 2; });
attempt("e2", () => { t.code = 2; });
attempt("e3", () => { l.code = 2; });
attempt("e4", () => { m.code = 2; });
attempt("e5", () => { s.code = 2; });
attempt("e6", () => { const x: Loose = new E(); x.code = 2; });
attempt("e7", () => { const x: Loose = Object.freeze(new E("a")); x.message = "b"; });
attempt("e8", () => { const x: Loose = Object.freeze(new Error("a")); x.message = "b"; });
attempt("e9", () => { const x: Loose = Object.freeze(new Error("a")); x.other = "b"; });
attempt("e10", () => { const x: Loose = Object.freeze(new Error("a")); delete x.message; });
attempt("e11", () => { const x: Loose = new Error("a"); x(); });
attempt("e12", () => [1].map(new Error("a") as Loose));
attempt("e13", () => [1].map(e));
attempt("e14", () => [1].map(s));
attempt("e15", () => [1].map([1, 2] as Loose));
attempt("e16", () => [1].map(new Map() as Loose));
attempt("e18", () => new (class extends (e as Loose) {})());
attempt("e19", () => new (class extends (s as Loose) {})());
attempt("e20", () => { const x: Loose = Object.freeze({ toString() { return "hm"; }, a: 1 }); x.a = 2; });
attempt("e21", () => new Promise(e));
attempt("e22", () => new Promise({} as Loose));
attempt("e23", () => new Promise([1] as Loose));
attempt("anonymous class", () => (class {} as Loose)());
attempt("private of null", () => { class P { #x = 1; static set(o: Loose) { o.#x = 2; } } P.set(null); });
attempt("borrowed join of null", () => [1].join.call(null as Loose));
attempt("borrowed join of undefined", () => [1].join.call(undefined as Loose));
attempt("borrowed join of a string", () => [1].join.call("abc" as Loose, "-"));
attempt("borrowed join of an object", () => [1].join.call({ length: 2, 0: "x", 1: "y" } as Loose, "+"));
attempt("borrowed at of null", () => "x".at.call(null as Loose, 1));
