// builtins/map.ts -- what Map and Set do with callbacks. `Class$name` is a method, `Class$$name` a static.

export function Map$forEach(this: any, callback: any, self?: any): void {
  for (const entry of this) callback.call(self, entry[1], entry[0], this);
}

export function Set$forEach(this: any, callback: any, self?: any): void {
  for (const value of this) callback.call(self, value, value, this);
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
