// builtins/json.ts -- JSON. `JSON$$name` is a function of the namespace object. Written in TypeScript, so that a large value is
// preempted, billed and killed like any script.

/** What a writer carries along. */
interface Writer {
  replacer: any;
  names: any;
  gap: string;
  indent: string;
  stack: any[];
  keys: string[];
}

function keyText(holder: any, key: string): string {
  return Array.isArray(holder) ? `index ${key}` : `property '${key}'`;
}

function constructorText(value: any): string {
  return `object with constructor '${value.constructor.name}'`;
}

/** V8's message: the way from the object at `first` back to it, shortened in the middle. */
function circleText(writer: Writer, first: number, key: string): string {
  const stack = writer.stack;
  let text = `Converting circular structure to JSON\n    --> starting at ${constructorText(stack[first])}`;
  const line = (i: number): string =>
    `\n    |     ${keyText(stack[i - 1], writer.keys[i])} -> ${constructorText(stack[i])}`;
  const prefixEnd = Math.min(stack.length, first + 2);
  for (let i = first + 1; i < prefixEnd; i++) text += line(i);
  if (stack.length > prefixEnd + 1) text += "\n    |     ...";
  for (let i = Math.max(stack.length - 1, prefixEnd); i < stack.length; i++) text += line(i);
  return `${text}\n    --- ${keyText(stack[stack.length - 1], key)} closes the circle`;
}

function writeProperty(writer: Writer, holder: any, key: string): any {
  let value = holder[key];
  if (typeof value === "object" && value !== null && typeof value.toJSON === "function") value = value.toJSON(key);
  if (writer.replacer !== undefined) value = writer.replacer.call(holder, key, value);
  if (value === null) return "null";
  if (value === true) return "true";
  if (value === false) return "false";
  if (typeof value === "string") return __quoteJson(value);
  if (typeof value === "number") return isFinite(value) ? `${value}` : "null";
  if (typeof value !== "object") return undefined;
  const outer = writer.stack.indexOf(value);
  if (outer >= 0) throw new TypeError(circleText(writer, outer, key));
  writer.stack.push(value);
  writer.keys.push(key);
  const before = writer.indent;
  writer.indent += writer.gap;
  const text = Array.isArray(value) ? writeArray(writer, value) : writeObject(writer, value);
  writer.indent = before;
  writer.stack.pop();
  writer.keys.pop();
  return text;
}

function writeParts(writer: Writer, parts: string[], open: string, close: string): string {
  if (parts.length === 0) return open + close;
  if (writer.gap === "") return open + __joinStrings(parts, ",") + close;
  const outer = writer.indent.slice(0, writer.indent.length - writer.gap.length);
  return open + "\n" + writer.indent + __joinStrings(parts, ",\n" + writer.indent) + "\n" + outer + close;
}

function writeArray(writer: Writer, array: any[]): string {
  const parts: string[] = [];
  for (let i = 0; i < array.length; i++) {
    const text = writeProperty(writer, array, `${i}`);
    parts.push(text === undefined ? "null" : text);
  }
  return writeParts(writer, parts, "[", "]");
}

function writeObject(writer: Writer, object: any): string {
  const parts: string[] = [];
  const between = writer.gap === "" ? ":" : ": ";
  const keys = writer.names === undefined ? Object.keys(object) : writer.names;
  for (const key of keys) {
    const text = writeProperty(writer, object, key);
    if (text !== undefined) parts.push(__quoteJson(key) + between + text);
  }
  return writeParts(writer, parts, "{", "}");
}

export function JSON$$stringify(this: any, value: any, replacer?: any, space?: any): any {
  let gap = "";
  if (typeof space === "number") gap = " ".repeat(space > 10 ? 10 : space < 1 ? 0 : Math.floor(space));
  if (typeof space === "string") gap = space.slice(0, 10);
  const writer: Writer = { replacer: undefined, names: undefined, gap, indent: "", stack: [], keys: [] };
  if (typeof replacer === "function") writer.replacer = replacer;
  if (Array.isArray(replacer)) {
    const isName = (name: unknown): boolean => typeof name === "string" || typeof name === "number";
    writer.names = [...new Set(replacer.filter(isName).map((name: any) => `${name}`))];
  }
  return writeProperty(writer, { "": value }, "");
}

/** What a reader carries along. */
interface Reader {
  text: string;
  at: number;
  depth: number;
}

/** A sentence of V8's: `what` in JSON at the place reached. */
function failWith(reader: Reader, what: string): never {
  throw new SyntaxError(`${what} in JSON at position ${reader.at}`);
}

/** What V8 says of the character reached where it wants no particular one. */
function fail(reader: Reader): never {
  const text = reader.text;
  if (reader.at >= text.length) throw new SyntaxError("Unexpected end of JSON input");
  const found = text[reader.at];
  if (found === '"') failWith(reader, "Unexpected string");
  if (found === "-" || (found >= "0" && found <= "9")) failWith(reader, "Unexpected number");
  if (["undefined", "NaN", "Infinity", "[object Object]"].includes(text)) {
    throw new SyntaxError(`"${text}" is not valid JSON`);
  }
  throw new SyntaxError(`Unexpected token '${found}', ${__excerptJson(text, reader.at)} is not valid JSON`);
}

