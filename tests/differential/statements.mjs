// How statements are made. What a statement declares is in scope for those after it.
import { annotation, expression, joined, list, member, statement } from "./tree.mjs";
import { is_promise, kPlain, kPrimitives, of_type, promise_of, type_name } from "./types.mjs";
import { declare_class } from "./classes.mjs";

/** How deep blocks and functions nest. */
const kDeepest = 6;

export function make_statement(g) {
  const r = g.random;
  const is_deep = g.nesting >= kDeepest;
  const rows = [
    [4, print_some],
    [3, declare],
    [2, assign],
    [1.5, change_collection],
    [0.7, destructure],
    [0.7, destructure_assign],
    [1, float],
    [0.5, jump],
  ];
  if (!is_deep) rows.push([2, choose], [3.5, loop], [2.5, attempt], [1, switch_on], [1.2, declare_function], [1, closures_of_loop], [0.3, block]);
  if (g.nesting < 2) rows.push([1.2, declare_class]);
  return r.weighted(rows)(g);
}

const mutable = (g, types) => g.variables((v) => v.is_mutable && types.includes(v.type));
/** Text and arrays that are assigned stay short, or loops would make giants. */
const clipped = (g, type, depth) => {
  const value = g.make(type, depth);
  if (type === "str") return statement`${value}.slice(0, 40)`;
  return type.endsWith("[]") ? statement`${value}.slice(0, 8)` : statement`${value}`;
};

function print_some(g) {
  const kinds = () => g.random.weighted([[3, "any"], [2, g.random.pick(kPlain)], [1, "num"], [1, "str"]]);
  const values = Array.from({ length: 1 + g.random.below(3) }, () => g.make(kinds()));
  return statement`console.log(${joined(values, ", ")});`;
}

function declared_type(g) {
  const r = g.random;
  return r.weighted([
    [5, r.pick(kPlain)],
    [3, "num"],
    [1, r.pick(["F:num", "F:str", "F:void"])],
    [1, "it"],
    [1, "any"],
    [2, r.pick([...g.records.keys(), "num"])],
    [g.classes.size > 0 ? 3 : 0, r.pick([...g.classes.keys(), "num"])],
    [1, promise_of(r.pick(["num", "str", "num[]"]))],
  ]);
}

function declare(g) {
  const type = declared_type(g);
  const name = g.fresh("v");
  // What can be read only once, or has to be handled, is no value to assign later.
  const is_mutable = kPlain.includes(type) && g.random.chance(0.7);
  const value = is_promise(type) ? statement`quiet(${g.make(type)})` : clipped(g, type);
  const part = statement`${is_mutable ? "let" : "const"} ${name}${g.random.chance(0.6) ? of_type(type) : ""} = ${value};`;
  g.declare(name, type, { is_mutable });
  return part;
}

function assign(g) {
  const known = mutable(g, kPlain);
  const fields = g.variables((v) => g.records.has(v.type)).flatMap((v) => g.records.get(v.type).map(([field, type]) => ({ name: `${v.name}.${field}`, type })));
  const own = g.frame.self === null ? [] : [...g.frame.self.fields, ...g.frame.self.hidden].map(([name, type]) => ({ name: `this.${name}`, type }));
  const all = [...known.slice(-6), ...fields.slice(-2), ...own].filter(({ type }) => kPlain.includes(type));
  if (all.length === 0) return print_some(g);
  const { name, type } = g.random.pick(all);
  const r = g.random;
  if (type === "num" && r.chance(0.5)) return statement`${name} ${r.pick(["+=", "-=", "*=", "%=", "|=", ">>>=", "**=", "??=", "||=", "&&="])} ${g.make("num")};`;
  if (type === "num" && r.chance(0.4)) return statement`${name}${r.pick(["++", "--"])};`;
  if (type === "num[]" && r.chance(0.5)) return statement`${name}[Math.min(${g.make("num", 1)} >>> 0, ${name}.length)] = ${g.make("num")};`;
  if (type === "bool" && r.chance(0.5)) return statement`${name} ${r.pick(["&&=", "||="])} ${g.make("bool")};`;
  return statement`${name} = ${clipped(g, type)};`;
}

function change_collection(g) {
  const r = g.random;
  const known = g.variables((v) => ["num[]", "map", "set", "str[]"].includes(v.type));
  if (known.length === 0) return declare(g);
  const { name, type } = r.pick(known);
  const n = () => g.make("num", 2);
  const ways = {
    "num[]": [
      () => statement`${name}.push(${n()}, ${n()});`,
      () => statement`${name}.splice(${n()}, ${n()}, ${n()});`,
      () => statement`${name}.sort(${r.pick(["", "compare"])});`,
      () => statement`${name}.length = Math.min(${name}.length, ${String(r.below(4))});`,
      () => statement`${name}.forEach(${g.arrow(["num", "num"], "void", 2)});`,
      () => statement`${name}.unshift(...${g.make("num[]", 1)}.slice(0, 3));`,
    ],
    "str[]": [() => statement`${name}.push(${g.make("str", 2)});`, () => statement`${name}.reverse();`],
    map: [
      () => statement`${name}.set(${g.make("str", 2)}, ${n()});`,
      () => statement`${name}.delete("a");`,
      () => statement`${name}.forEach(${g.arrow(["num", "str"], "void", 2)});`,
    ],
    set: [() => statement`${name}.add(${n()});`, () => statement`${name}.delete(${n()});`, () => statement`${name}.forEach(${g.arrow(["num"], "void", 2)});`],
  };
  return r.pick(ways[type])();
}

