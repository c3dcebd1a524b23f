// A tokenizer without regular expressions and a recursive-descent parser with positions in its errors.
type TokenKind = "{" | "}" | "[" | "]" | ":" | "," | "string" | "number" | "word" | "end";
interface Token { kind: TokenKind; text: string; line: number; column: number }
class ParseError extends Error {
  constructor(message: string, readonly token: Pick<Token, "line" | "column">) {
    super(`${token.line}:${token.column}: ${message}`);
    this.name = "ParseError";
  }
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0, line = 1, lineStart = 0;
  const here = () => ({ line, column: at - lineStart + 1 });
  const isDigit = (c: string | undefined): boolean => c !== undefined && c >= "0" && c <= "9";
  const isLetter = (c: string | undefined): boolean => c !== undefined && ((c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || c === "_");
  while (at < source.length) {
    const c = source[at];
    const place = here();
    if (c === "\n") { line++; lineStart = ++at; continue; }
    if (c === " " || c === "\t") { at++; continue; }
    if (c === "#") { while (at < source.length && source[at] !== "\n") at++; continue; }
    if ("{}[]:,".includes(c)) { tokens.push({ kind: c as TokenKind, text: c, ...place }); at++; continue; }
    const start = at;
    if (c === '"') {
      for (at++; source[at] !== '"'; at++) {
        if (at >= source.length || source[at] === "\n") throw new ParseError("string without an end", place);
        if (source[at] === "\\") at++;
      }
      at++;
      tokens.push({ kind: "string", text: source.slice(start, at), ...place });
    } else if (isDigit(c) || (c === "-" && isDigit(source[at + 1]))) {
      at++;
      while (isDigit(source[at]) || source[at] === ".") at++;
      tokens.push({ kind: "number", text: source.slice(start, at), ...place });
    } else if (isLetter(c)) {
      while (isLetter(source[at]) || isDigit(source[at])) at++;
      tokens.push({ kind: "word", text: source.slice(start, at), ...place });
    } else {
      throw new ParseError(`unexpected '${c}'`, place);
    }
  }
  tokens.push({ kind: "end", text: "end of text", ...here() });
  return tokens;
}

class Parser {
  #at = 0;
  constructor(private readonly tokens: Token[]) {}
  get #token(): Token { return this.tokens[this.#at]; }
  #take(kind: TokenKind): Token {
    const token = this.#token;
    if (token.kind !== kind) throw new ParseError(`expected ${kind}, found ${token.text}`, token);
    this.#at++;
    return token;
  }
  #skips(kind: TokenKind): boolean {
    if (this.#token.kind !== kind) return false;
    this.#at++;
    return true;
  }
  parse(): unknown {
    const value = this.#value();
    this.#take("end");
    return value;
  }
  #value(): unknown {
    const token = this.#token;
    switch (token.kind) {
      case "string": this.#at++; return JSON.parse(token.text);
      case "number": this.#at++; return Number(token.text);
      case "word": {
        this.#at++;
        const words: Record<string, unknown> = { true: true, yes: true, false: false, no: false, null: null };
        if (!Object.hasOwn(words, token.text)) throw new ParseError(`unknown word ${token.text}`, token);
        return words[token.text];
      }
      case "[": return this.#list();
      case "{": return this.#object();
      default: throw new ParseError(`a value cannot begin with ${token.text}`, token);
    }
  }
  #list(): unknown[] {
    const out: unknown[] = [];
    this.#take("[");
    while (!this.#skips("]")) {
      out.push(this.#value());
      if (this.#token.kind !== "]") this.#take(",");
    }
    return out;
  }
  #object(): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    this.#take("{");
    while (!this.#skips("}")) {
      const key = this.#token.kind === "word" ? this.#take("word").text : (JSON.parse(this.#take("string").text) as string);
      this.#take(":");
      out[key] = this.#value();
      if (this.#token.kind !== "}") this.#take(",");
    }
    return out;
  }
}

const sources = ['{ name: "Ann", tags: ["a", "b\\n",], ok: yes, # comment\n  n: -12.5, deep: { list: [[], {}, null] } }', "[1, 2", '{"a" 1}', "[1,\n  2,\n  ?]", '"open', "maybe", "1 2", "[,]", "", "{a: {b: {c: [no]}}}"];
for (const source of sources) {
  try {
    console.log(JSON.stringify(new Parser(tokenize(source)).parse()));
  } catch (error) {
    console.log(error instanceof ParseError ? `${error}` : "other error");
  }
}
