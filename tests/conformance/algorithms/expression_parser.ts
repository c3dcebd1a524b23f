// A tokenizer, a recursive-descent parser, an evaluator and a printer of infix expressions.
type Token = { kind: "number" | "name" | "operator" | "end"; text: string };
type Tree =
  | { kind: "number"; value: number }
  | { kind: "name"; name: string }
  | { kind: "call"; name: string; args: Tree[] }
  | { kind: "unary"; operand: Tree }
  | { kind: "binary"; operator: string; left: Tree; right: Tree };
function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const digit = (c: string): boolean => (c >= "0" && c <= "9") || c === ".";
  const letter = (c: string): boolean => c >= "a" && c <= "z";
  for (let i = 0; i < text.length; ) {
    const start = i;
    const c = text[i++];
    if (c === " ") continue;
    let kind: Token["kind"] = "operator";
    if (digit(c)) {
      kind = "number";
      while (i < text.length && digit(text[i])) i++;
    } else if (letter(c)) {
      kind = "name";
      while (i < text.length && letter(text[i])) i++;
    } else if (!"+-*/^(),".includes(c)) {
      throw new SyntaxError(`unexpected '${c}' at ${start}`);
    }
    tokens.push({ kind, text: text.slice(start, i) });
  }
  return [...tokens, { kind: "end", text: "end" }];
}
class Parser {
  private at = 0;
  constructor(private readonly tokens: Token[]) {}
  static parse(text: string): Tree {
    const parser = new Parser(tokenize(text));
    const tree = parser.binary(1);
    parser.expect("end");
    return tree;
  }
  private static readonly strength: { [op: string]: number } = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 };
  private take(text: string): boolean {
    if (this.tokens[this.at].text !== text) return false;
    this.at++;
    return true;
  }
  private expect(text: string): void {
    if (!this.take(text)) throw new SyntaxError(`expected ${text}, found ${this.tokens[this.at].text}`);
  }
  private binary(least: number): Tree {
    let left = this.unary();
    for (;;) {
      const operator = this.tokens[this.at].text;
      const strength = Parser.strength[operator] ?? 0;
      if (strength < least) return left;
      this.at++;
      const right = this.binary(operator === "^" ? strength : strength + 1);
      left = { kind: "binary", operator, left, right };
    }
  }
  private unary(): Tree {
    return this.take("-") ? { kind: "unary", operand: this.unary() } : this.primary();
  }
  private primary(): Tree {
    const token = this.tokens[this.at++];
    if (token.kind === "number") return { kind: "number", value: Number(token.text) };
    if (token.text === "(") {
      const tree = this.binary(1);
      this.expect(")");
      return tree;
    }
    if (token.kind !== "name") throw new SyntaxError(`unexpected ${token.text}`);
    if (!this.take("(")) return { kind: "name", name: token.text };
    const args: Tree[] = [];
    if (!this.take(")")) {
      do args.push(this.binary(1));
      while (this.take(","));
      this.expect(")");
    }
    return { kind: "call", name: token.text, args };
  }
}
const functions: { [name: string]: (...args: number[]) => number } = { max: Math.max, sqrt: Math.sqrt, sum: (...n) => n.reduce((a, b) => a + b, 0) };
function evaluate(tree: Tree, names: { [name: string]: number }): number {
  switch (tree.kind) {
    case "number": return tree.value;
    case "name": {
      const value = names[tree.name];
      if (value === undefined) throw new ReferenceError(`unknown name ${tree.name}`);
      return value;
    }
    case "call": return functions[tree.name](...tree.args.map((a) => evaluate(a, names)));
    case "unary": return -evaluate(tree.operand, names);
    case "binary": {
      const a = evaluate(tree.left, names), b = evaluate(tree.right, names);
      switch (tree.operator) {
        case "+": return a + b;
        case "-": return a - b;
        case "*": return a * b;
        case "/": return a / b;
        default: return a ** b;
      }
    }
  }
}
const print = (tree: Tree): string => {
  switch (tree.kind) {
    case "number": return String(tree.value);
    case "name": return tree.name;
    case "call": return `${tree.name}(${tree.args.map(print).join(", ")})`;
    case "unary": return `(-${print(tree.operand)})`;
    case "binary": return `(${print(tree.left)} ${tree.operator} ${print(tree.right)})`;
  }
};
const names = { x: 3, half: 0.5 };
for (const text of ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-x ^ 2", "10 - 4 - 3", "max(1, x, 2) * half", "sum() + sqrt(16)", "8 / 4 / 2", "1 +", "2 $ 3", "y + 1", "(1", "1 2"]) {
  try {
    const tree = Parser.parse(text);
    console.log(text, "=>", print(tree), "=", evaluate(tree, names));
  } catch (error) {
    console.log(text, "=>", (error as Error).name, (error as Error).message);
  }
}