function destructure(g) {
  const r = g.random;
  const [a, b, c] = [g.fresh("v"), g.fresh("v"), g.fresh("v")];
  const n = () => g.make("num", 2);
  const forms = [
    () => [statement`let [${a} = ${n()}, ${b} = ${a}, ...${c}] = ${g.make("num[]")};`, "num", "num", "num[]"],
    () => [statement`let [[${a} = ${n()}] = [], , ...${c}] = ${g.make("num[][]")}; let ${b} = ${a};`, "num", "num", "num[][]"],
    () => [statement`let { length: ${a}, [${n()}]: ${b} = ${n()}, ...${c} } = ${g.make("num[]")};`, "num", "num", "any"],
    () => [statement`let { x: ${a}, y: { z: ${b} = ${g.make("str", 2)} } = {}${annotation(" as any")}, ...${c} }${annotation(": any")} = { x: ${n()}, ${r.pick(["y", "w"])}: { z: ${g.make("str", 2)} } };`, "num", "str", "any"],
    () => [statement`let [${a}, ${b}, ${c}] = [${n()}, ${g.make("str", 2)}, ${g.make("num[]", 2)}]${annotation(" as [number, string, number[]]")};`, "num", "str", "num[]"],
  ];
  const [part, ...types] = r.pick(forms)();
  [a, b, c].forEach((name, i) => g.declare(name, types[i], { is_mutable: true }));
  return part;
}

function destructure_assign(g) {
  const numbers = mutable(g, ["num"]);
  if (numbers.length < 2) return assign(g);
  const [a, b] = [g.random.pick(numbers).name, g.random.pick(numbers).name];
  const n = () => g.make("num", 2);
  return g.random.pick([
    () => statement`[${a}, ${b}] = [${b}, ${a}];`,
    () => statement`[${a} = ${n()}, ${b} = ${n()}] = ${g.make("it", 2)};`,
    () => statement`({ a: ${a} = ${n()}, b: ${b} } = { ${g.random.pick(["a", "c"])}: ${n()}, b: ${n()} }${annotation(" as any")});`,
  ])();
}

/** Work that runs later, by itself. */
function float(g) {
  const r = g.random;
  const body = () => g.arrow([], "void", 2);
  return r.pick([
    () => statement`queueMicrotask(guard(${body()}));`,
    () => statement`later(${body()});`,
    () => statement`quiet((${g.arrow([], "P<num>", 3, { is_async: true })})());`,
    () => statement`quiet(${g.make("P<num>")}.then(${g.arrow(["num"], "void", 2)}, note));`,
    () => (g.frame.is_async ? statement`await ${g.make(promise_of(r.pick(["num", "str", "num[]"])))};` : print_some(g)),
  ])();
}

/** A way out: of a loop, of the function, by an exception. Mostly behind a condition. */
function jump(g) {
  const r = g.random;
  const ways = [() => statement`throw new ${r.pick(["Error", "TypeError", "RangeError", "Failure"])}(${g.make("str", 1)});`, () => statement`throw ${g.make(r.pick(kPrimitives), 1)};`];
  if (g.frame.result !== "void") ways.push(() => statement`return ${g.make(g.frame.result, 2)};`);
  else if (!g.frame.is_static_block) ways.push(() => statement`return;`);
  for (const { label, is_loop } of g.frame.loops.slice(-3)) {
    ways.push(() => statement`break ${label};`);
    if (is_loop) ways.push(() => statement`continue ${label};`);
  }
  const inner = g.frame.loops.at(-1);
  if (inner?.is_loop) ways.push(() => statement`${r.pick(["break", "continue"])};`);
  const way = r.pick(ways)();
  return r.chance(0.85) ? statement`if (${g.make("bool", 2)}) ${way}` : way;
}

const block = (g) => {
  const label = g.fresh("l");
  return statement`${label}: ${in_loop(g, label, false, () => g.block())}`;
};
function in_loop(g, label, is_loop, make) {
  g.frame.loops.push({ label, is_loop });
  try {
    return make();
  } finally {
    g.frame.loops.pop();
  }
}

function choose(g) {
  const condition = g.make("bool");
  if (g.random.chance(0.5)) return statement`if (${condition}) ${g.block()}`;
  return statement`if (${condition}) ${g.block()} else ${g.block()}`;
}

