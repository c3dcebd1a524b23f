// Errors that are caught, wrapped, passed on and told apart.
class ParseError extends Error {
  override readonly name = "ParseError";
  constructor(readonly line: number, cause: unknown) { super(`line ${line}`, { cause }); }
}
class ValidationError extends Error {
  constructor(readonly field: string, readonly reason: string) { super(`${field}: ${reason}`); }
}
function parseLine(text: string, line: number): number {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== "number") throw new ValidationError("value", `is a ${typeof value}`);
    return value;
  } catch (error) {
    if (error instanceof ValidationError) throw error;
    throw new ParseError(line, error);
  }
}
const results: string[] = [];
for (const [index, text] of ["1", "oops", '"two"', "[3]", "4.5"].entries()) {
  try {
    results.push(`${parseLine(text, index + 1)}`);
  } catch (error) {
    if (error instanceof ParseError) results.push(`${error.message} (${(error.cause as Error).name})`);
    else if (error instanceof ValidationError) results.push(`${error.field} ${error.reason}`);
    else throw error;
  }
}
console.log(results.join("; "));
function causes(error: unknown): string[] {
  return error instanceof Error ? [error.message, ...causes(error.cause)] : error === undefined ? [] : [String(error)];
}
const chain = new Error("top", { cause: new TypeError("middle", { cause: new RangeError("bottom", { cause: "root" }) }) });
console.log(causes(chain).join(" < "));
for (const thrown of ["text", 42, null, undefined, { code: 1 }, [1, 2], true]) {
  try {
    throw thrown;
  } catch (caught) {
    console.log(typeof caught, caught === thrown);
  }
}
const same = new Error("same");
try {
  try { throw same; } catch (e) { throw e; } finally { console.log("passing"); }
} catch (e) {
  console.log(e === same);
}
try { throw new Error("no binding"); } catch { console.log("caught without a name"); }
const shadow = "outer";
try { throw "inner"; } catch (shadow) { console.log(shadow); }
console.log(shadow);
