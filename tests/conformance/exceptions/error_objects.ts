// Error and its subclasses: fields, toString, cause, inheritance, what enumerates.
const e = new Error("message", { cause: "why" });
console.log(e.name, e.message, e.cause, String(e), Object.keys(e).length, JSON.stringify(e));
console.log("message" in e, "cause" in e, Object.hasOwn(e, "message"), Object.hasOwn(e, "name"), Object.hasOwn(e, "cause"));
const empty = new Error();
console.log(empty.message === "", Object.hasOwn(empty, "message"), "cause" in empty, String(empty), empty.cause);
for (const E of [TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError]) {
  const made = new E("text");
  console.log(made.name, String(made), made instanceof E, made instanceof Error, E.name, E.length);
}
const called = Error("without new");
console.log(called instanceof Error, called.message, TypeError("t") instanceof TypeError);
const many = new AggregateError([new Error("a"), "b", 3], "several", { cause: 0 });
console.log(many.name, many.message, many.errors.length, many.errors.map(String).join(), many.cause, many instanceof Error);
class AppError extends Error {
  readonly code: number;
  constructor(message: string, code: number, options?: ErrorOptions) {
    super(message, options);
    this.name = this.constructor.name;
    this.code = code;
  }
}
class DbError extends AppError {
  constructor(readonly table: string) { super(`table ${table}`, 50, { cause: new TypeError("inner") }); }
}
const db = new DbError("users");
console.log(String(db), db.code, db.table, (db.cause as Error).message, db instanceof AppError, Object.keys(db).sort().join());
const named = new Error("m");
named.name = "Custom";
console.log(String(named), (named.name = "", String(named)), (named.message = "", String(named) === ""));
const numeric = new Error(42 as any);
console.log(typeof numeric.message, numeric.message, new Error(undefined).message === "", new Error(null as any).message);
console.log(`${new RangeError("r")}`, [new Error("x")].join(), new Error("a").toString === new TypeError("b").toString);
