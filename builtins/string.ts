// builtins/string.ts -- what String does with callbacks. `Class$name` is a method.

export function String$replace(this: any, wanted: any, replacement: any): string {
  if (typeof replacement !== "function") return __replaceFirst.call(this, `${wanted}`, `${replacement}`);
  const text = `${wanted}`;
  const at = this.indexOf(text);
  if (at < 0) return this;
  return this.slice(0, at) + `${replacement(text, at, this)}` + this.slice(at + text.length);
}

export function String$replaceAll(this: any, wanted: any, replacement: any): string {
  if (typeof replacement !== "function") return __replaceAll.call(this, `${wanted}`, `${replacement}`);
  const text = `${wanted}`;
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
