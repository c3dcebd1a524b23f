// A recursive descent parser with precedence, an evaluator, a printer and errors with positions.
type Token = { kind: "number"; value: number; at: number } | { kind: "name"; text: string; at: number } | { kind: "symbol"; text: string; at: number } | { kind: "end"; at: number };
type Node =
  | { type: "number"; value: number }
  | { type: "variable"; name: string }
  | { type: "unary"; operator: string; operand: Node }
  | { type: "binary"; operator: string; left: Node; right: Node }
  | { type: "call"; name: string; args: Node[] };

class ParseError extends Error {
  constructor(message: string, readonly at: number) {
    super(`${message} at ${at}`);
    this.name = "ParseError";
  }
}

function isDigit(c: string): boolean { return c >= "0" && c <= "9"; }
function isLetter(c: string): boolean { return (c >= "a" && c <= "z") || c === "_"; }

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < source.length) {
    const c = source[i];
    const start = i;
    if (c === " ") {
      i++;
    } else if (isDigit(c) || c === ".") {
      while (i < source.length && (isDigit(source[i]) || source[i] === ".")) i++;
      const value = Number(source.slice(start, i));
      if (Number.isNaN(value)) throw new ParseError(`bad number '${source.slice(start, i)}'`, start);
      tokens.push({ kind: "number", value, at: start });
    } else if (isLetter(c)) {
      while (i < source.length && (isLetter(source[i]) || isDigit(source[i]))) i++;
      tokens.push({ kind: "name", text: source.slice(start, i), at: start });
    } else if ("+-*/^(),%".includes(c)) {
      tokens.push({ kind: "symbol", text: c, at: i++ });
    } else {
      throw new ParseError(`unexpected '${c}'`, i);
    }
  }
  tokens.push({ kind: "end", at: source.length });
  return tokens;
}

const precedence: { [operator: string]: number } = { "+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 4 };

class Parser {
  #next = 0;
  constructor(private readonly tokens: Token[]) {}
  static parse(source: string): Node {
    const parser = new Parser(tokenize(source));
    const node = parser.expression(0);
    if (parser.peek().kind !== "end") throw new ParseError("expected the end", parser.peek().at);
    return node;
  }
  private peek(): Token { return this.tokens[this.#next]; }
  private take(): Token { return this.tokens[this.#next++]; }
  private isSymbol(text: string): boolean {
    const token = this.peek();
    return token.kind === "symbol" && token.text === text;
  }
  private expect(text: string): void {
    if (!this.isSymbol(text)) throw new ParseError(`expected '${text}'`, this.peek().at);
    this.#next++;
  }
  private expression(lowest: number): Node {
    let left = this.operand();
    for (;;) {
      const token = this.peek();
      if (token.kind !== "symbol") return left;
      const strength = precedence[token.text];
      if (strength === undefined || strength < lowest) return left;
      this.take();
      const right = this.expression(token.text === "^" ? strength : strength + 1);
      left = { type: "binary", operator: token.text, left, right };
    }
  }
  private operand(): Node {
    const token = this.take();
    switch (token.kind) {
      case "number":
        return { type: "number", value: token.value };
      case "name": {
        if (!this.isSymbol("(")) return { type: "variable", name: token.text };
        this.take();
        const args: Node[] = [];
        while (!this.isSymbol(")")) {
          args.push(this.expression(0));
          if (!this.isSymbol(")")) this.expect(",");
        }
        this.take();
        return { type: "call", name: token.text, args };
      }
      case "symbol":
        if (token.text === "-") return { type: "unary", operator: "-", operand: this.expression(3) };
        if (token.text === "(") {
          const inner = this.expression(0);
          this.expect(")");
          return inner;
        }
      // falls through
      default:
        throw new ParseError("expected a value", token.at);
    }
  }
}

const functions: Record<string, (...n: number[]) => number> = { max: Math.max, min: Math.min, sqrt: Math.sqrt, sum: (...n) => n.reduce((a, b) => a + b, 0) };

function evaluate(node: Node, variables: Record<string, number>): number {
  switch (node.type) {
    case "number": return node.value;
    case "variable":
      if (!(node.name in variables)) throw new ReferenceError(`no variable '${node.name}'`);
      return variables[node.name];
    case "unary": return -evaluate(node.operand, variables);
    case "call": return functions[node.name](...node.args.map((arg) => evaluate(arg, variables)));
    case "binary": {
      const left = evaluate(node.left, variables), right = evaluate(node.right, variables);
      switch (node.operator) {
        case "+": return left + right;
        case "-": return left - right;
        case "*": return left * right;
        case "/": return left / right;
        case "%": return left % right;
        default: return left ** right;
      }
    }
  }
}

function show(node: Node): string {
  switch (node.type) {
    case "number": return String(node.value);
    case "variable": return node.name;
    case "unary": return `(-${show(node.operand)})`;
    case "call": return `${node.name}(${node.args.map(show).join(", ")})`;
    case "binary": return `(${show(node.left)} ${node.operator} ${show(node.right)})`;
  }
}

for (const source of ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 - 4 - 3", "x * max(y, 2, sum(1, x)) % 7", "sqrt(2) / 0", "1 +", "2 * (3", "1 $ 2", "1.2.3", "f(", "z", "1 2"]) {
  try {
    const tree = Parser.parse(source);
    console.log(source, "=>", show(tree), "=", evaluate(tree, { x: 3, y: 4 }));
  } catch (error) {
    console.log(source, "=>", error instanceof ParseError ? `${error.name}: ${error.message} (${error.at})` : `${error}`);
  }
}
console.log(JSON.stringify(Parser.parse("a + b * 2")));
console.log(Parser.parse("max(1, -a)"));
