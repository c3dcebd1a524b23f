// Methods: named by text, number and expression, async, static, chained, overloaded.
const dynamic = "dyn" + "amic";
class Forms {
  log: string[] = [];
  plain(): this { this.log.push("plain"); return this; }
  "quoted name"(): this { this.log.push("quoted"); return this; }
  42(): this { this.log.push("number"); return this; }
  [dynamic](): this { this.log.push("dynamic"); return this; }
  async later(): Promise<this> { await null; this.log.push("later"); return this; }
  static plain(): string { return "static plain"; }
  static async later(): Promise<string> { return "static later"; }
  over(x: number): string;
  over(x: string): string;
  over(x: number | string): string { return `${typeof x} ${x}`; }
  get(): string { return "a method called get"; }
  set(): string { return "a method called set"; }
  static(): string { return "a method called static"; }
  async(): string { return "a method called async"; }
}
const f = new Forms();
console.log((await f.plain()["quoted name"]()[42]().later()).log.join());
console.log((f as unknown as Record<string, () => Forms>).dynamic().log.length, Forms.plain(), await Forms.later());
console.log(f.over(1), f.over("x"), f.get(), f.set(), f.static(), f.async());
console.log(Object.keys(f).join(), "plain" in f, Object.hasOwn(f, "plain"), f.plain === new Forms().plain);
class Shadow extends Forms { override plain = (): this => { this.log.push("field over method"); return this; }; }
console.log(new Shadow().plain().log.join(), Object.keys(new Shadow()).join());
