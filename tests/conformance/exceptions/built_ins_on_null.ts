// Methods of built-ins called by `call` on null, undefined and what is of another kind.
type Method = (this: unknown, ...args: unknown[]) => unknown;
const report = (name: string, self: unknown, method: Method, ...args: unknown[]): void => {
  try { console.log(name, method.call(self, ...args)); } catch (error) { console.log(name, (error as Error).name, (error as Error).message); }
};
const methods = (object: object | string | number | boolean): Record<string, Method> => object as unknown as Record<string, Method>;
const callback = (x: unknown): unknown => x;
for (const name of ["at", "concat", "copyWithin", "every", "fill", "filter", "find", "findIndex", "findLast", "findLastIndex", "flatMap", "forEach", "includes", "indexOf", "join", "map", "pop", "push", "reduce", "reduceRight", "reverse", "shift", "slice", "some", "sort", "splice", "toReversed", "toSorted", "toSpliced", "toString", "unshift", "values", "with"]) {
  const method = methods([])[name];
  report(`Array ${name}`, null, method, callback);
}
for (const name of ["at", "charCodeAt", "concat", "endsWith", "includes", "padStart", "repeat", "slice", "split", "toLowerCase", "toString", "trim", "trimEnd", "trimStart", "valueOf"]) report(`String ${name}`, null, methods("")[name], "x");
for (const name of ["toFixed", "toString", "toPrecision", "toExponential", "valueOf"]) for (const self of [null, "5", {}]) report(`Number ${name}`, self, methods(5)[name]);
for (const name of ["toString", "valueOf"]) for (const self of [undefined, 5]) report(`Boolean ${name}`, self, methods(true)[name]);
for (const name of ["get", "set", "has", "delete", "clear", "forEach", "keys", "values", "entries"]) for (const self of [null, {}, new Set()]) report(`Map ${name}`, self, methods(new Map())[name], callback);
for (const name of ["add", "has", "delete", "clear", "forEach", "values", "entries"]) for (const self of [undefined, [], new Map()]) report(`Set ${name}`, self, methods(new Set())[name], callback);
for (const name of ["then", "finally"]) report(`Promise ${name}`, null, methods(Promise.resolve())[name]);
const statics = Promise as unknown as Record<string, Method>;
for (const name of ["all", "allSettled", "any", "race", "resolve", "reject"]) for (const self of [null, undefined, 5]) report(`Promise.${name}`, self, statics[name], []);
report("bind", {}, methods(callback)["bind"]);
report("Error toString", null, methods(new Error("x"))["toString"]);
report("Error toString", { name: "Mine", message: "made" }, methods(new Error("x"))["toString"]);
const { resolve } = Promise as unknown as Record<string, (value: unknown) => unknown>;
try { resolve(1); } catch (error) { console.log(`${error}`); }
