import { Base, registry } from "./base.ts";
import { NotFound } from "./errors.ts";
export default class Derived extends Base {
  static override label = "derived";
  static { registry.set("derived", this as unknown as typeof Base); }
  extra = this.parts.push("derived");
  kind(): string { return "d"; }
  find(key: string): unknown { try { const value = (this as unknown as Record<string, unknown>)[key]; if (value === undefined) throw new RangeError("undefined"); return value; } catch (cause) { throw new NotFound(key, { cause }); } }
}
export class Other extends Base { #secret = "other's own"; kind(): string { return "o"; } override secret(): string { return `${this.#secret} and ${super.secret()}`; } }
registry.set("other", Other as unknown as typeof Base);
export const makeMixin = <B extends new (...args: any[]) => Derived>(base: B) => class extends base { mixes = 1; mixed(): string { return `mixed ${this.name} ${this.mixes}`; } };
