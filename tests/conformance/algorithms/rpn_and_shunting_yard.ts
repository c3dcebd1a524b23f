// Infix to reverse Polish by the shunting yard, evaluated on a stack; precedence, associativity, unary minus, errors.
interface Operator { precedence: number; right?: boolean; run(a: number, b: number): number }
const operators: Record<string, Operator> = { "+": { precedence: 1, run: (a, b) => a + b }, "-": { precedence: 1, run: (a, b) => a - b }, "*": { precedence: 2, run: (a, b) => a * b }, "/": { precedence: 2, run: (a, b) => a / b }, "%": { precedence: 2, run: (a, b) => a % b }, "^": { precedence: 4, right: true, run: (a, b) => a ** b } };
const tokenize = (text: string): string[] => {
  const tokens: string[] = [];
  for (let i = 0; i < text.length; ) {
    const c = text[i];
    if (c === " ") { i++; continue; }
    if ((c >= "0" && c <= "9") || c === ".") { let j = i; while (j < text.length && ((text[j] >= "0" && text[j] <= "9") || text[j] === ".")) j++; tokens.push(text.slice(i, j)); i = j; continue; }
    if (!(c in operators) && !"()".includes(c)) throw new SyntaxError(`'${c}' at ${i}`);
    const previous = tokens.at(-1);
    tokens.push(c === "-" && (previous === undefined || previous === "(" || previous in operators || previous === "neg") ? "neg" : c);
    i++;
  }
  return tokens;
};
const toRpn = (tokens: string[]): string[] => {
  const out: string[] = [], stack: string[] = [];
  const rank = (t: string): number => (t === "neg" ? 3 : operators[t]?.precedence ?? 0);
  for (const t of tokens) {
    if (t === "(" || t === "neg") stack.push(t);
    else if (t === ")") { while (stack.length && stack.at(-1) !== "(") out.push(stack.pop()!); if (stack.pop() !== "(") throw new SyntaxError("unopened )"); }
    else if (t in operators) { while (stack.length && (rank(stack.at(-1)!) > rank(t) || (rank(stack.at(-1)!) === rank(t) && !operators[t].right))) out.push(stack.pop()!); stack.push(t); }
    else out.push(t);
  }
  for (const t of stack.reverse()) { if (t === "(") throw new SyntaxError("unclosed ("); out.push(t); }
  return out;
};
const evaluate = (rpn: string[]): number => {
  const stack: number[] = [];
  const pop = (): number => { if (stack.length === 0) throw new SyntaxError("operand missing"); return stack.pop()!; };
  for (const t of rpn) { if (t === "neg") stack.push(-pop()); else if (t in operators) { const b = pop(), a = pop(); stack.push(operators[t].run(a, b)); } else stack.push(Number(t)); }
  if (stack.length !== 1) throw new SyntaxError(`${stack.length} values left`);
  return stack[0];
};
for (const text of ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 - 4 - 3", "2 * -3", "--5", "7 % 4 / 2", "1 / 3", "((4))", "1 / 0", "3 + ", "(1", "1)", "1 2", "", "2 & 3", ".5 * 4", "8 / 2 / 2 + -(1 - 3)"]) {
  try { const rpn = toRpn(tokenize(text)); console.log(`${text} => ${rpn.join(" ")} = ${evaluate(rpn)}`); } catch (e) { console.log(`${text} => ${e}`); }
}
