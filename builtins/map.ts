// builtins/map.ts -- what Map and Set do with callbacks. `Class$name` is a method, `Class$$name` a static.

/** In the words of Node's forEach: "number 1", "object". */
function checkCallable(callback: unknown): void {
  if (typeof callback === "function") return;
  let found: string = typeof callback;
  if (typeof callback === "string") found += ` "${callback}"`;
  else if (callback === null || typeof callback === "number" || typeof callback === "boolean") found += ` ${callback}`;
  throw new TypeError(`${found} is not a function`);
}

function checkReceiver(receiver: any, own: any): void {
  if (!(receiver instanceof own))
    throw new TypeError(`Method ${own.name}.prototype.forEach called on incompatible receiver ${__describe(receiver)}`);
}

export function Map$forEach(this: any, callback: any, self?: any): void {
  checkReceiver(this, Map);
  checkCallable(callback);
  for (const entry of this) callback.call(self, entry[1], entry[0], this);
}

export function Set$forEach(this: any, callback: any, self?: any): void {
  checkReceiver(this, Set);
  checkCallable(callback);
  for (const value of this) callback.call(self, value, value, this);
}

export function Map$$groupBy(this: any, items: any, callback: any): any {
  if (typeof callback !== "function") throw new TypeError(`${__describe(callback)} is not a function`);
  const groups = new Map<any, any[]>();
  let index = 0;
  for (const item of items) {
    const key = callback(item, index++);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function checkEntry(entry: any): void {
  if (typeof entry !== "object" && typeof entry !== "function" || entry === null) {
    throw new TypeError(`Iterator value ${String(entry)} is not an entry object`);
  }
}

/** new Map(entries) and new Set(values), after the native constructor made them empty. */
export function $fillMap(this: any, entries: any): any {
  for (const entry of entries) {
    checkEntry(entry);
    this.set(entry[0], entry[1]);
  }
  return this;
}

export function $fillSet(this: any, values: any): any {
  for (const value of values) this.add(value);
  return this;
}
