// A small Lisp: reader, environments, closures, special forms, errors.
type Value = number | string | boolean | null | Value[] | Native | Closure;
type Native = (...args: Value[]) => Value;
class Closure {
  constructor(readonly parameters: string[], readonly body: Value, readonly scope: Environment) {}
}
class LispError extends Error {}
class Environment {
  readonly #values = new Map<string, Value>();
  constructor(private readonly outer?: Environment) {}
  define(name: string, value: Value): Value { this.#values.set(name, value); return value; }
  get(name: string): Value {
    const value = this.#values.get(name);
    if (value !== undefined) return value;
    if (this.outer === undefined) throw new LispError(`unbound ${name}`);
    return this.outer.get(name);
  }
}

function read(source: string): Value[] {
  const words = source.replaceAll("(", " ( ").replaceAll(")", " ) ").split(" ").filter((w) => w !== "");
  let at = 0;
  const next = (): Value => {
    const word = words[at++];
    if (word === undefined) throw new LispError("unexpected end");
    if (word === ")") throw new LispError("unexpected )");
    if (word === "(") {
      const list: Value[] = [];
      while (words[at] !== ")") list.push(next());
      at++;
      return list;
    }
    const number = Number(word);
    return Number.isNaN(number) ? (word === "#t" ? true : word === "#f" ? false : word === "nil" ? null : word) : number;
  };
  const forms: Value[] = [];
  while (at < words.length) forms.push(next());
  return forms;
}

function evaluate(form: Value, scope: Environment): Value {
  if (typeof form === "string") return scope.get(form);
  if (!Array.isArray(form)) return form;
  const [head, ...rest] = form;
  switch (head) {
    case "quote": return rest[0];
    case "if": return evaluate(evaluate(rest[0], scope) !== false ? rest[1] : rest[2] ?? null, scope);
    case "define":
      if (Array.isArray(rest[0])) return scope.define(rest[0][0] as string, new Closure(rest[0].slice(1) as string[], rest[1], scope));
      return scope.define(rest[0] as string, evaluate(rest[1], scope));
    case "lambda": return new Closure(rest[0] as string[], rest[1], scope);
    case "let": {
      const inner = new Environment(scope);
      for (const [name, value] of rest[0] as [string, Value][]) inner.define(name, evaluate(value, scope));
      return evaluate(rest[1], inner);
    }
    case "begin": return rest.reduce<Value>((_, f) => evaluate(f, scope), null);
  }
  const callee = evaluate(head, scope);
  return apply(callee, rest.map((f) => evaluate(f, scope)));
}

function apply(callee: Value, args: Value[]): Value {
  if (typeof callee === "function") return callee(...args);
  if (!(callee instanceof Closure)) throw new LispError(`${show(callee)} is not a function`);
  if (args.length !== callee.parameters.length) throw new LispError(`wants ${callee.parameters.length} arguments, got ${args.length}`);
  const inner = new Environment(callee.scope);
  callee.parameters.forEach((name, i) => inner.define(name, args[i]));
  return evaluate(callee.body, inner);
}

const show = (v: Value): string => (v === null ? "nil" : Array.isArray(v) ? `(${v.map(show).join(" ")})` : typeof v === "boolean" ? (v ? "#t" : "#f") : v instanceof Closure ? `<lambda/${v.parameters.length}>` : typeof v === "function" ? "<native>" : String(v));

const global = new Environment();
const natives: Record<string, Native> = {
  "+": (...n) => (n as number[]).reduce((a, b) => a + b, 0), "*": (...n) => (n as number[]).reduce((a, b) => a * b, 1),
  "-": (a, b) => (a as number) - (b as number), "<": (a, b) => (a as number) < (b as number), "=": (a, b) => a === b,
  list: (...items) => items, car: (l) => (l as Value[])[0] ?? null, cdr: (l) => (l as Value[]).slice(1), cons: (x, l) => [x, ...(l as Value[])],
  "null?": (l) => Array.isArray(l) && l.length === 0, map: (f, l) => (l as Value[]).map((x) => apply(f, [x])),
};
for (const [name, f] of Object.entries(natives)) global.define(name, f);

const programs = ["(+ 1 (* 2 3) 4)", "(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))", "(fact 20)", "(map (lambda (x) (* x x)) (list 1 2 3))",
  "(define (fold f acc l) (if (null? l) acc (fold f (f acc (car l)) (cdr l))))", "(fold + 0 (quote (1 2 3 4)))", "(define (adder n) (lambda (m) (+ n m)))", "((adder 5) 10)",
  "(let ((x 2) (y 3)) (begin (define z 4) (* x y z)))", "(if #f 1)", "(cons 1 (cdr (quote (a b c))))", "fact", "car", "(list #t nil (= 1 1))", "(undefined 1)", "(1 2)", "(fact)", "(+ 1", ")"];
for (const program of programs) {
  try {
    for (const form of read(program)) console.log(show(evaluate(form, global)));
  } catch (error) {
    console.log(error instanceof LispError ? `error: ${error.message}` : `${error}`);
  }
}
