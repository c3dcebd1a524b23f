// Functions passed along: middleware chains, pipelines, visitors, predicates combined.
type Context = { path: string; log: string[]; status?: number };
type Middleware = (context: Context, next: () => string) => string;
const compose = (...stack: Middleware[]) => (context: Context): string => {
  const dispatch = (at: number): string => (at === stack.length ? "end" : stack[at](context, () => dispatch(at + 1)));
  return dispatch(0);
};
const logger: Middleware = (c, next) => { c.log.push(`>${c.path}`); const result = next(); c.log.push(`<${result}`); return result; };
const guard: Middleware = (c, next) => (c.path.startsWith("/admin") ? ((c.status = 403), "denied") : next());
const handler: Middleware = (c) => { c.status = 200; return `handled ${c.path}`; };
for (const path of ["/", "/admin/x"]) {
  const context: Context = { path, log: [] };
  console.log(compose(logger, guard, handler)(context), context.status, context.log.join(" "));
}
console.log(compose()({ path: "", log: [] }), compose(logger)({ path: "p", log: [] }));
type Predicate<T> = (t: T) => boolean;
const and = <T>(...ps: Predicate<T>[]): Predicate<T> => (t) => ps.every((p) => p(t));
const or = <T>(...ps: Predicate<T>[]): Predicate<T> => (t) => ps.some((p) => p(t));
const not = <T>(p: Predicate<T>): Predicate<T> => (t) => !p(t);
const even: Predicate<number> = (n) => n % 2 === 0, big: Predicate<number> = (n) => n > 5;
const numbers = [1, 2, 6, 7, 8];
console.log(numbers.filter(and(even, big)).join(), numbers.filter(or(even, big)).join(), numbers.filter(not(or(even, big))).join(), and<number>()(1), or<number>()(1));
type Node1 = { kind: "number"; value: number } | { kind: "binary"; operator: "+" | "*"; left: Node1; right: Node1 };
type Visitor<R> = { [K in Node1["kind"]]: (node: Extract<Node1, { kind: K }>, visit: (n: Node1) => R) => R };
const walk = <R>(visitor: Visitor<R>) => function visit(node: Node1): R { return (visitor[node.kind] as (n: Node1, v: (n: Node1) => R) => R)(node, visit); };
const tree: Node1 = { kind: "binary", operator: "+", left: { kind: "number", value: 2 }, right: { kind: "binary", operator: "*", left: { kind: "number", value: 3 }, right: { kind: "number", value: 4 } } };
const evaluate = walk<number>({ number: (n) => n.value, binary: (n, v) => (n.operator === "+" ? v(n.left) + v(n.right) : v(n.left) * v(n.right)) });
const print = walk<string>({ number: (n) => String(n.value), binary: (n, v) => `(${v(n.left)} ${n.operator} ${v(n.right)})` });
const depth = walk<number>({ number: () => 1, binary: (n, v) => 1 + Math.max(v(n.left), v(n.right)) });
console.log(evaluate(tree), print(tree), depth(tree));
