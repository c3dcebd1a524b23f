// What the errors of built-in functions say.
const attempt = (label: string, body: () => unknown): void => {
  try {
    console.log(label, "gave", String(body()));
  } catch (error) {
    console.log(label, "->", `${error}`);
  }
};
attempt("toFixed", () => (1).toFixed(101));
attempt("toFixed negative", () => (1).toFixed(-1));
attempt("toPrecision", () => (1).toPrecision(0));
attempt("toExponential", () => (1).toExponential(101));
attempt("toString radix", () => (1).toString(1));
attempt("repeat", () => "x".repeat(-1));
attempt("repeat infinite", () => "x".repeat(Infinity));
attempt("array length", () => new Array(-1));
attempt("array fraction", () => new Array(1.5));
attempt("set length", () => { const a = [1]; a.length = -1; });
attempt("reduce", () => ([] as number[]).reduce((a, b) => a + b));
attempt("reduceRight", () => ([] as number[]).reduceRight((a, b) => a + b));
attempt("fromCodePoint", () => String.fromCodePoint(-1));
attempt("with", () => [1, 2].with(5, 0));
attempt("JSON.parse", () => JSON.parse("{bad"));
attempt("JSON.parse empty", () => JSON.parse(""));
attempt("JSON.parse trailing", () => JSON.parse("[1,]"));
attempt("JSON.parse word", () => JSON.parse("undefined"));
const circular: { self?: unknown } = {};
circular.self = circular;
attempt("JSON.stringify", () => JSON.stringify(circular));
attempt("class call", () => { class A {} const f = A as unknown as () => void; return f(); });
attempt("frozen write", () => { const o: { a: number } = Object.freeze({ a: 1 }); o.a = 2; });
attempt("frozen add", () => { const o = Object.freeze({}) as { a?: number }; o.a = 2; });
attempt("frozen array", () => { (Object.freeze([1]) as unknown as number[]).push(2); });
attempt("getter only", () => { const o = { get a() { return 1; } } as { a: number }; o.a = 2; });
attempt("instanceof", () => ({}) instanceof (5 as unknown as typeof Object));
attempt("in", () => "a" in ("text" as unknown as object));
attempt("callback", () => [1].map(undefined as unknown as (x: number) => number));
attempt("sort", () => [1].sort({} as any));
attempt("structuredClone", () => structuredClone(Symbol.iterator));
