// builtins/clone.ts -- structuredClone. Written in TypeScript, so that a large value is preempted, billed and killed like any script.

function refuse(value: any): never {
  const text = typeof value === "symbol" ? String(value) : typeof value === "function" ? `${value}` : __describe(value);
  const error = new Error(`${text} could not be cloned.`);
  __defineHidden(error, "name", "DataCloneError");
  __defineHidden(error, "code", 25);
  throw error;
}

function cloneError(source: any, copies: Map<any, any>): any {
  const names = ["EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"];
  const classes = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];
  const at = names.indexOf(source.name);
  const made: any = at < 0 ? new Error(source.message) : new classes[at](source.message);
  copies.set(source, made);
  made.stack = source.stack;
  if (Object.hasOwn(source, "cause")) __defineHidden(made, "cause", clone(source.cause, copies));
  return made;
}

function cloneArray(source: any[], copies: Map<any, any>): any[] {
  const made: any[] = new Array(source.length);
  copies.set(source, made);
  for (const key of Object.keys(source)) made[key as any] = clone(source[key as any], copies);
  return made;
}

function cloneMap(source: Map<any, any>, copies: Map<any, any>): Map<any, any> {
  const made = new Map();
  copies.set(source, made);
  const entries: any[] = [];
  for (const entry of source) entries.push(entry);
  for (const entry of entries) made.set(clone(entry[0], copies), clone(entry[1], copies));
  return made;
}

function cloneSet(source: Set<any>, copies: Map<any, any>): Set<any> {
  const made = new Set();
  copies.set(source, made);
  const values: any[] = [];
  for (const value of source) values.push(value);
  for (const value of values) made.add(clone(value, copies));
  return made;
}

function cloneObject(source: any, copies: Map<any, any>): any {
  const made: any = {};
  copies.set(source, made);
  for (const key of Object.keys(source)) {
    if (Object.hasOwn(source, key)) __define(made, key, clone(source[key], copies));
  }
  return made;
}

function clone(value: any, copies: Map<any, any>): any {
  if (typeof value === "symbol" || typeof value === "function") refuse(value);
  if (typeof value !== "object" || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  switch (__cellKind(value)) {
    case "array": return cloneArray(value, copies);
    case "map": return cloneMap(value, copies);
    case "set": return cloneSet(value, copies);
    case "error": return cloneError(value, copies);
    case "object": return cloneObject(value, copies);
  }
  return refuse(value);
}

export function $$structuredClone(this: any, value: any): any {
  return clone(value, new Map());
}
