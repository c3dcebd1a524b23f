// What built-ins say when their callback is no function.
const attempt = (label: string, body: () => unknown): void => {
  try {
    console.log(label, "gave", String(body()));
  } catch (error) {
    console.log(label, "->", `${error}`);
  }
};
type Loose = any;
const list: Loose = [1, 2, 3];
for (const method of ["map", "filter", "forEach", "some", "every", "find", "findIndex", "findLast", "findLastIndex", "flatMap", "reduce", "reduceRight"]) {
  attempt(method + " undefined", () => list[method]());
  attempt(method + " number", () => list[method](7));
  attempt(method + " object", () => list[method]({ a: 1 }));
  attempt(method + " text", () => list[method]("text"));
}
attempt("sort null", () => list.sort(null));
attempt("toSorted text", () => list.toSorted("x"));
attempt("Map.forEach", () => (new Map() as Loose).forEach(1));
attempt("Set.forEach", () => (new Set() as Loose).forEach());
attempt("Promise", () => new (Promise as Loose)());
attempt("Promise of a number", () => new (Promise as Loose)(5));
attempt("Array.from", () => Array.from(list, 5 as Loose));
attempt("Map without new", () => (Map as Loose)());
attempt("Promise without new", () => (Promise as Loose)(() => {}));
attempt("Map.forEach of a text", () => (new Map() as Loose).forEach("x"));
attempt("pairs", () => new Map([5] as Loose));
attempt("texts as pairs", () => Object.fromEntries(["ab"] as Loose));