// builtins/string.ts -- what String does with callbacks. `Class$name` is a method.

/** String(object). */
export function $objectText(this: any): string {
  return `${this}`;
}

export function String$$raw(this: any, template: any, ...values: any[]): string {
  const raw = template?.raw;
  if (raw === undefined || raw === null) throw new TypeError("Cannot convert undefined or null to object");
  const count = Number(raw.length);
  const parts: string[] = [];
  for (let i = 0; i < count; i++) {
    parts.push(`${raw[i]}`);
    if (i + 1 < count && i < values.length) parts.push(`${values[i]}`);
  }
  return __joinStrings(parts, "");
}

export function String$replace(this: any, wanted: any, replacement: any): string {
  const text = typeof wanted === "string" ? wanted : `${wanted}`;
  if (typeof replacement === "string") return __replaceFirst(this, text, replacement);
  if (typeof replacement !== "function") return __replaceFirst(this, text, `${replacement}`);
  const at = this.indexOf(text);
  if (at < 0) return this;
  return this.slice(0, at) + `${replacement(text, at, this)}` + this.slice(at + text.length);
}

export function String$replaceAll(this: any, wanted: any, replacement: any): string {
  const text = typeof wanted === "string" ? wanted : `${wanted}`;
  if (typeof replacement === "string") return __replaceAll(this, text, replacement);
  if (typeof replacement !== "function") return __replaceAll(this, text, `${replacement}`);
  const parts: string[] = [];
  let from = 0;
  let at = this.indexOf(text);
  while (at >= 0) {
    parts.push(this.slice(from, at), `${replacement(text, at, this)}`);
    from = at + text.length;
    const next = text.length === 0 ? at + 1 : from;
    at = next > this.length ? -1 : this.indexOf(text, next);
  }
  parts.push(this.slice(from));
  return __joinStrings(parts, "");
}
