// A small Lisp: reader, environments, closures, tail calls by a trampoline, macros, errors in what it runs.
type Sym = { readonly sym: string };
type Fn = (args: Value[]) => Value | Tail;
type Value = number | string | boolean | null | Sym | Value[] | Lambda | Fn;
class Lambda { constructor(readonly names: string[], readonly rest: string | null, readonly body: Value[], readonly env: Env, readonly isMacro = false) {} }
class Tail { constructor(readonly form: Value, readonly env: Env) {} }
class Env {
  #values = new Map<string, Value>();
  constructor(readonly outer: Env | null = null) {}
  define(name: string, value: Value): Value { this.#values.set(name, value); return value; }
  find(name: string): Env { for (let env: Env | null = this; env; env = env.outer) if (env.#values.has(name)) return env; throw new ReferenceError(`unbound ${name}`); }
  get(name: string): Value { return this.find(name).#values.get(name)!; }
  set(name: string, value: Value): void { this.find(name).#values.set(name, value); }
}
const symbols = new Map<string, Sym>();
const sym = (name: string): Sym => { let found = symbols.get(name); if (!found) symbols.set(name, (found = Object.freeze({ sym: name }))); return found; };
const isSym = (v: Value): v is Sym => typeof v === "object" && v !== null && "sym" in v;
function tokens(text: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < text.length; ) {
    const c = text[i];
    if (" \n\t".includes(c)) { i++; continue; }
    if (c === ";") { while (i < text.length && text[i] !== "\n") i++; continue; }
    if ("()'`,".includes(c)) { out.push(c); i++; continue; }
    if (c === '"') { let end = i + 1; while (text[end] !== '"') { if (end >= text.length) throw new SyntaxError("string not closed"); end += text[end] === "\\" ? 2 : 1; } out.push(text.slice(i, end + 1)); i = end + 1; continue; }
    let end = i;
    while (end < text.length && !" \n\t()'`,;\"".includes(text[end])) end++;
    out.push(text.slice(i, end)); i = end;
  }
  return out;
}
function read(list: string[]): Value {
  const token = list.shift();
  if (token === undefined) throw new SyntaxError("unexpected end");
  const quotes: Record<string, string> = { "'": "quote", "`": "quasi", ",": "unquote" };
  if (token in quotes) return [sym(quotes[token]), read(list)];
  if (token === ")") throw new SyntaxError("unexpected )");
  if (token === "(") { const items: Value[] = []; while (list[0] !== ")") items.push(read(list)); list.shift(); return items; }
  if (token === "#t" || token === "#f") return token === "#t";
  if (token === "nil") return null;
  if (token[0] === '"') return token.slice(1, -1).replaceAll("\\n", "\n").replaceAll('\\"', '"');
  const number = Number(token);
  return Number.isNaN(number) ? sym(token) : number;
}
function show(v: Value): string {
  if (Array.isArray(v)) return `(${v.map(show).join(" ")})`;
  if (v === null) return "nil";
  if (typeof v === "boolean") return v ? "#t" : "#f";
  if (typeof v === "string") return JSON.stringify(v);
  if (typeof v === "function" || v instanceof Lambda) return "<fn>";
  return isSym(v) ? v.sym : `${v}`;
}
const truthy = (v: Value) => v !== false && v !== null;
function bind(fn: Lambda, args: Value[]): Env {
  const env = new Env(fn.env);
  if (args.length < fn.names.length) throw new TypeError(`wants ${fn.names.length} arguments, got ${args.length}`);
  fn.names.forEach((name, i) => env.define(name, args[i]));
  if (fn.rest !== null) env.define(fn.rest, args.slice(fn.names.length));
  return env;
}
function apply(fn: Value, args: Value[]): Value | Tail {
  if (typeof fn === "function") return fn(args);
  if (!(fn instanceof Lambda)) throw new TypeError(`${show(fn)} is no function`);
  const env = bind(fn, args);
  fn.body.slice(0, -1).forEach((form) => evaluate(form, env));
  return new Tail(fn.body.at(-1)!, env);
}
const force = (v: Value | Tail): Value => (v instanceof Tail ? evaluate(v.form, v.env) : v);
function quasi(form: Value, env: Env): Value {
  if (!Array.isArray(form)) return form;
  if (form.length === 2 && form[0] === sym("unquote")) return evaluate(form[1], env);
  return form.map((part) => quasi(part, env));
}
function params(form: Value): [string[], string | null] {
  const names = (form as Sym[]).map((s) => s.sym);
  const dot = names.indexOf(".");
  return dot < 0 ? [names, null] : [names.slice(0, dot), names[dot + 1]];
}
function evaluate(form: Value, env: Env): Value {
  for (;;) {
    if (isSym(form)) return env.get(form.sym);
    if (!Array.isArray(form)) return form;
    if (form.length === 0) return null;
    const [head, ...rest] = form;
    switch (isSym(head) ? head.sym : "") {
      case "quote": return rest[0];
      case "quasi": return quasi(rest[0], env);
      case "if": form = truthy(evaluate(rest[0], env)) ? rest[1] : rest.length > 2 ? rest[2] : null; continue;
      case "define": return env.define((rest[0] as Sym).sym, evaluate(rest[1], env));
      case "set!": env.set((rest[0] as Sym).sym, evaluate(rest[1], env)); return null;
      case "fn": case "macro": return new Lambda(...params(rest[0]), rest.slice(1), env, isSym(head) && head.sym === "macro");
      case "begin": for (const each of rest.slice(0, -1)) evaluate(each, env); form = rest[rest.length - 1]; continue;
    }
    const fn = evaluate(head, env);
    if (fn instanceof Lambda && fn.isMacro) { form = force(apply(fn, rest)); continue; }
    const result = apply(fn, rest.map((each) => evaluate(each, env)));
    if (!(result instanceof Tail)) return result;
    form = result.form; env = result.env;
  }
}
const world = new Env();
const num = (f: (a: number, b: number) => Value): Fn => ([a, b]) => { if (typeof a !== "number" || typeof b !== "number") throw new TypeError(`numbers wanted: ${show(a)} ${show(b)}`); return f(a, b); };
const builtins: [string, Fn][] = [["+", num((a, b) => a + b)], ["-", num((a, b) => a - b)], ["*", num((a, b) => a * b)], ["<", num((a, b) => a < b)], ["=", ([a, b]) => a === b],
  ["list", (args) => args], ["cons", ([a, b]) => [a, ...((b ?? []) as Value[])]], ["car", ([l]) => (l as Value[])[0] ?? null], ["cdr", ([l]) => { const r = (l as Value[]).slice(1); return r.length ? r : null; }],
  ["apply", ([f, l]) => apply(f, l as Value[])], ["str", (args) => args.map((a) => (typeof a === "string" ? a : show(a))).join("")], ["print", (args) => { console.log(args.map(show).join(" ")); return null; }]];
for (const [name, fn] of builtins) world.define(name, fn);
function run(text: string): string {
  let last: Value = null;
  try {
    const list = tokens(text);
    while (list.length) last = evaluate(read(list), world); return show(last);
  } catch (error) { return error instanceof Error ? `${error.constructor.name}: ${error.message}` : `? ${error}`; }
}
for (const text of [
  "(+ 1 (* 2 3)) ; seven", "(define loop (fn (n acc) (if (< n 1) acc (loop (- n 1) (+ acc n))))) (loop 2000 0)",
  "(define map (fn (f l) (if (= l nil) nil (cons (f (car l)) (map f (cdr l)))))) (map (fn (x) (* x x)) '(1 2 3))",
  "(define unless (macro (c a b) `(if ,c ,b ,a))) (unless #f \"yes\" (print 1))", "(define count ((fn (n) (fn () (begin (set! n (+ n 1)) n))) 10)) (count) (list (count) (count))",
  "((fn (a . more) (list a more)) 1 2 3)", "(apply + '(3 4))", "(str \"a\" 1 'b '(c \"d\") #t nil)", "(undefined-thing)", "(car)", "(+ 1 \"x\")", "(1 2)", "((fn (a b) a) 1)", "(", ")", "\"abc", "'(a `(b ,c))", "-0.5e1", "()",
]) console.log(run(text));