function skipSpace(reader: Reader): void {
  for (;;) {
    const code = reader.text.charCodeAt(reader.at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
    reader.at++;
  }
}

function readWord(reader: Reader, word: string, value: any): any {
  for (let i = 0; i < word.length; i++) {
    if (reader.text.charCodeAt(reader.at) !== word.charCodeAt(i)) fail(reader);
    reader.at++;
  }
  return value;
}

function readDigits(reader: Reader, missing: string): void {
  const start = reader.at;
  for (;;) {
    const code = reader.text.charCodeAt(reader.at);
    if (!(code >= 48 && code <= 57)) break;
    reader.at++;
  }
  if (reader.at === start) failWith(reader, missing);
}

function readNumber(reader: Reader): number {
  const start = reader.at;
  if (reader.text.charCodeAt(reader.at) === 45) reader.at++;
  if (reader.text.charCodeAt(reader.at) === 48) {
    reader.at++;
    const code = reader.text.charCodeAt(reader.at);
    if (code >= 48 && code <= 57) fail(reader);
  } else {
    readDigits(reader, "No number after minus sign");
  }
  if (reader.text.charCodeAt(reader.at) === 46) {
    reader.at++;
    readDigits(reader, "Unterminated fractional number");
  }
  const exponent = reader.text.charCodeAt(reader.at);
  if (exponent === 101 || exponent === 69) {
    reader.at++;
    const sign = reader.text.charCodeAt(reader.at);
    if (sign === 43 || sign === 45) reader.at++;
    readDigits(reader, "Exponent part is missing a number");
  }
  return Number(reader.text.slice(start, reader.at));
}

function isHexadecimal(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

function readUnit(reader: Reader): string {
  const start = reader.at;
  for (; reader.at < start + 4; reader.at++) {
    if (!isHexadecimal(reader.text.charCodeAt(reader.at))) failWith(reader, "Bad Unicode escape");
  }
  return String.fromCharCode(parseInt(reader.text.slice(start, reader.at), 16));
}

function readEscape(reader: Reader): string {
  const code = reader.text.charCodeAt(reader.at++);
  switch (code) {
    case 34: return '"';
    case 92: return "\\";
    case 47: return "/";
    case 98: return "\b";
    case 102: return "\f";
    case 110: return "\n";
    case 114: return "\r";
    case 116: return "\t";
    case 117: return readUnit(reader);
  }
  reader.at--;
  return reader.at >= reader.text.length ? fail(reader) : failWith(reader, "Bad escaped character");
}

function readString(reader: Reader): string {
  reader.at++;
  let result = "";
  let start = reader.at;
  for (;;) {
    const code = reader.text.charCodeAt(reader.at);
    if (code === 34) break;
    if (code === 92) {
      result += reader.text.slice(start, reader.at++) + readEscape(reader);
      start = reader.at;
    } else if (code >= 32) {
      reader.at++;
    } else {
      failWith(reader, code < 32 ? "Bad control character in string literal" : "Unterminated string");
    }
  }
  result += reader.text.slice(start, reader.at++);
  return result;
}

function readArray(reader: Reader): any[] {
  const result: any[] = [];
  reader.at++;
  skipSpace(reader);
  if (reader.text.charCodeAt(reader.at) === 93) {
    reader.at++;
    return result;
  }
  for (;;) {
    result.push(readValue(reader));
    skipSpace(reader);
    const code = reader.text.charCodeAt(reader.at);
    if (code !== 44 && code !== 93) failWith(reader, "Expected ',' or ']' after array element");
    reader.at++;
    if (code === 93) return result;
  }
}

function readObject(reader: Reader): any {
  const result: any = {};
  reader.at++;
  skipSpace(reader);
  if (reader.text.charCodeAt(reader.at) === 125) {
    reader.at++;
    return result;
  }
  for (let isFirst = true; ; isFirst = false) {
    skipSpace(reader);
    if (reader.text.charCodeAt(reader.at) !== 34)
      failWith(reader, isFirst ? "Expected property name or '}'" : "Expected double-quoted property name");
    const key = readString(reader);
    skipSpace(reader);
    if (reader.text.charCodeAt(reader.at) !== 58) {
      if (isFirst) failWith(reader, "Expected ':' after property name");
      fail(reader);
    }
    reader.at++;
    result[key] = readValue(reader);
    skipSpace(reader);
    const code = reader.text.charCodeAt(reader.at);
    if (code !== 44 && code !== 125) failWith(reader, "Expected ',' or '}' after property value");
    reader.at++;
    if (code === 125) return result;
  }
}

function readValue(reader: Reader): any {
  skipSpace(reader);
  const code = reader.text.charCodeAt(reader.at);
  if (code === 34) return readString(reader);
  if (code === 123 || code === 91) {
    if (++reader.depth > 5000) throw new RangeError("JSON is nested too deeply");
    const value = code === 91 ? readArray(reader) : readObject(reader);
    reader.depth--;
    return value;
  }
  if (code === 116) return readWord(reader, "true", true);
  if (code === 102) return readWord(reader, "false", false);
  if (code === 110) return readWord(reader, "null", null);
  if (code === 45 || (code >= 48 && code <= 57)) return readNumber(reader);
  return fail(reader);
}

function revive(holder: any, key: string, reviver: any): any {
  const value = holder[key];
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.keys(value)) {
      const revived = revive(value, inner, reviver);
      if (revived === undefined) delete value[inner];
      else value[inner] = revived;
    }
  }
  return reviver.call(holder, key, value);
}

export function JSON$$parse(this: any, source: any, reviver?: any): any {
  const reader: Reader = { text: `${source}`, at: 0, depth: 0 };
  const value = readValue(reader);
  skipSpace(reader);
  if (reader.at < reader.text.length) {
    throw new SyntaxError(`Unexpected non-whitespace character after JSON at position ${reader.at}`);
  }
  return typeof reviver === "function" ? revive({ "": value }, "", reviver) : value;
}
