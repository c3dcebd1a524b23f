// Classes: fields, private members, statics, accessors, inheritance. Members have fixed names with one signature each, so that
// a derived class overrides what it names again.
import { annotation, expression, joined, list, member, statement } from "./tree.mjs";
import { of_type, promise_of, type_name } from "./types.mjs";

const kMethods = [
  ["calc", ["num"], "num"],
  ["text", ["str"], "str"],
  ["rows", ["num[]"], "num[]"],
  ["load", ["num"], promise_of("num")],
  ["is_right", [], "bool"],
];
const kFields = [["x", "num"], ["name", "str"], ["items", "num[]"], ["index", "map"]];
const kAccessors = [["total", "num"], ["title", "str"]];

export function declare_class(g) {
  const r = g.random;
  const name = g.fresh("C");
  const base = g.classes.size > 0 && r.chance(0.5) ? r.pick([...g.classes.keys()]) : null;
  const parent = base === null ? null : g.classes.get(base);
  const info = {
    fields: [...(parent?.fields ?? [])],
    methods: [...(parent?.methods ?? [])],
    statics: [],
    hidden: [],
    is_iterable: parent?.is_iterable ?? false,
  };
  const inside = (result, is_async, self, make) => g.in_function({ result, is_async, self }, make);
  const members = [];

  for (const field of kFields.filter(() => r.chance(0.4))) {
    members.push(member`${field[0]}${of_type(field[1])} = ${inside("void", false, null, () => g.make(field[1], 2))};`);
    add(info.fields, field);
  }
  const hidden = ["#secret", r.pick(["num", "num[]"])];
  if (r.chance(0.6)) {
    members.push(member`${hidden[0]}${of_type(hidden[1])} = ${inside("void", false, null, () => g.make(hidden[1], 2))};`);
    info.hidden.push(hidden);
  }
  if (r.chance(0.6)) members.push(constructor_of(g, info, parent, inside));

  for (const method of kMethods.filter(() => r.chance(0.35))) {
    members.push(method_of(g, info, parent, method, inside));
    add(info.methods, method);
  }
  for (const [accessor, type] of kAccessors.filter(() => r.chance(0.3))) {
    members.push(member`get ${accessor}()${of_type(type)} ${inside(type, false, info, () => g.function_body(type, 2))}`);
    if (r.chance(0.5)) {
      members.push(member`set ${accessor}(value${of_type(type)}) ${inside("void", false, info, () => {
        g.declare("value", type);
        return g.function_body("void", 3);
      })}`);
    }
    add(info.fields, [accessor, type]);
  }
  if (r.chance(0.4)) {
    const items = inside("num", false, info, () => [g.make("num", 1), g.make("num", 1)]);
    members.push(member`[Symbol.iterator]() { return [${joined(items, ", ")}][Symbol.iterator](); }`);
    info.is_iterable = true;
  }
  if (r.chance(0.4)) members.push(member`toString()${of_type("str")} ${inside("str", false, info, () => g.function_body("str", 2))}`);
  if (r.chance(0.4)) {
    members.push(member`static count${of_type("num")} = ${inside("void", false, null, () => g.make("num", 2))};`);
    info.statics.push(["count", null, "num"]);
  }
  if (r.chance(0.3)) {
    const [head, body] = inside("num", false, null, () => [g.parameters(["num"]), g.function_body("num", 3)]);
    members.push(member`static of(${head})${of_type("num")} ${body}`);
    info.statics.push(["of", ["num"], "num"]);
  }
  if (r.chance(0.2)) {
    const block = g.in_function({ result: "void", is_static_block: true }, () => g.body(2));
    members.push(member`static ${block}`);
  }

  g.classes.set(name, info);
  g.scopes.at(-1).push({ name, type: "class" });
  return statement`class ${name}${base === null ? "" : ` extends ${base}`} ${list(members)}`;
}

/** Adds a member, or takes the place of the one it overrides. */
function add(members, row) {
  const index = members.findIndex(([name]) => name === row[0]);
  if (index < 0) members.push(row);
  else members[index] = row;
}

function constructor_of(g, info, parent, inside) {
  return inside("void", false, info, () => {
    const head = g.parameters(["num", "str"]);
    const outer = g.frame.self;
    g.frame.self = null; // no `this` before super()
    const first = parent === null ? [] : [statement`super(${g.make("num", 2)}, ${g.make("str", 2)});`];
    g.frame.self = outer;
    return member`constructor(${head}) ${g.body(3, [statement`tick();`, ...first])}`;
  });
}

function method_of(g, info, parent, [name, params, result], inside) {
  const is_async = result.startsWith("P<");
  const answer = is_async ? "num" : result;
  return inside(answer, is_async, info, () => {
    const head = g.parameters(params);
    const inherited = parent?.methods.some(([n]) => n === name);
    const call = expression(answer)`${is_async ? "(await " : ""}super.${name}(${joined(params.map((t) => g.make(t, 1)), ", ")})${is_async ? ")" : ""}`;
    const own = g.fresh("v");
    const first = inherited ? [statement`tick();`, statement`const ${own} = ${call};`] : [statement`tick();`];
    if (inherited) g.declare(own, answer);
    const body = g.body(4, first, () => [statement`return ${g.make(answer, 2)};`]);
    return member`${is_async ? "async " : ""}${name}(${head})${annotation(`: ${type_name(result)}`)} ${body}`;
  });
}
