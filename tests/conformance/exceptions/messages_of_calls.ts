// What TypeErrors call the expression that was called or constructed, and is no function or constructor.
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
const plain: Loose = { a: 1, deep: { x: null }, n: null, f() { return 1; }, arr: [1], g() { return plain; }, nil() { return null; } };
const list: Loose = [1, 2, plain];
attempt("c1", () => { let q: Loose; return (q = number)(); });
attempt("c2", () => { let q: Loose = number; return (q += 1)(); });
attempt("c5", () => (plain.x = number)());
attempt("c7", () => plain.g().g().zip(1, 2));
attempt("c8", () => plain.g(1).arr.map((x: Loose) => x).nope());
attempt("c10", () => ({ a: 1, b: 2 } as Loose).foo());
attempt("c11", () => ({ a: number, b: plain.x } as Loose)());
attempt("c14", () => (5 as Loose).foo());
attempt("c16", () => (`a${number}b` as Loose)());
attempt("c17", () => plain["with space"]());
attempt("c18", () => plain["arr"]["x"]());
attempt("c19", () => plain[number]());
attempt("c20", () => plain[5]());
attempt("c21", () => plain[`x`]());
attempt("c22", () => plain[`x${number}`]());
attempt("c23", () => plain[plain.a]());
attempt("c24", () => plain[plain.f()]());
attempt("c25", () => plain?.["q"]());
attempt("c26", () => plain?.[number]());
attempt("c27", () => plain.arr?.[0]());
attempt("c28", () => plain?.deep?.x.y());
attempt("c34", () => (function () {} as Loose).foo());
attempt("c35", () => (class {} as Loose).foo());
attempt("c37", () => (number as Loose)?.());
attempt("c38", () => number?.());
attempt("c39", () => (number && plain.a)());
attempt("c40", () => (plain.a || plain.b || number)());
attempt("c41", () => (1 + number + 2 as Loose)());
attempt("c42", () => (number * 2 - 1 as Loose)());
attempt("c44", () => (!plain.a as Loose)());
attempt("c45", () => (void 0 as Loose)());
attempt("c46", () => (-plain.a as Loose)());
attempt("c48", () => ("a" in plain as Loose)());
attempt("c51", () => plain.f(...list)());
attempt("c56", () => new plain["a"]());
attempt("c57", () => new (number || plain)());
attempt("c58", () => new (plain.g().a)());
attempt("c59", () => new number(...list));
attempt("c60", () => number(...list));
attempt("c61", () => list[0](...list));
attempt("c62", () => list[list.length - 1]());
attempt("c63", () => list[-1]());
attempt("c64", () => (number ? plain.a : 1)());
attempt("c66", () => plain.é());
attempt("c67", () => plain["q\"uote"]());
attempt("c68", () => ("q\"uote" as Loose)());
attempt("c69", () => (1e21 as Loose)());
attempt("c70", () => (0.1 as Loose)());
attempt("c74", () => plain.f.nope());
attempt("c75", () => JSON.parse("1")());
attempt("c76", () => (plain . a)());
attempt("c77", () => plain
  .g()
  .q());
attempt("c78", () => plain.aVeryLongNameThatGoesOnAndOn.bVeryLongNameThatGoesOnAndOn);
attempt("c79", () => plain.g().aVeryLongNameThatGoesOnAndOnAndOn(1).bVeryLongNameThatGoesOnAndOnForeverAndEver(2));
attempt("c80", () => plain.g().g().g().g().g().g().g().g().g().g().g().g().g().g().g().g().g().g().g().g().g().q());
attempt("c83", () => { const { a } = plain; return a(); });
attempt("c85", () => (plain.a, plain.b)());
attempt("c89", () => ((plain.a))());
attempt("c90", () => ((plain)).a());
attempt("c92", () => (~number as Loose)());
attempt("c93", () => (+number as Loose)());
attempt("c94", () => (number ** 2 as Loose)());
attempt("c95", () => (number >>> 1 as Loose)());
