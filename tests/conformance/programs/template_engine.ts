// A template engine: {{name}}, {{#if}}, {{#each}}, filters, partials, errors with lines; compiled to closures.
type Scope = Record<string, any>;
type Part = (scope: Scope) => string;
class TemplateError extends Error { constructor(message: string, readonly line: number) { super(`line ${line}: ${message}`); this.name = "TemplateError"; } }
const filters: Record<string, (v: any, ...args: string[]) => string> = { upper: (v) => String(v).toUpperCase(), pad: (v, n = "5") => String(v).padStart(Number(n)), join: (v, by = ", ") => v.join(by), fixed: (v, n = "2") => v.toFixed(Number(n)), default: (v, other = "") => (v === undefined || v === "" ? other : String(v)) };
const lookup = (scope: Scope, path: string): unknown => path === "." ? scope["."] : path.split(".").reduce<any>((v, key) => (v === undefined || v === null ? undefined : typeof v === "object" && Object.hasOwn(v, key) ? v[key] : undefined), scope);
class Template {
  static partials = new Map<string, Template>();
  #render: Part;
  constructor(source: string) { const state = { rest: source, line: 1 }; const [part, end] = Template.#block(state); if (end !== null) throw new TemplateError(`unexpected {{${end}}}`, state.line); this.#render = part; }
  static #block(state: { rest: string; line: number }): [Part, string | null] {
    const parts: Part[] = [];
    for (;;) {
      const open = state.rest.indexOf("{{"), text = open < 0 ? state.rest : state.rest.slice(0, open);
      parts.push(() => text);
      state.line += text.split("\n").length - 1;
      if (open < 0) return [(s) => parts.map((p) => p(s)).join(""), null];
      const close = state.rest.indexOf("}}", open);
      if (close < 0) throw new TemplateError("{{ without }}", state.line);
      const tag = state.rest.slice(open + 2, close).trim(), line = state.line;
      state.rest = state.rest.slice(close + 2);
      if (tag.startsWith("/") || tag === "else") return [(s) => parts.map((p) => p(s)).join(""), tag];
      parts.push(tag.startsWith("#") ? this.#section(tag.slice(1), state, line) : tag.startsWith(">") ? ((name) => (s: Scope) => { const p = this.partials.get(name); if (!p) throw new TemplateError(`no partial ${name}`, line); return p.render(s); })(tag.slice(1).trim()) : this.#value(tag, line));
    }
  }
  static #section(tag: string, state: { rest: string; line: number }, line: number): Part {
    const [kind, path] = tag.split(" ");
    let [then, end] = this.#block(state), otherwise: Part = () => "";
    if (end === "else") [otherwise, end] = this.#block(state);
    if (end !== `/${kind}`) throw new TemplateError(`{{#${kind}}} is closed by ${end === null ? "nothing" : `{{${end}}}`}`, line);
    switch (kind) {
      case "if": return (s) => (lookup(s, path) ? then(s) : otherwise(s));
      case "each": return (s) => { const list = (lookup(s, path) ?? []) as unknown[]; return list.length === 0 ? otherwise(s) : list.map((item, index) => then({ ...s, ...(typeof item === "object" ? item : {}), ".": item, index, last: index === list.length - 1 })).join(""); };
      default: throw new TemplateError(`no section ${kind}`, line);
    }
  }
  static #value(tag: string, line: number): Part {
    const [path, ...pipes] = tag.split("|").map((p) => p.trim());
    const calls = pipes.map((p) => { const [name, ...args] = p.split(" "); const f = filters[name]; if (!f) throw new TemplateError(`no filter ${name}`, line); return (v: unknown) => f(v, ...args); });
    return (s) => String(calls.reduce((v: unknown, f) => f(v), lookup(s, path)) ?? "");
  }
  render(scope: Scope): string { return this.#render(scope); }
}
const show = (source: string, scope: Scope = {}): void => { try { console.log(new Template(source).render(scope)); } catch (e) { if (e instanceof TemplateError) console.log(`${e}`, e.line); else throw e; } };
show("Hello {{name}}, {{user.age}} {{user.missing.deep}}.", { name: "Ann", user: { age: 31 } });
show("{{#if admin}}yes{{else}}no{{/if}} {{#if list}}has list{{/if}}{{#if zero}}zero{{/if}}", { list: [], zero: 0 });
show("{{#each items}}{{index}}:{{name | upper}}{{#if last}}.{{else}}, {{/if}}{{/each}}", { items: [{ name: "a" }, { name: "b" }, { name: "c" }] });
show("{{#each rows}}[{{#each .}}{{.}}{{#if last}}{{else}} {{/if}}{{/each}}]{{else}}no rows{{/each}}{{#each none}}x{{else}} empty{{/each}}", { rows: [[1, 2], [3]] });
Template.partials.set("line", new Template("{{name | pad 8}} {{price | fixed 2 | pad 7}}\n"));
show("{{#each items}}{{> line}}{{/each}}{{total | fixed 1}} {{who | default nobody | upper}} {{tags | join -}}", { items: [{ name: "tea", price: 2.5 }, { name: "cake", price: 10 }], total: 12.5, tags: ["x", "y"] });
for (const bad of ["a\nb {{x", "{{#if a}}\n\nx", "{{#each a}}{{/if}}", "\n{{/if}}", "{{x | nope}}", "{{#loop x}}{{/loop}}", "{{> none}}"]) show(bad, { a: 1 });
