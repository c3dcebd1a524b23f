// builtins/object.ts -- what Object does with callbacks, and what calls getters and setters on its way: natives and the interpreter do
// the rest, and come here when they meet one.

export function Object$$groupBy(this: any, items: any, callback: any): any {
  if (typeof callback !== "function") throw new TypeError(`${__describe(callback)} is not a function`);
  const groups: any = __nullObject();
  let index = 0;
  for (const item of items) {
    const key = callback(item, index++);
    if (Object.hasOwn(groups, key)) {
      groups[key].push(item);
    } else {
      groups[key] = [item];
    }
  }
  return groups;
}

function checkEntry(entry: any): void {
  if (typeof entry !== "object" && typeof entry !== "function" || entry === null) {
    throw new TypeError(`Iterator value ${String(entry)} is not an entry object`);
  }
}

export function Object$$fromEntries(this: any, entries: any): any {
  if (entries === undefined || entries === null) throw new TypeError("undefined is not iterable");
  const result: any = {};
  for (const entry of entries) {
    checkEntry(entry);
    __define(result, entry[0], entry[1]);
  }
  return result;
}

/** {...source}: defines what `source` has on `this`. */
export function $copyProperties(this: any, source: any): any {
  for (const key of __ownKeys(source)) {
    if (Object.hasOwn(source, key)) __define(this, key, source[key]);
  }
  return this;
}

/** const {a, ...rest} = source: `excluded` are the keys taken before. */
export function $objectRest(this: any, source: any, excluded: any[]): any {
  const taken = excluded.map((key: any) => (typeof key === "symbol" ? key : `${key}`));
  for (const key of __ownKeys(source)) {
    if (!taken.includes(key) && Object.hasOwn(source, key)) __define(this, key, source[key]);
  }
  return this;
}

/** Object.assign: sets, so that setters are called. */
export function $assignProperties(this: any, sources: any[]): any {
  for (const source of sources) {
    if (source === undefined || source === null) continue;
    for (const key of __ownKeys(source)) {
      if (typeof source === "string" || Object.hasOwn(source, key)) this[key] = source[key];
    }
  }
  return this;
}

/** Object.values, or Object.entries. */
export function $listProperties(this: any, asEntries: boolean): any[] {
  const result: any[] = [];
  for (const key of Object.keys(this)) {
    if (Object.hasOwn(this, key)) result.push(asEntries ? [key, this[key]] : this[key]);
  }
  return result;
}

export function Object$toLocaleString(this: any): string {
  return this.toString();
}
