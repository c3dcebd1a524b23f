// builtins/array.ts -- what Array does with callbacks. `Class$name` is a method, `Class$$name` a static (scripts.cpp).
// A hole is skipped where the specification skips it: `value !== undefined || i in this`.

// Unchecked, for checkCallable() says it as Node does: (value, index, array) => R.
type Callback<R> = any;

function checkCallable(callback: unknown): void {
  if (typeof callback !== "function") throw new TypeError(`${__describe(callback)} is not a function`);
}

/** ToIntegerOrInfinity; `fallback` when there is no value. */
function integer(value: any, fallback: number): number {
  if (value === undefined) return fallback;
  const number = typeof value === "number" ? value : Number(value);
  return number !== number ? 0 : Math.trunc(number);
}

/** A relative position (negative: from the end) within an array of that length. */
function clamped(position: number, length: number): number {
  if (position < 0) return length + position > 0 ? length + position : 0;
  return position < length ? position : length;
}

function checkReceiver(receiver: unknown): void {
  if (receiver === null || receiver === undefined) throw new TypeError("Cannot convert undefined or null to object");
}

/** An empty array, or what a class that extends Array makes of `length`. */
function createLike(source: any, length: number): any[] {
  const constructor = source.constructor;
  return constructor === Array ? new Array(length) : new constructor(length);
}

/** What a native method gives an instance of a class that extends Array: its result as one of that class. */
export function $arrayLike(this: any, elements: any[]): any[] {
  const result = createLike(this, elements.length);
  for (let i = 0; i < elements.length; i++) {
    if (i in elements) result[i] = elements[i];
  }
  result.length = elements.length;
  return result;
}

/** Array.of of a class that extends Array. */
export function $arrayOf(this: any, elements: any[]): any[] {
  const result = new this(elements.length);
  for (let i = 0; i < elements.length; i++) result[i] = elements[i];
  result.length = elements.length;
  return result;
}

export function Array$forEach(this: any[], callback: Callback<void>, self?: any): void {
  checkCallable(callback);
  const length = this.length;
  for (let i = 0; i < length; i++) {
    const value = this[i];
    if (value !== undefined || i in this) callback.call(self, value, i, this);
  }
}

export function Array$map(this: any[], callback: Callback<any>, self?: any): any[] {
  checkCallable(callback);
  const length = this.length;
  const result = createLike(this, length);
  for (let i = 0; i < length; i++) {
    const value = this[i];
    if (value !== undefined || i in this) result[i] = callback.call(self, value, i, this);
  }
  return result;
}

export function Array$filter(this: any[], callback: Callback<unknown>, self?: any): any[] {
  checkCallable(callback);
  const length = this.length;
  const result = createLike(this, 0);
  for (let i = 0; i < length; i++) {
    const value = this[i];
    if ((value !== undefined || i in this) && callback.call(self, value, i, this)) result.push(value);
  }
  return result;
}

export function Array$some(this: any[], callback: Callback<unknown>, self?: any): boolean {
  checkCallable(callback);
  const length = this.length;
  for (let i = 0; i < length; i++) {
    const value = this[i];
    if ((value !== undefined || i in this) && callback.call(self, value, i, this)) return true;
  }
  return false;
}

export function Array$every(this: any[], callback: Callback<unknown>, self?: any): boolean {
  checkCallable(callback);
  const length = this.length;
  for (let i = 0; i < length; i++) {
    const value = this[i];
    if ((value !== undefined || i in this) && !callback.call(self, value, i, this)) return false;
  }
  return true;
}

export function Array$find(this: any[], callback: Callback<unknown>, self?: any): any {
  checkCallable(callback);
  const length = this.length;
  for (let i = 0; i < length; i++) {
    const value = this[i];
    if (callback.call(self, value, i, this)) return value;
  }
  return undefined;
}

export function Array$findIndex(this: any[], callback: Callback<unknown>, self?: any): number {
  checkCallable(callback);
  const length = this.length;
  for (let i = 0; i < length; i++) {
    if (callback.call(self, this[i], i, this)) return i;
  }
  return -1;
}

export function Array$findLast(this: any[], callback: Callback<unknown>, self?: any): any {
  checkCallable(callback);
  for (let i = this.length - 1; i >= 0; i--) {
    const value = this[i];
    if (callback.call(self, value, i, this)) return value;
  }
  return undefined;
}

export function Array$findLastIndex(this: any[], callback: Callback<unknown>, self?: any): number {
  checkCallable(callback);
  for (let i = this.length - 1; i >= 0; i--) {
    if (callback.call(self, this[i], i, this)) return i;
  }
  return -1;
}

export function Array$reduce(this: any[], callback: any, ...initial: any[]): any {
  checkCallable(callback);
  const length = this.length;
  let i = 0;
  let result: any;
  if (initial.length > 0) {
    result = initial[0];
  } else {
    while (i < length && !(i in this)) i++;
    if (i >= length) throw new TypeError("Reduce of empty array with no initial value");
    result = this[i++];
  }
  for (; i < length; i++) {
    const value = this[i];
    if (value !== undefined || i in this) result = callback(result, value, i, this);
  }
  return result;
}