function loop(g) {
  const r = g.random;
  const [i, label] = [g.fresh("i"), g.fresh("l")];
  const most = String(1 + r.below(4));
  const body = (name, type, more = {}) =>
    in_loop(g, label, true, () =>
      g.in_scope(() => {
        if (name !== null) g.declare(name, type, more);
        return g.body(4, [statement`tick();`]);
      }),
    );
  const forms = [
    [3, () => statement`for (let ${i} = 0; ${i} < ${most}; ${i}++) ${body(i, "num")}`],
    [0.7, () => statement`for (let ${i} = ${most}, ${i}b = 0; ${i}-- > 0; ${i}b += ${i}) ${body(i, "num")}`],
    [2, () => {
      const source = g.make("it", 2);
      return statement`for (const ${i} of ${source}) ${body(i, "num")}`;
    }],
    [0.7, () => {
      const source = g.make("str", 1);
      return statement`for (let ${i} of ${source}.slice(0, 5)) ${body(i, "str", { is_mutable: true })}`;
    }],
    [0.7, () => {
      const source = g.make("num[][]", 2);
      return statement`for (const [${i} = 0, ...${i}rest] of ${source}.slice(0, 5)) ${body(i, "num")}`;
    }],
    [0.7, () => statement`for (const [${i}, ${i}value] of ${g.make("map", 1)}) ${body(i, "str")}`],
    [0.7, () => statement`for (const ${i} in { b: 1, 2: 1, a: 1, [${g.make("str", 1)}]: 1 }) ${body(i, "str")}`],
    [1, () => statement`let ${i} = 0; ${label}: while (${i}++ < ${most} && ${g.make("bool", 2)}) ${body(i, "num")}`],
    [1, () => statement`let ${i} = 0; ${label}: do ${body(i, "num")} while (++${i} < ${most});`],
  ];
  if (g.frame.is_async) {
    forms.push([2, () => {
      const source = g.make("ait", 2);
      return statement`for await (const ${i} of ${source}) ${body(i, "num")}`;
    }]);
  }
  const made = r.weighted(forms)();
  return made.parts[0].startsWith("let") ? statement`{ ${made} }` : statement`${label}: ${made}`;
}

function attempt(g) {
  const r = g.random;
  const error = g.fresh("e");
  const handler = () => g.block(3, [statement`note(${error});`]);
  const guarded = g.block(4);
  const end = () => statement` finally ${g.block(3)}`;
  if (r.chance(0.2)) return statement`try ${guarded}${end()}`;
  return statement`try ${guarded} catch (${error}${annotation(r.pick(["", ": any", ": unknown"]))}) ${handler()}${r.chance(0.5) ? end() : ""}`;
}

function switch_on(g) {
  const r = g.random;
  const type = r.pick(["num", "str"]);
  const label = g.fresh("l");
  const clause = (head) => {
    const block = in_loop(g, label, false, () => g.block(2));
    return member`${head}: ${block}${r.chance(0.6) ? " break;" : ""}`;
  };
  const clauses = Array.from({ length: 1 + r.below(3) }, () => clause(statement`case ${g.make(type, 1)}`));
  if (r.chance(0.7)) clauses.splice(r.below(clauses.length + 1), 0, clause("default"));
  return statement`${label}: switch (${g.make(type, 2)}) ${list(clauses)}`;
}

function declare_function(g) {
  const r = g.random;
  const is_async = r.chance(0.4);
  const answer = r.pick(["num", "str", "num[]", "num", "bool"]);
  const result = is_async ? promise_of(answer) : answer;
  const params = Array.from({ length: r.below(3) }, () => r.pick(["num", "num", "str", "num[]"]));
  const name = g.fresh("f");
  const [head, body] = g.in_function({ is_async, result: answer }, () => {
    const head = g.parameters(params, { with_defaults: true });
    if (r.chance(0.3)) g.declare(name, "function", { signature: { params, result } }); // may call itself
    return [head, g.function_body(answer, 5)];
  });
  g.declare(name, "function", { signature: { params, result } });
  const annotated = annotation(`: ${type_name(result)}`);
  return statement`${is_async ? "async " : ""}function ${name}(${head})${annotated} ${body}`;
}

/** Functions that each catch their round of a loop, called after it. */
function closures_of_loop(g) {
  const [all, i, own] = [g.fresh("v"), g.fresh("i"), g.fresh("v")];
  const label = g.fresh("l");
  const body = in_loop(g, label, true, () =>
    g.in_scope(() => {
      g.declare(i, "num", { is_mutable: false });
      const first = [statement`tick();`, statement`let ${own} = ${g.make("num", 1)};`];
      g.declare(own, "num", { is_mutable: true });
      return g.body(3, first, () => [statement`${all}.push(${g.arrow([], "num", 3)});`]);
    }),
  );
  const head = g.random.pick([`for (let ${i} = 0; ${i} < 3; ${i}++)`, `for (const ${i} of [4, 5, 6])`, `for (let ${i} = 3; ${i} > 0; ${i} -= 2)`]);
  const use = expression("any")`${all}.map((f) => f() + f())`;
  return statement`const ${all}${annotation(": (() => number)[]")} = []; ${label}: ${head} ${body} console.log(${use});`;
}
