// cause: what may be one, chains of them, who enumerates it, how the first lines of the stack begin.
class AppError extends Error {
  override name = "AppError";
  constructor(message: string, readonly code: number, options?: ErrorOptions) { super(message, options); }
}
class DeepError extends AppError { constructor(message: string, cause: unknown) { super(`deep: ${message}`, 500, { cause }); this.name = "DeepError"; } }
const first = new RangeError("first");
const second = new AppError("second", 404, { cause: first });
const third = new DeepError("third", second);
const chain = (e: unknown): string[] => (e instanceof Error ? [`${e.name}(${e.message})`, ...chain(e.cause)] : e === undefined ? [] : [JSON.stringify(e)]);
console.log(chain(third).join(" <- "));
console.log(chain(new Error("text cause", { cause: "why" })).join(" <- "), chain(new Error("object", { cause: { id: 1 } })).join(" <- "));
for (const options of [undefined, {}, { cause: undefined }, { cause: null }, { cause: 0 }, { other: 1 }] as (ErrorOptions | undefined)[]) {
  const e = new Error("x", options);
  console.log("cause" in e, Object.hasOwn(e, "cause"), String(e.cause), Object.keys(e).length);
}
console.log(Object.keys(third).join(), Object.keys(first).length, JSON.stringify(third), JSON.stringify(first));
console.log(third instanceof DeepError, third instanceof AppError, third instanceof Error, third instanceof RangeError, third.code);
console.log(third.stack!.split("\n")[0], "|", second.stack!.split("\n")[0], "|", first.stack!.split("\n")[0]);
console.log(`${third}`, String(second), first.toString(), Object.is(third.cause, second));
const named = new Error("renamed");
named.name = "Custom";
named.message = "changed";
console.log(`${named}`, named.stack!.split("\n")[0], Object.keys(named).join());
const { message, name, cause = "none" } = first;
console.log(message, name, cause);
console.log(String(new Error()), String(new Error("")), String(new TypeError("t")), String(new Error(undefined)), String(new (Error as any)(5)), String(new (Error as any)(null)));
console.log(String(Object.assign(new Error("a"), { name: "" })), String(Object.assign(new Error(""), { name: "N" })), String(Object.assign(new Error(""), { name: "" })) === "");
console.log(Error("called").message, (TypeError("called") instanceof TypeError), Error("c", { cause: 1 }).cause);
const all = new AggregateError([first, "text", second], "several", { cause: third });
console.log(all.name, all.message, all.errors.length, all.errors[1], all.cause === third, Object.keys(all).join());
async function load(id: number): Promise<string> {
  try {
    await null;
    if (id > 1) throw new RangeError(`no ${id}`);
    return `loaded ${id}`;
  } catch (error) {
    throw new AppError(`load ${id}`, 1, { cause: error });
  } finally {
    console.log("tried", id);
  }
}
for (const result of await Promise.allSettled([load(1), load(2)])) console.log(result.status === "fulfilled" ? result.value : chain(result.reason).join(" <- "));
const wrap = <T>(label: string, f: () => T): T => { try { return f(); } catch (cause) { throw new Error(label, { cause }); } };
try { wrap("outer", () => wrap("middle", () => wrap("inner", () => { throw "plain"; }))); } catch (e) { console.log(chain(e).join(" <- ")); }
const root = (e: Error): unknown => { let at: unknown = e; while (at instanceof Error && at.cause !== undefined) at = at.cause; return at; };
console.log(root(third) === first, root(new Error("alone")) instanceof Error);
