export const registry = new Map<string, typeof Base>();
export abstract class Base {
  static #made = 0;
  static label = "base";
  #secret: string;
  readonly parts: string[] = [];
  constructor(readonly name: string) { this.#secret = `secret of ${name}`; Base.#made++; this.parts.push("base"); }
  static get count(): number { return Base.#made; }
  static same(a: Base, b: Base): boolean { return a.#secret === b.#secret; }
  static peek(b: Base): string { return b.#secret; }
  static create<T extends Base>(this: new (name: string) => T, name: string): T { return new this(name); }
  abstract kind(): string;
  secret(): string { return this.#secret; }
}
export function describe(b: Base): string { return `${(b.constructor as typeof Base).label}:${b.kind()}`; }
