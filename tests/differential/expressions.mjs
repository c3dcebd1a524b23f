// How expressions of each type are made: rows of [weight, maker, least depth (1 if not said)].
import { annotation, expression, joined, statement } from "./tree.mjs";
import { awaited, is_promise, kPlain, kPrimitives, of_type, promise_of, type_name } from "./types.mjs";

const kNumbers = "0 1 2 3 5 7 10 -1 -3 0.5 0.1 1.5 -0 NaN Infinity -Infinity 255 1e21 1e-7 123456.789 4294967295 2147483648 9007199254740991 5e-324".split(" ");
const kTexts = ['""', '"a"', '"abc"', '"Hello, World"', '" x "', '"12"', '"0x1f"', '"-0"', '"1e3"', '"äöü"', '"日本語"', '"👍🏽!"', '"e\\u0301"', '"\\ud83d"', '"a,b,,c"', '"it\'s"', '"line\\nend"', '"ß"', '"İ"'];
export const kKeys = ['"a"', '"b"', '"k"', '"1"', '"10"', '"x y"'];
const kUnary = ["-", "+", "~"];
const kBinary = ["+", "-", "*", "/", "%", "**", "&", "|", "^", "<<", ">>", ">>>"];
const kAssigned = ["+=", "-=", "*=", "%=", "|=", "^=", "<<=", ">>>=", "&=", "**="];
const kMath = ["floor", "ceil", "round", "trunc", "abs", "sign", "sqrt", "fround", "clz32", "sin", "cos", "tan", "asin", "acos", "atan",
  "exp", "expm1", "log", "log1p", "log2", "log10", "cbrt", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh"];
const kCompare = ["<", ">", "<=", ">=", "===", "!=="];

/** What nearly every type has: a choice, a wait, a call. */
function common(g, type, d) {
  const r = g.random;
  const e = expression(type);
  const make = (t) => g.make(t, d - 1);
  const rows = [
    [1, () => e`(${make("bool")} ? ${make(type)} : ${make(type)})`],
    [0.5, () => e`trace(${String(r.below(100))}, ${make(type)})`],
    [0.3, () => e`(${make("num")}, ${make(type)})`],
    [0.3, () => e`(${make("bool")} ? ${make(type)} : fail(${make("str")}))`, 2],
    [0.6, () => e`(${g.arrow([], type, d)})()`, 2],
    [0.4, () => pattern_call(g, type, d), 2],
  ];
  if (g.frame.is_async && !is_promise(type) && kPlain.includes(type)) {
    rows.push([2, () => e`(await ${g.make(promise_of(type), d - 1)})`], [1, () => e`(await ${make(type)})`]);
  }
  return [...rows, ...calls(g, type, d)];
}

/** Calls of functions and methods in scope, and their like. */
function calls(g, type, d) {
  const e = expression(type);
  const make = (t) => g.make(t, d - 1);
  const rows = [];
  for (const f of g.variables((v) => v.signature?.result === type)) {
    rows.push([2, () => e`${f.name}(${call_arguments(g, f.signature, d)})`]);
  }
  for (const object of objects(g)) {
    for (const [name, params, result] of object.info.methods) {
      if (result === type) rows.push([2, () => e`${object.text}.${name}(${joined(params.map(make), ", ")})`]);
    }
    for (const [name, field] of object.info.fields) if (field === type) rows.push([1, () => e`${object.text}.${name}`]);
    if (object.is_this) for (const [name, field] of object.info.hidden) if (field === type) rows.push([2, () => e`this.${name}`]);
  }
  for (const [name, info] of g.classes) {
    for (const [member, params, result] of info.statics) {
      if (result === type) rows.push([0.7, () => (params === null ? e`${name}.${member}` : e`${name}.${member}(${joined(params.map(make), ", ")})`)]);
    }
  }
  for (const variable of g.variables((v) => g.records.has(v.type))) {
    for (const [field, of] of g.records.get(variable.type)) if (of === type) rows.push([0.7, () => e`${variable.name}.${field}`]);
  }
  return rows;
}

/** What has members: variables of classes, `this`. */
function objects(g) {
  const found = g.variables((v) => g.classes.has(v.type)).map((v) => ({ text: v.name, info: g.classes.get(v.type) }));
  if (g.frame.self !== null) found.push({ text: "this", info: g.frame.self, is_this: true });
  return found;
}

function call_arguments(g, { params }, d) {
  if (params.length > 0 && params.every((t) => t === "num") && g.random.chance(0.2)) {
    return [statement`...(${g.make("num[]", d - 1)}).concat(${joined(params.map(() => g.make("num", 0)), ", ")})`];
  }
  return joined(params.map((t) => g.make(t, d - 1)), ", ");
}

/** A function with a pattern as its parameter, called at once. */
function pattern_call(g, type, d) {
  const e = expression(type);
  const [a, b, c] = [g.fresh("q"), g.fresh("q"), g.fresh("q")];
  const body = (types) =>
    g.in_function({ result: type, self: g.frame.self }, () => {
      for (const [name, t] of types) g.declare(name, t, { is_mutable: true });
      return g.make(type, d - 1);
    });
  if (g.random.chance(0.5)) {
    return e`(([${a} = ${inside(g, () => g.make("num", 0))}, , ${b} = ${a}, ...${c}]${of_type("num[]")})${annotation(`: ${type_name(type)}`)} => ${body([[a, "num"], [b, "num"], [c, "num[]"]])})(${g.make("num[]", d - 1)})`;
  }
  return e`(({ x: ${a} = ${inside(g, () => g.make("num", 1))}, y: ${b} = ${inside(g, () => g.make("str", 1))}, ...${c} }${annotation(": any")})${annotation(`: ${type_name(type)}`)} => ${body([[a, "num"], [b, "str"], [c, "any"]])})({ x: ${g.make("num", d - 1)}, ${g.random.pick(["y", "z"])}: ${g.make("str", d - 1)} })`;
}

function assignments(g, type, d, operators) {
  const e = expression(type);
  return g
    .variables((v) => v.type === type && v.is_mutable)
    .slice(-3)
    .map((v) => [0.6, () => e`(${v.name} ${g.random.pick(operators)} ${g.make(type, d - 1)})`]);
}

/** Makes what stands inside of a function that is written out here: no await belongs to the function around it. */
const inside = (g, make, self = g.frame.self) => g.in_function({ result: "num", self }, make);

const by_type = {
  num(g, d) {
    const r = g.random;
    const e = expression("num");
    const n = () => g.make("num", d - 1);
    const s = () => g.make("str", d - 1);
    const a = () => g.make("num[]", d - 1);
    const small = () => String(r.below(4));
    return [
      [1, () => e`(${r.pick(kUnary)}${n()})`],
      [5, () => e`(${n()} ${r.pick(kBinary)} ${n()})`],
      [1, () => e`Math.${r.pick(kMath)}(${n()})`],
      [0.5, () => e`Math.${r.pick(["min", "max", "imul", "pow", "atan2"])}(${n()}, ${n()})`],
      [0.5, () => e`Math.${r.pick(["min", "max", "hypot"])}(...${a()})`],
      [1, () => e`${s()}.length`],
      [0.5, () => e`${s()}.${r.pick(["indexOf", "lastIndexOf"])}(${s()})`],
      [0.5, () => e`${s()}.charCodeAt(${n()})`],
      [0.5, () => e`(${s()}.codePointAt(${small()}) ?? ${n()})`],
      [1, () => e`${r.pick(["parseInt", "parseFloat", "Number"])}(${s()})`],
      [0.3, () => e`parseInt(${s()}, ${r.pick(["2", "8", "10", "16", "36"])})`],
      [0.3, () => e`Number(${g.make("bool", d - 1)})`],
      [0.5, () => e`${a()}.length`],
      [1, () => e`(${a()}[${n()}] ?? ${n()})`],
      [0.5, () => e`(${a()}.at(${n()}) ?? ${n()})`],
      [0.5, () => e`${a()}.${r.pick(["indexOf", "lastIndexOf"])}(${n()})`],
      [0.5, () => e`${a()}.${r.pick(["findIndex", "findLastIndex"])}(${g.arrow(["num"], "bool", d)})`],
      [0.5, () => e`(${a()}.${r.pick(["find", "findLast"])}(${g.arrow(["num", "num"], "bool", d)}) ?? ${n()})`],
      [1, () => e`${a()}.${r.pick(["reduce", "reduceRight"])}(${g.arrow(["num", "num", "num"].slice(r.below(2)), "num", d)}, ${n()})`],
      [0.3, () => e`${a()}.reduce(${g.arrow(["num", "num"], "num", d)})`],
      [0.5, () => e`(${a()}.${r.pick(["pop", "shift"])}() ?? ${n()})`],
      [0.4, () => e`${a()}.${r.pick(["push", "unshift"])}(${n()})`],
      [0.5, () => e`(${g.make("map", d - 1)}.get(${r.pick(kKeys)}) ?? ${n()})`],
      [0.3, () => e`${g.make(r.pick(["map", "set"]), d - 1)}.size`],
      [0.5, () => e`(${r.pick(["null", "undefined"])} ?? ${n()})`],
      [0.7, () => e`${g.make("F:num", d - 1)}(${n()})`],
      [0.5, () => e`${g.make("F:void", d - 1)}()`],
      [0.3, () => e`${g.make("F:num", d - 1)}.call(null, ${n()})`],
      [0.3, () => e`${g.make("F:num", d - 1)}.apply(null, [${n()}])`],
      [0.2, () => e`${g.make("F:num", d - 1)}.length`],
      [0.3, () => e`Object.keys(${g.make("any", d - 1)} ?? {}).length`, 2],
      ...assignments(g, "num", d, ["=", ...kAssigned]),
      ...g.variables((v) => v.type === "num" && v.is_mutable).slice(-2).map((v) => [0.7, () => e`${r.pick(["(++#)", "(#++)", "(--#)", "(#--)"]).replace("#", v.name)}`]),
    ];
  },

  str(g, d) {
    const r = g.random;
    const e = expression("str");
    const n = () => g.make("num", d - 1);
    const s = () => g.make("str", d - 1);
    const small = () => String(r.below(7));
    return [
      [2, () => e`(${s()} + ${g.make(r.pick(kPrimitives), d - 1)})`],
      [0.5, () => e`(${n()} + ${s()})`],
      [2, () => e`\`${"${"}${g.make(r.pick(kPlain), d - 1)}}-${"${"}${g.make(r.pick(kPrimitives), d - 1)}}\``],
      [1, () => e`String(${g.make(r.pick(kPlain), d - 1)})`],
      [0.5, () => e`(${n()}).toString(${r.pick(["", "2", "10", "16", "36"])})`],
      [0.5, () => e`(${n()}).toFixed(${small()})`],
      [0.3, () => e`(${n()}).${r.pick(["toPrecision", "toExponential"])}(${String(1 + r.below(9))})`],
      [1, () => e`${s()}.${r.pick(["slice", "substring"])}(${n()}${r.chance(0.5) ? [", ", n()] : []})`],
      [0.5, () => e`(${s()}.at(${n()}) ?? ${s()})`],
      [0.5, () => e`(${s()}[${small()}] ?? ${s()})`],
      [0.5, () => e`${s()}.charAt(${n()})`],
      [1, () => e`${s()}.${r.pick(["toUpperCase", "toLowerCase", "trim", "trimStart", "trimEnd", "normalize", "toString"])}()`],
      [0.5, () => e`${s()}.${r.pick(["padStart", "padEnd"])}(${small()}${r.chance(0.5) ? [", ", s()] : []})`],
      [0.3, () => e`${s()}.repeat(${String(r.below(4))})`],
      [0.7, () => e`${s()}.${r.pick(["replace", "replaceAll"])}(${s()}, ${s()})`],
      [0.3, () => e`${s()}.replace(${s()}, ${g.arrow(["str"], "str", d)})`],
      [0.3, () => e`${s()}.concat(${s()}, ${g.make(r.pick(kPrimitives), d - 1)})`],
      [1, () => e`${g.make(r.pick(["num[]", "str[]", "num[][]"]), d - 1)}.join(${s()})`],
      [1, () => e`JSON.stringify(${g.make(r.pick([...kPlain, ...g.records.keys(), ...g.classes.keys()]), d - 1)})`],
      [0.3, () => e`(JSON.stringify(${g.make("any", d - 1)}, null, ${small()}) ?? ${s()})`, 2],
      [0.5, () => e`(typeof ${g.make("any", d - 1)})`],
      [0.3, () => e`String.from${r.pick(["CharCode", "CodePoint"])}(${r.pick(["65", "228", "8364", "0xd83d"])}, ${r.pick(["97", "0xdc4d", "0x301"])})`],
      [0.5, () => e`${g.make("F:str", d - 1)}(${s()})`],
      [0.3, () => e`${g.make(r.pick(["F:num", "F:str", "F:void"]), d - 1)}.name`],
      ...assignments(g, "str", d, ["="]),
      ...[...g.classes.keys()].map((name) => [0.3, () => e`\`${"${"}${g.make(name, d - 1)}}\``]),
    ];
  },

  bool(g, d) {
    const r = g.random;
    const e = expression("bool");
    const n = () => g.make("num", d - 1);
    const s = () => g.make("str", d - 1);
    const b = () => g.make("bool", d - 1);
    const a = () => g.make("num[]", d - 1);
    return [
      [3, () => e`(${n()} ${r.pick(kCompare)} ${n()})`],
      [1.5, () => e`(${s()} ${r.pick(kCompare)} ${s()})`],
      [1, () => e`!${b()}`],
      [2, () => e`(${b()} ${r.pick(["&&", "||", "===", "!=="])} ${b()})`],
      [0.5, () => e`${s()}.${r.pick(["includes", "startsWith", "endsWith"])}(${s()})`],
      [0.5, () => e`${a()}.includes(${n()})`],
      [1, () => e`${a()}.${r.pick(["some", "every"])}(${g.arrow(["num"], "bool", d)})`],
      [0.3, () => e`${g.make("map", d - 1)}.${r.pick(["has", "delete"])}(${r.pick(kKeys)})`],
      [0.3, () => e`${g.make("set", d - 1)}.${r.pick(["has", "delete"])}(${n()})`],
      [0.3, () => e`Number.${r.pick(["isNaN", "isFinite", "isInteger", "isSafeInteger"])}(${n()})`],
      [0.3, () => e`Object.is(${n()}, ${n()})`],
      [0.3, () => e`Boolean(${g.make(r.pick(kPrimitives), d - 1)})`],
      [0.3, () => e`Array.isArray(${g.make("any", d - 1)})`],
      [0.3, () => e`(${g.make("any", d - 1)} ${r.pick(["==", "!="])} null)`],
      [0.3, () => e`(${r.pick(kKeys)} in { a: 1, [${s()}]: 2 })`],
      ...[...g.classes.keys()].map((name) => [0.3, () => e`(${g.make("any", d - 1)} instanceof ${name})`]),
    ];
  },

  "num[]"(g, d) {
    const r = g.random;
    const e = expression("num[]");
    const n = () => g.make("num", d - 1);
    const a = () => g.make("num[]", d - 1);
    const some = (most) => Array.from({ length: r.below(most) }, n);
    return [
      [3, () => e`[${joined(some(5), ", ")}]`],
      [1, () => e`[${joined([n(), statement`...${a()}`, n()].slice(r.below(2)), ", ")}]`],
      [0.7, () => e`[...${g.make("it", d - 1)}]`],
      [2, () => e`${a()}.map(${g.arrow(["num", "num"].slice(r.below(2)), "num", d)})`],
      [1, () => e`${a()}.filter(${g.arrow(["num"], "bool", d)})`],
      [1, () => e`${a()}.slice(${n()}${r.chance(0.5) ? [", ", n()] : []})`],
      [0.5, () => e`${a()}.concat(${joined([a(), n()], ", ")})`],
      [1, () => e`${a()}.${r.pick(["sort", "toSorted"])}(${r.chance(0.3) ? [] : r.pick(["compare", "(x, y) => compare(y, x)"])})`],
      [0.5, () => e`${a()}.${r.pick(["reverse", "toReversed"])}()`],
      [0.7, () => e`${a()}.${r.pick(["splice", "toSpliced"])}(${n()}, ${n()}${r.chance(0.5) ? [", ", n()] : []})`],
      [0.3, () => e`${a()}.with(${String(r.below(2))}, ${n()})`],
      [0.4, () => e`${a()}.fill(${n()}, ${n()}, ${n()})`],
      [0.3, () => e`${a()}.copyWithin(${n()}, ${n()})`],
      [0.7, () => e`${a()}.flatMap(${g.arrow(["num"], "num[]", d)})`],
      [0.5, () => e`${g.make("num[][]", d - 1)}.flat()`],
      [0.5, () => e`(${g.make("num[][]", d - 1)}[${String(r.below(3))}] ?? ${a()})`],
      [0.5, () => e`[...${g.make("set", d - 1)}]`],
      [0.5, () => e`[...${g.make("map", d - 1)}.values()]`],
      [0.5, () => e`Array.from({ length: ${String(r.below(5))} }, ${g.arrow(["any", "num"], "num", d)})`],
      [0.5, () => e`Array.from(${g.make("it", d - 1)}, ${g.make("F:num", d - 1)})`],
      [0.3, () => e`Object.values({ b: ${n()}, a: ${n()}, 1: ${n()}, [${g.make("str", d - 1)}]: ${n()} })`],
      [0.3, () => e`${g.make("str[]", d - 1)}.map(${g.arrow(["str"], "num", d)})`],
      [0.3, () => e`[...${a()}.${r.pick(["keys", "values"])}()]`],
      [0.2, () => e`structuredClone(${a()})`],
      [0.2, () => e`JSON.parse(JSON.stringify(${a()})).map(${annotation("(")}x${annotation(": any)")} => x ?? ${inside(g, n)})`],
    ];
  },

  "str[]"(g, d) {
    const r = g.random;
    const e = expression("str[]");
    const s = () => g.make("str", d - 1);
    const a = () => g.make("str[]", d - 1);
    return [
      [3, () => e`[${joined(Array.from({ length: r.below(4) }, s), ", ")}]`],
      [1.5, () => e`${s()}.split(${s()})`],
      [1, () => e`[...${s()}]`],
      [1, () => e`${a()}.map(${g.arrow(["str"], "str", d)})`],
      [1, () => e`${g.make("num[]", d - 1)}.map(${g.arrow(["num"], "str", d)})`],
      [0.5, () => e`${a()}.filter(${g.arrow(["str"], "bool", d)})`],
      [0.5, () => e`${a()}.${r.pick(["sort", "toSorted", "reverse", "toReversed"])}()`],
      [0.5, () => e`[...${g.make("map", d - 1)}.keys()]`],
      [1, () => e`Object.keys(${g.make("any", d - 1)} ?? {})`],
      [0.3, () => e`Object.keys({ b: 1, 2: 1, ...{ a: 1 }, [${s()}]: 1 })`],
      [0.3, () => e`${a()}.concat(${a()})`],
    ];
  },

  "num[][]"(g, d) {
    const r = g.random;
    const e = expression("num[][]");
    const a = () => g.make("num[]", d - 1);
    return [
      [2, () => e`[${joined(Array.from({ length: 1 + r.below(3) }, a), ", ")}]`],
      [1, () => e`${a()}.map(${g.arrow(["num"], "num[]", d)})`],
      [0.5, () => e`[...${a()}.entries()]`],
      [0.5, () => e`${g.make("num[][]", d - 1)}.filter(${g.arrow(["num[]"], "bool", d)})`],
      [0.5, () => e`Object.values(Object.groupBy(${a()}, ${g.arrow(["num"], "str", d)}))`],
    ];
  },

  map(g, d) {
    const r = g.random;
    const e = expression("map");
    const n = () => g.make("num", d - 1);
    const rows = () => Array.from({ length: r.below(4) }, () => statement`[${r.chance(0.7) ? r.pick(kKeys) : g.make("str", d - 1)}, ${n()}]`);
    return [
      [3, () => e`new Map${annotation("<string, number>")}([${joined(rows(), ", ")}])`],
      [1, () => e`${g.make("map", d - 1)}.set(${g.make("str", d - 1)}, ${n()})`],
      [0.5, () => e`new Map([...${g.make("map", d - 1)}].reverse())`],
      [0.5, () => e`new Map(Object.entries({ z: ${n()}, a: ${n()} }))`],
      [0.3, () => e`new Map(${g.make("str[]", d - 1)}.map((x, i)${annotation(": [string, number]")} => [x, i]))`],
    ];
  },
  set(g, d) {
    const e = expression("set");
    return [
      [2, () => e`new Set${annotation("<number>")}(${g.make(g.random.pick(["num[]", "it"]), d - 1)})`],
      [1, () => e`${g.make("set", d - 1)}.add(${g.make("num", d - 1)})`],
    ];
  },

  "F:num": (g, d) => functions(g, d, ["num"], "num", "F:num"),
  "F:str": (g, d) => functions(g, d, ["str"], "str", "F:str"),
  "F:void": (g, d) => functions(g, d, [], "num", "F:void"),

  it(g, d) {
    const r = g.random;
    const e = expression("it");
    return [
      [2, () => g.make("num[]", d - 1)],
      [1, () => g.make("set", d - 1)],
      [1, () => e`${g.make("map", d - 1)}.values()`],
      [0.5, () => e`${g.make("num[]", d - 1)}.${r.pick(["keys", "values"])}()`],
      [1, () => iterable(g, d), 2],
      ...[...g.classes].filter(([, info]) => info.is_iterable).map(([name]) => [2, () => g.make(name, d - 1)]),
    ];
  },
  ait(g, d) {
    const e = expression("ait");
    return [
      [1, () => e`[${joined([g.make("P<num>", d - 1), g.make("num", d - 1)], ", ")}]`],
      [0.5, () => g.make("it", d - 1)],
    ];
  },

  any(g, d) {
    const r = g.random;
    const e = expression("any");
    const any = () => g.make("any", d - 1);
    const plain = () => g.make(r.pick(kPlain), d - 1);
    return [
      [3, () => g.make(r.pick(kPrimitives), d)],
      [3, plain],
      [1.5, () => e`[${joined(Array.from({ length: r.below(4) }, any), ", ")}]`],
      [2, () => e`({ a: ${any()}, ${r.pick(["b", '"x y"', "3", "[1 + 1]", "c"])}: ${plain()} })`],
      [0.7, () => e`({ ...${any()}, ${object_member(g, d)} })`],
      [0.3, () => e`Object.entries(${any()} ?? {})`],
      [0.3, () => e`Object.fromEntries(${g.make("map", d - 1)})`],
      [0.3, () => e`Object.assign({}, ${any()}, { z: ${plain()} })`],
      [0.3, () => e`Object.groupBy(${g.make("num[]", d - 1)}, ${g.arrow(["num"], "str", d)})`],
      [0.3, () => e`new Map${annotation("<any, any>")}([[${any()}, ${any()}]])`],
      [0.3, () => e`new Set${annotation("<any>")}([${any()}, ${any()}])`],
      [0.3, () => e`Object.freeze(${any()})`],
      [0.3, () => e`structuredClone(${plain()})`],
      [0.3, () => e`[${plain()}, , ${plain()}]`],
      [0.4, () => e`JSON.parse(JSON.stringify({ j: ${any()} }))`],
      [0.4, () => e`JSON.parse(JSON.stringify(${any()}) ?? "0", ${reviver(g, d)})`],
      [0.3, () => g.make(r.pick(["F:num", "F:void"]), d - 1)],
      [0.2, () => e`({ a: { b: ${any()} } })${r.pick(["?.a", ".a"])}${r.pick(["?.b", "?.c?.d", "?.[\"b\"]"])}`],
      [0.3, () => e`[${plain()}].entries()`],
      ...[...g.records.keys(), ...g.classes.keys()].map((name) => [1, () => g.make(name, d - 1)]),
    ];
  },
};

const reviver = (g, d) => {
  const [key, value] = [g.fresh("k"), g.fresh("k")];
  return statement`(${key}${annotation(": string")}, ${value}${annotation(": any")}) => (${key} === ${g.random.pick(kKeys)} ? ${inside(g, () => g.make("num", d - 1))} : ${value})`;
};

function object_member(g, d) {
  const self = { self: null };
  return g.random.pick([
    () => statement`get g()${of_type("num")} ${g.in_function({ ...self, result: "num" }, () => g.function_body("num", 2))}`,
    () => statement`m()${of_type("num")} ${g.in_function({ ...self, result: "num" }, () => g.function_body("num", 2))}`,
    () => statement`[${g.make("str", d - 1)}]: ${g.make("num", d - 1)}`,
    () => statement`f: ${g.arrow(["num"], "num", d)}`,
  ])();
}

/** An object that is iterable by a method of its own. */
function iterable(g, d) {
  const i = g.fresh("i");
  const body = g.in_function({ result: "num" }, () => {
    g.declare(i, "num");
    return g.make("num", d - 1);
  });
  const end = g.random.pick(["", ', return() { console.log("closed"); return { value: undefined, done: true }; }']);
  return expression("it")`({ [Symbol.iterator]() { let ${i} = 0; return { next() { tick(); return ++${i} > ${String(1 + g.random.below(4))} ? { value: undefined, done: true } : { value: ${body}, done: false }; }${end} }; } }${annotation(" as Iterable<number>")})`;
}

function functions(g, d, params, result, type) {
  const e = expression(type);
  const bound = g.variables((v) => v.signature?.result === result && v.signature.params.length === params.length + 1 && v.signature.params.slice(1).join() === params.join());
  const named = g.variables((v) => v.signature?.result === result && v.signature.params.join() === params.join());
  return [
    [2, () => e`(${g.arrow(params, result, d)})`],
    ...named.map((f) => [1, () => e`${f.name}`]),
    ...bound.map((f) => [1, () => e`${f.name}.bind(null, ${g.make(f.signature.params[0], d - 1)})`]),
    [0.5, () => e`(function ${g.random.pick(["", "named"])}(${["p"].slice(0, params.length)}${params.map(of_type)})${of_type(result)} ${g.in_function({ result }, () => {
      if (params.length > 0) g.declare("p", params[0], { is_mutable: true });
      return g.function_body(result, 3);
    })})`, 2],
  ];
}

function records(g, type, d) {
  const e = expression(type);
  const fields = g.records.get(type);
  const field = ([name, of]) => statement`${name}: ${g.make(of, d - 1)}`;
  return [
    [3, () => e`({ ${joined(fields.map(field), ", ")} })`],
    [1, () => e`({ ...${g.make(type, d - 1)}, ${joined([g.random.pick(fields)].map(field), ", ")} })`],
    [0.3, () => e`structuredClone(${g.make(type, d - 1)})`],
  ];
}

function promises(g, type, d) {
  const r = g.random;
  const e = expression(type);
  const of = awaited(type);
  const v = () => g.make(of, d - 1);
  const p = () => g.make(type, d - 1);
  const some = () => joined(Array.from({ length: 1 + r.below(3) }, () => statement`quiet(${p()})`), ", ");
  const rows = [
    [2, () => e`Promise.resolve(${g.make(of, d - 1)})`],
    [2, () => e`(${g.arrow([], type, d, { is_async: true })})()`],
    [1, () => e`${p()}.then(${g.arrow([of], of, d)})`],
    [0.5, () => e`${p()}.then(${g.arrow([of], type, d, { is_async: true })})`],
    [0.5, () => e`${p()}.catch((error${annotation(": any")}) => { note(error); return ${inside(g, v)}; })`],
    [0.5, () => e`${p()}.finally(() => console.log(${inside(g, () => g.make("str", 1))}))`],
    [0.5, () => e`Promise.race([${some()}])`],
    [0.5, () => e`Promise.any([${some()}])`],
    [0.7, () => e`new Promise${annotation(`<${type_name(of)}>`)}((resolve, reject) => ${r.chance(0.7) ? "resolve" : "reject"}(${inside(g, v)}))`],
    [0.5, () => e`new Promise${annotation(`<${type_name(of)}>`)}((resolve) => ${r.pick(["later", "queueMicrotask"])}(() => resolve(${inside(g, () => g.make(of, 0))})))`],
    [0.3, () => e`Promise.resolve({ then(resolve${annotation(": any")}) { console.log("then"); resolve(${inside(g, v, null)}); } }${annotation(` as any`)})`],
    [0.2, () => e`Promise.reject(new ${r.pick(["Error", "TypeError", "RangeError"])}(${g.make("str", 1)}))`],
  ];
  if (of === "num[]") {
    const numbers = () => joined(Array.from({ length: r.below(4) }, () => (r.chance(0.3) ? g.make("num", d - 1) : statement`quiet(${g.make("P<num>", d - 1)})`)), ", ");
    rows.push([3, () => e`Promise.all([${numbers()}])`]);
    rows.push([2, () => e`Promise.allSettled([${numbers()}]).then((all) => all.map((one) => (one.status === "fulfilled" ? one.value : (note(one.reason), -1))))`]);
    rows.push([1, () => e`Promise.all(${g.make("num[]", d - 1)}.map(${g.arrow(["num"], "P<num>", d, { is_async: true })}))`]);
  }
  return rows;
}

/** The rows for a type. */
export function makers(g, type, depth) {
  if (is_promise(type)) return [...promises(g, type, depth), ...calls(g, type, depth)];
  if (g.records.has(type)) return [...records(g, type, depth), ...common(g, type, depth)];
  if (g.classes.has(type)) return [[3, () => made(g, type, depth)], ...common(g, type, depth)];
  const rows = [[1, () => leaf(g, type)], ...by_type[type](g, depth)];
  return ["it", "ait", "any"].includes(type) ? rows : [...rows, ...common(g, type, depth)];
}

const made = (g, type, d) => expression(type)`new ${type}(${g.make("num", d - 1)}, ${g.make("str", d - 1)})`;

/** An expression with nothing in it that could go wrong. */
export function leaf(g, type) {
  const r = g.random;
  const e = expression(type);
  if (is_promise(type)) return e`Promise.resolve(${g.make(awaited(type), 0)})`;
  if (g.records.has(type)) return e`({ ${joined(g.records.get(type).map(([name, of]) => statement`${name}: ${g.make(of, 0)}`), ", ")} })`;
  if (g.classes.has(type)) return made(g, type, 0);
  switch (type) {
    case "num": return r.chance(0.3) ? e`${String(r.below(20))}` : e`${r.pick(kNumbers).replace(/^-.*/, "($&)")}`;
    case "str": return e`${r.pick(kTexts)}`;
    case "bool": return e`${r.pick(["true", "false"])}`;
    case "any": return r.chance(0.3) ? e`${r.pick(["null", "undefined"])}` : leaf(g, r.pick(kPrimitives));
    case "it": return e`counting(${String(r.below(5))}, ${r.pick(kKeys)})`;
    case "ait": return e`async_counting(${String(r.below(4))}, ${r.pick(kKeys)})`;
    default: return e`${kLeaves[type]}`;
  }
}
const kLeaves = {
  "num[]": "[1, 2, 3]",
  "str[]": '["b", "a"]',
  "num[][]": "[[1], [2, 3]]",
  map: 'new Map([["a", 1], ["b", 2]])',
  set: "new Set([3, 1])",
  "F:num": "((x) => x + 1)",
  "F:str": '((x) => x + "!")',
  "F:void": "(() => 7)",
};
