// A default that reads its own parameter or one behind it fails; one before it is there.
const attempt = (name: string, action: () => unknown): void => {
  try {
    console.log(name, action());
  } catch (error) {
    console.log(name, String(error));
  }
};
// @ts-expect-error: read before it is there
const later = (a = b, b = 1): number => a + b;
// @ts-expect-error: the same
const own = (a: any = a): unknown => a;
// @ts-expect-error: the same, in a pattern
const inside = ([a = c, c]: any[] = []): unknown => [a, c].join();
const earlier = (a: number, b = a + 1, [c, d = b] = [b]): string => [a, b, c, d].join();
const called = (a: number, read = () => a): string => {
  a = 7;
  return `${read()}`;
};

attempt("later, missing", () => later());
attempt("later, one passed", () => later(undefined, 2));
attempt("later, not read", () => later(1));
attempt("own, missing", () => own());
attempt("own, passed", () => own(5));
attempt("inside, missing", () => inside([]));
attempt("inside, passed", () => inside([1, 2]));
attempt("earlier", () => earlier(1));
attempt("closure", () => called(1));
// @ts-expect-error: read before it is there
attempt("typeof", () => ((a = typeof b, b = 1) => a)());
