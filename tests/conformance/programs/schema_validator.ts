// A validator library: composable schemas with inferred types, paths in errors, unions, transforms, refinements, defaults.
type Issue = { path: (string | number)[]; message: string };
type Result<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };
abstract class Schema<T> {
  declare readonly type: T;
  abstract check(input: unknown, path: (string | number)[], issues: Issue[]): T;
  parse(input: unknown): Result<T> {
    const issues: Issue[] = [];
    const value = this.check(input, [], issues);
    return issues.length === 0 ? { ok: true, value } : { ok: false, issues };
  }
  optional(): Schema<T | undefined> { return new Wrapped(this, (inner, input, path, issues) => (input === undefined ? undefined : inner.check(input, path, issues))); }
  or<U>(other: Schema<U>): Schema<T | U> { return new Union<T | U>([this, other] as Schema<T | U>[]); }
  default(value: T): Schema<T> { return new Wrapped<T, T>(this, (inner, input, path, issues) => inner.check(input ?? value, path, issues)); }
  refine(test: (value: T) => boolean, message: string | ((value: T) => string)): Schema<T> {
    return new Wrapped<T, T>(this, (inner, input, path, issues) => {
      const before = issues.length, value = inner.check(input, path, issues);
      if (issues.length === before && !test(value)) issues.push({ path, message: typeof message === "function" ? message(value) : message });
      return value;
    });
  }
  map<U>(change: (value: T) => U): Schema<U> { return new Wrapped<T, U>(this, (inner, input, path, issues) => { const before = issues.length; const value = inner.check(input, path, issues); return issues.length > before ? (undefined as U) : change(value); }); }
}
class Wrapped<T, U> extends Schema<U> {
  constructor(private inner: Schema<T>, private how: (inner: Schema<T>, input: unknown, path: (string | number)[], issues: Issue[]) => U) { super(); }
  check(...args: [unknown, (string | number)[], Issue[]]): U { return this.how(this.inner, ...args); }
}
class Primitive<T extends string | number | boolean> extends Schema<T> {
  constructor(readonly kind: "string" | "number" | "boolean") { super(); }
  check(input: unknown, path: (string | number)[], issues: Issue[]): T {
    if (typeof input !== this.kind || input !== input) issues.push({ path, message: `${this.kind} wanted, got ${input === null ? "null" : Array.isArray(input) ? "array" : Number.isNaN(input) ? "NaN" : typeof input}` });
    return input as T;
  }
}
class Literal<T> extends Schema<T> { constructor(readonly wanted: T) { super(); } check(input: unknown, path: (string | number)[], issues: Issue[]): T { if (input !== this.wanted) issues.push({ path, message: `${JSON.stringify(this.wanted)} wanted` }); return this.wanted; } }
class List<T> extends Schema<T[]> {
  readonly #min: number;
  readonly #max: number;
  constructor(readonly item: Schema<T>, { min = 0, max = Infinity }: { min?: number; max?: number } = {}) { super(); [this.#min, this.#max] = [min, max]; }
  check(input: unknown, path: (string | number)[], issues: Issue[]): T[] {
    if (!Array.isArray(input)) { issues.push({ path, message: "list wanted" }); return []; }
    if (input.length < this.#min || input.length > this.#max) issues.push({ path, message: `${this.#min} to ${this.#max} items wanted, not ${input.length}` });
    return input.map((each, index) => this.item.check(each, [...path, index], issues));
  }
}
type Shape = Record<string, Schema<any>>;
type TypeOf<S extends Shape> = { [K in keyof S]: S[K]["type"] };
class Struct<S extends Shape> extends Schema<TypeOf<S>> {
  constructor(readonly shape: S, readonly isStrict = false) { super(); }
  strict(): Struct<S> { return new Struct(this.shape, true); }
  extend<E extends Shape>(more: E): Struct<S & E> { return new Struct({ ...this.shape, ...more }, this.isStrict); }
  pick<K extends keyof S & string>(...keys: K[]): Struct<Pick<S, K>> { return new Struct(Object.fromEntries(keys.map((key) => [key, this.shape[key]])) as Pick<S, K>); }
  check(input: unknown, path: (string | number)[], issues: Issue[]): TypeOf<S> {
    if (typeof input !== "object" || input === null || Array.isArray(input)) { issues.push({ path, message: "object wanted" }); return {} as TypeOf<S>; }
    const source = input as Record<string, unknown>, out: Record<string, unknown> = {};
    for (const key in this.shape) { const value: unknown = this.shape[key].check(source[key], [...path, key], issues); if (value !== undefined || key in source) out[key] = value; }
    if (this.isStrict) for (const key of Object.keys(source)) if (!(key in this.shape)) issues.push({ path: [...path, key], message: "unknown" });
    return out as TypeOf<S>;
  }
}
class Union<T> extends Schema<T> {
  constructor(readonly options: Schema<T>[]) { super(); }
  override or<U>(other: Schema<U>): Schema<T | U> { return new Union<T | U>([...this.options, other] as Schema<T | U>[]); }
  check(input: unknown, path: (string | number)[], issues: Issue[]): T {
    const failures: Issue[][] = [];
    for (const option of this.options) { const mine: Issue[] = []; const value = option.check(input, path, mine); if (mine.length === 0) return value; failures.push(mine); }
    issues.push({ path, message: failures.map(([{ message }]) => message).join(" or ") });
    return input as T;
  }
}
const string = () => new Primitive<string>("string"), number = () => new Primitive<number>("number"), boolean = () => new Primitive<boolean>("boolean");
const literal = <const T>(wanted: T) => new Literal(wanted);
const person = new Struct({
  name: string().map((text) => text.trim()).refine((text) => text.length > 0, "must not be empty"),
  age: number().refine((n) => n >= 0 && n < 150, (n) => `${n} is no age`).optional(),
  role: literal("admin").or(literal("user")).or(literal("guest")).default("guest"),
  tags: new List(string(), { max: 2 }).default([]),
});
const team = person.pick("name").extend({ members: new List(person, { min: 1 }), open: boolean().or(number().map((n) => n !== 0)) }).strict();
const show = (result: Result<unknown>): void => console.log(result.ok ? JSON.stringify(result.value) : result.issues.map(({ path, message }) => `${path.reduce<string>((text, part) => text + (typeof part === "number" ? `[${part}]` : `${text && "."}${part}`), "") || "(root)"}: ${message}`).join("; "));
show(person.parse({ name: " Ada ", age: 36, role: "admin", tags: ["x"] }));
show(person.parse({ name: "Bob", extra: 1 }));
show(person.parse({ name: "  ", age: 200, role: "king", tags: ["a", "b", "c"] }));
show(person.parse({ age: NaN, tags: [1, null] }));
show(team.parse({ name: "core", members: [{ name: "A" }, { name: "B", age: undefined }], open: 1 }));
show(team.parse({ name: "core", members: [], open: "yes", colour: "red" }));
show(team.parse({ name: 5, members: [{ name: "A" }, null, { name: "C", age: "old" }], open: true }));
show(team.parse([])); show(new List(new List(number())).parse([[1], [2, "3"], 4])); show(string().optional().parse(null));
const parsed = person.parse({ name: "typed" });
if (parsed.ok) { const { name, role, tags: [tag = "none"] } = parsed.value; console.log(name.length, role, tag); }
