// Several errors collected, grouped, mapped and reported together.
class FieldError extends Error {
  constructor(readonly field: string, readonly rule: string) {
    super(`${field} ${rule}`);
    this.name = "FieldError";
  }
}
type Rule = (value: unknown) => string | undefined;
const rules: Record<string, Rule[]> = {
  name: [(v) => (typeof v === "string" ? undefined : "must be text"), (v) => (String(v).length >= 2 ? undefined : "is too short")],
  age: [(v) => (typeof v === "number" && Number.isInteger(v) ? undefined : "must be a whole number"), (v) => ((v as number) >= 0 ? undefined : "must not be negative")],
  tags: [(v) => (v === undefined || Array.isArray(v) ? undefined : "must be a list")],
};
const check = (data: Record<string, unknown>): void => {
  const errors: Error[] = [];
  for (const [field, list] of Object.entries(rules)) {
    for (const rule of list) {
      try {
        const broken = rule(data[field]);
        if (broken !== undefined) throw new FieldError(field, broken);
      } catch (error) {
        errors.push(error as Error);
        break;
      }
    }
  }
  const unknown = Object.keys(data).filter((k) => !(k in rules));
  if (unknown.length) errors.push(new TypeError(`unknown: ${unknown.join(", ")}`));
  if (errors.length) throw new AggregateError(errors, `${errors.length} problem${errors.length === 1 ? "" : "s"}`);
};
for (const data of [{ name: "ann", age: 3 }, { name: "a", age: 1.5 }, { age: -1, tags: "x", extra: 1, more: 2 }, { name: "bob", age: 5, tags: [] }]) {
  try {
    check(data);
    console.log("valid");
  } catch (error) {
    const { message, errors } = error as AggregateError;
    console.log(message, "|", errors.map((e: Error) => `${e}`).join("; "));
    const fields = errors.filter((e): e is FieldError => e instanceof FieldError).map((e) => e.field);
    console.log(fields.join() || "-", errors.some((e) => e instanceof TypeError), error instanceof AggregateError, error instanceof Error);
  }
}
const results = await Promise.allSettled([{ name: "x1", age: 1 }, {}].map(async (d) => { check(d); return d; }));
console.log(results.map((r) => (r.status === "rejected" ? `${(r.reason as AggregateError).errors.length} errors` : "ok")).join());
