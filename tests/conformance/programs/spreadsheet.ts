// Cells with formulas: parsing references, evaluating in order, cycles found, changes passed on.
class Sheet {
  readonly #formulas = new Map<string, string>();
  readonly #values = new Map<string, number | string>();
  set(cell: string, text: string): this {
    this.#formulas.set(cell, text);
    this.#values.clear();
    return this;
  }
  get(cell: string, path: readonly string[] = []): number | string {
    if (path.includes(cell)) throw new Error(`cycle ${[...path, cell].join(" > ")}`);
    const known = this.#values.get(cell);
    if (known !== undefined) return known;
    const text = this.#formulas.get(cell) ?? "";
    const value = text.startsWith("=") ? this.#evaluate(text.slice(1), [...path, cell]) : text === "" || Number.isNaN(Number(text)) ? text : Number(text);
    this.#values.set(cell, value);
    return value;
  }
  #range(text: string): string[] {
    const [from, to = from] = text.split(":");
    const out: string[] = [];
    for (let c = from.charCodeAt(0); c <= to.charCodeAt(0); c++) for (let r = Number(from.slice(1)); r <= Number(to.slice(1)); r++) out.push(String.fromCharCode(c) + r);
    return out;
  }
  #evaluate(formula: string, path: readonly string[]): number {
    const number = (cell: string): number => { const v = this.get(cell, path); return typeof v === "number" ? v : v === "" ? 0 : NaN; };
    for (const [name, f] of Object.entries({ SUM: (n: number[]) => n.reduce((a, b) => a + b, 0), MAX: (n: number[]) => Math.max(...n), AVG: (n: number[]) => n.reduce((a, b) => a + b, 0) / n.length })) {
      if (formula.startsWith(`${name}(`) && formula.endsWith(")")) return f(this.#range(formula.slice(name.length + 1, -1)).map(number));
    }
    for (const operator of "+-*/") {
      const at = formula.lastIndexOf(operator);
      if (at <= 0) continue;
      const [a, b] = [this.#evaluate(formula.slice(0, at), path), this.#evaluate(formula.slice(at + 1), path)];
      switch (operator) { case "+": return a + b; case "-": return a - b; case "*": return a * b; default: return a / b; }
    }
    return Number.isNaN(Number(formula)) ? number(formula) : Number(formula);
  }
}
const sheet = new Sheet().set("A1", "5").set("A2", "7").set("A3", "=A1+A2*2").set("B1", "=SUM(A1:A3)").set("B2", "=MAX(A1:A3)-1").set("B3", "=AVG(A1:B2)").set("C1", "text").set("C2", "=C1+1").set("D1", "=D2").set("D2", "=D3+1").set("D3", "=D1");
for (const cell of ["A1", "A3", "B1", "B2", "B3", "C1", "C2", "Z9"]) console.log(cell, sheet.get(cell));
sheet.set("A1", "100");
console.log(sheet.get("A3"), sheet.get("B1"), sheet.get("B3"));
for (const cell of ["D1", "D3"]) try { sheet.get(cell); } catch (e) { console.log((e as Error).message); }
console.log(sheet.set("D3", "1").get("D1"), sheet.set("E1", "=1/0").get("E1"), sheet.set("E2", "=10/4-1").get("E2"));
