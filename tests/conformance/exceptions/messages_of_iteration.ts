// What TypeErrors say of a value that was to be iterated: loops, spread elements, spread arguments.
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
function this2(): Loose { return 4; }
function this3(_: Loose): Loose { return () => 4; }
attempt("i1", () => { for (const x of number || plain) return x; });
attempt("i2", () => { for (const x of plain.g().a) return x; });
attempt("i3", () => { for (const x of plain.g()) return x; });
attempt("i4", () => { for (const x of plain["a"]) return x; });
attempt("i5", () => { for (const x of plain[number]) return x; });
attempt("i6", () => { for (const x of true as Loose) return x; });
attempt("i7", () => { for (const x of null as Loose) return x; });
attempt("i8", () => { for (const x of undefined as Loose) return x; });
attempt("i9", () => { for (const x of (() => 5)() as Loose) return x; });
attempt("i11", () => { for (const x of (number ? plain : plain) as Loose) return x; });
attempt("i12", () => { for (const x of number + 1 as Loose) return x; });
attempt("i13", () => { for (const x of this2()) return x; });
attempt("i14", () => { for (const x of plain?.a) return x; });
attempt("i16", () => { for (const x of new plain.constructor() as Loose) return x; });
attempt("i17", () => { for (const x of { a: 1 } as Loose) return x; });
attempt("i18", () => { for (const x of (number as Loose)) return x; });
attempt("i19", () => { for (const x of list.map((q: Loose) => q)[0]) return x; });
attempt("i20", () => { for (const x of -number as Loose) return x; });
attempt("i21", () => { for (const x of this3(1)(2)) return x; });
attempt("i22", () => { for (const x of class {} as Loose) return x; });
attempt("s1", () => [...plain.f()]);
attempt("s2", () => [...plain.g().a]);
attempt("s4", () => [...{} as Loose]);
attempt("s5", () => [...5 as Loose]);
attempt("s6", () => [...list[0]]);
attempt("s7", () => [1, ...plain, 2]);
attempt("s8", () => [...list, ...number]);
attempt("s9", () => [...(number || 1)]);
attempt("s10", () => [...(() => 1) as Loose]);
attempt("s11", () => [...plain?.a]);
attempt("a1", () => Math.max(...plain.a));
attempt("a2", () => Math.max(...plain.n));
attempt("a3", () => Math.max(...plain.nil()));
attempt("a4", () => Math.max(...plain.f()));
attempt("a5", () => Math.max(...null as Loose));
attempt("a6", () => Math.max(...undefined as Loose));
attempt("a7", () => Math.max(1, ...plain));
attempt("a8", () => Math.max(...plain, 2));
attempt("a9", () => Math.max(...list, ...plain));
attempt("a10", () => Math.max(...none, 1));
attempt("a13", () => Math.max(...list[7]));
attempt("a14", () => Math.max(...5 as Loose));
attempt("a15", () => Math.max(1, ...list[7], 2));