export function Array$reduceRight(this: any[], callback: any, ...initial: any[]): any {
  checkCallable(callback);
  let i = this.length - 1;
  let result: any;
  if (initial.length > 0) {
    result = initial[0];
  } else {
    while (i >= 0 && !(i in this)) i--;
    if (i < 0) throw new TypeError("Reduce of empty array with no initial value");
    result = this[i--];
  }
  for (; i >= 0; i--) {
    const value = this[i];
    if (value !== undefined || i in this) result = callback(result, value, i, this);
  }
  return result;
}

function flattenInto(result: any[], source: any[], depth: number): void {
  const length = source.length;
  for (let i = 0; i < length; i++) {
    const value = source[i];
    if (value === undefined && !(i in source)) continue;
    if (depth > 0 && Array.isArray(value)) {
      flattenInto(result, value, depth - 1);
    } else {
      result.push(value);
    }
  }
}

export function Array$flat(this: any[], depth?: any): any[] {
  const levels = integer(depth, 1);
  const result = createLike(this, 0);
  flattenInto(result, this, levels);
  return result;
}

export function Array$flatMap(this: any[], callback: Callback<any>, self?: any): any[] {
  if (typeof callback !== "function") throw new TypeError("flatMap mapper function is not callable");
  const result = createLike(this, 0);
  const length = this.length;
  for (let i = 0; i < length; i++) {
    const value = this[i];
    if (value === undefined && !(i in this)) continue;
    const mapped = callback.call(self, value, i, this);
    if (Array.isArray(mapped)) {
      flattenInto(result, mapped, 0);
    } else {
      result.push(mapped);
    }
  }
  return result;
}

export function Array$join(this: any[], separator?: any): string {
  const between = separator === undefined ? "," : `${separator}`;
  if (!__enterJoin(this)) return "";
  try {
    const parts: string[] = [];
    const length = this.length;
    for (let i = 0; i < length; i++) {
      const value = this[i];
      parts.push(value === undefined || value === null ? "" : `${value}`);
    }
    return __joinStrings(parts, between);
  } finally {
    __leaveJoin(this);
  }
}

export function Array$toString(this: any[]): string {
  return this.join();
}

export function Array$toLocaleString(this: any[], locales?: any, options?: any): string {
  if (!__enterJoin(this)) return "";
  try {
    const parts: string[] = [];
    for (let i = 0; i < this.length; i++) {
      const value = this[i];
      parts.push(value === undefined || value === null ? "" : `${value.toLocaleString(locales, options)}`);
    }
    return __joinStrings(parts, ",");
  } finally {
    __leaveJoin(this);
  }
}

export function Array$toReversed(this: any[]): any[] {
  const result: any[] = [];
  for (let i = this.length - 1; i >= 0; i--) result.push(this[i]);
  return result;
}

export function Array$toSpliced(this: any[], ...args: any[]): any[] {
  checkReceiver(this);
  const result = Array.from(this);
  result.splice(...(args as [number, number]));
  return result;
}

export function Array$with(this: any[], index: any, value: any): any[] {
  const length = this.length;
  const relative = integer(index, 0);
  const at = relative < 0 ? length + relative : relative;
  if (!(at >= 0 && at < length)) throw new RangeError(`Invalid index : ${index}`);
  const result = Array.from(this);
  result[at] = value;
  return result;
}

export function Array$copyWithin(this: any[], target: any, start: any, end?: any): any[] {
  const length = this.length;
  const to = clamped(integer(target, 0), length);
  const part = this.slice(start === undefined ? 0 : start, end === undefined ? length : end);
  for (let i = 0; i < part.length && to + i < length; i++) {
    if (i in part) {
      this[to + i] = part[i];
    } else {
      delete this[to + i];
    }
  }
  return this;
}

export function Array$$from(this: any, items: any, map?: any, self?: any): any[] {
  if (items === undefined || items === null) {
    const text = items === null ? "object null" : "undefined";
    throw new TypeError(`${text} is not iterable (cannot read property Symbol(Symbol.iterator))`);
  }
  if (map !== undefined) checkCallable(map);
  const result: any[] = this === undefined || this === Array ? [] : new this();
  if (typeof items === "number" || typeof items === "boolean") return result;
  if (typeof items === "string" || items[Symbol.iterator] !== undefined) {
    let i = 0;
    for (const item of items) {
      result.push(map === undefined ? item : map.call(self, item, i));
      i++;
    }
    return result;
  }
  const length = integer(items.length, 0);
  if (length > 4294967295) throw new RangeError("Invalid array length");
  for (let i = 0; i < length; i++) result.push(map === undefined ? items[i] : map.call(self, items[i], i));
  return result;
}
