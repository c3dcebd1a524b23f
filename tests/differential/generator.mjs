// What the makers of expressions, statements and classes share: the choices, the names in scope, the function they are in.
import { Random } from "./random.mjs";
import { annotation, expression, joined, list, statement } from "./tree.mjs";
import { awaited, of_type, type_name } from "./types.mjs";
import { leaf, makers } from "./expressions.mjs";
import { make_statement } from "./statements.mjs";

/** How deep expressions and statements nest. */
const kDeepest = 3;

export class Generator {
  constructor(seed) {
    this.random = new Random(seed);
    this.names = 0;
    this.scopes = [[]];
    this.records = new Map(); // name: [[field, type]...]
    this.classes = new Map(); // name: what class_maker.mjs writes
    this.frame = { is_async: true, result: "void", self: null, loops: [] };
    this.nesting = 0;
  }

  fresh(prefix) {
    return `${prefix}${this.names++}`;
  }
  declare(name, type, more = {}) {
    this.scopes.at(-1).push({ name, type, ...more });
  }
  /** The variables in scope that `wanted` takes, the newest last. */
  variables(wanted) {
    return this.scopes.flat().filter(wanted);
  }
  /** Runs `make` in a scope of its own. */
  in_scope(make) {
    this.scopes.push([]);
    this.nesting++;
    try {
      return make();
    } finally {
      this.nesting--;
      for (const { name, type } of this.scopes.pop()) if (type === "class") this.classes.delete(name);
    }
  }
  /** Runs `make` inside of a function. */
  in_function(frame, make) {
    const outer = this.frame;
    this.frame = { self: null, is_async: false, loops: [], ...frame };
    try {
      return this.in_scope(make);
    } finally {
      this.frame = outer;
    }
  }

  /** An expression of a type; at depth 0 a variable or a constant. */
  make(type, depth = kDeepest) {
    const known = this.variables((v) => v.type === type);
    if (known.length > 0 && (depth <= 0 || this.random.chance(0.25))) {
      // What was declared last is used most.
      const index = Math.max(this.random.below(known.length), this.random.below(known.length));
      return expression(type)`${known[index].name}`;
    }
    if (depth <= 0) return leaf(this, type);
    const rows = makers(this, type, depth).filter(([, , least = 1]) => least <= depth);
    return this.random.weighted(rows.map(([weight, make]) => [weight, make]))();
  }

  /** One to `most` statements, and what `last` makes after them. */
  body(most, first = [], last = () => []) {
    const statements = [...first];
    const wanted = 1 + this.random.below(Math.max(1, most - this.nesting));
    for (let i = 0; i < wanted; i++) statements.push(make_statement(this));
    return list([...statements, ...last()]);
  }
  block(most = 4, first = []) {
    return this.in_scope(() => this.body(most, first));
  }

  /** Parameters of the types, declared: `a: number, b: string`. Some have a default. */
  parameters(types, { with_defaults = false } = {}) {
    const made = types.map((type, i) => {
      const name = this.fresh("p");
      const fallback = with_defaults && i === types.length - 1 && this.random.chance(0.4);
      const part = fallback
        ? statement`${name}${of_type(type)} = ${this.in_function({ result: type, self: this.frame.self }, () => this.make(type, 1))}`
        : statement`${name}${of_type(type)}`;
      this.declare(name, type, { is_mutable: true });
      return part;
    });
    return joined(made, ", ");
  }
  /** `{ tick(); ...; return e; }` of the function that is being made. */
  function_body(result, most = 3) {
    return this.body(most, [statement`tick();`], () => (result === "void" ? [] : [statement`return ${this.make(result, 2)};`]));
  }

  /** An arrow function; a short one is an expression only. */
  arrow(types, result, depth, { is_async = false } = {}) {
    const answer = is_async ? awaited(result) : result;
    return this.in_function({ is_async, result: answer, self: this.frame.self }, () => {
      const parameters = this.parameters(types);
      const head = [is_async ? "async (" : "(", ...parameters, ")", annotation(answer === "void" ? "" : `: ${type_name(result)}`), " => "];
      if (answer !== "void" && (this.nesting > 4 || depth <= 1 || this.random.chance(0.7))) {
        return statement`${head}${this.make(answer, depth - 1)}`;
      }
      return statement`${head}${this.function_body(answer, 3)}`;
    });
  }
}
