// builtins/map.ts -- what Map, Set and Object do with callbacks. `Class$name` is a method, `Class$$name` a static.

export function Map$forEach(this: any, callback: any, self?: any): void {
  for (const entry of this) callback.call(self, entry[1], entry[0], this);
}

export function Set$forEach(this: any, callback: any, self?: any): void {
  for (const value of this) callback.call(self, value, value, this);
}

export function Object$$groupBy(this: any, items: any, callback: any): any {
  const groups: any = {};
  let index = 0;
  for (const item of items) {
    const key = callback(item, index++);
    const group = groups[key];
    if (group === undefined) {
      groups[key] = [item];
    } else {
      group.push(item);
    }
  }
  return groups;
}

export function Object$$fromEntries(this: any, entries: any): any {
  const result: any = {};
  for (const entry of entries) result[entry[0]] = entry[1];
  return result;
}

/** new Map(entries) and new Set(values), after the native constructor made them empty. */
export function $fillMap(this: any, entries: any): any {
  for (const entry of entries) this.set(entry[0], entry[1]);
  return this;
}

export function $fillSet(this: any, values: any): any {
  for (const value of values) this.add(value);
  return this;
}
