import { Base } from "./base.ts";
export class Loose extends Base {
  constructor() {
    super();
    this.more = 1;
  }
  setMore(v) { this.more = v; }
}
export function storeAt(o, key, value) { o[key] = value; }
