// Template literals: nesting, line breaks, escapes, and toString of objects.
const name = "Ada", age = 36;
console.log(`Hello ${name}, you are ${age} and will be ${age + 1}.`);
console.log(`${1}${2}${3}`, `${""}`, `a${`b${`c`}`}`, `\${not}`, `back\`tick`, `$ {x}`, `$${age}$`);
console.log(`line one
line two
  line three`);
console.log(`${true} ${null} ${undefined} ${-0} ${NaN} ${1e21}`);
console.log(`${[1, 2, [3, 4]]} ${[]} ${[null, undefined, 1]}`, `${{}}`);
class Point {
  constructor(readonly x: number, readonly y: number) {}
  toString(): string {
    return `(${this.x}, ${this.y})`;
  }
}
const p = new Point(1, 2);
console.log(`point ${p}`, String(p), [p, p].join("; "), `${[p]}`);
const row = (cells: string[]): string => `| ${cells.join(" | ")} |`;
console.log([["a", "b"], ["1", "2"]].map(row).join("\n"));
console.log(`${age > 30 ? `older than ${30}` : "young"}`, `${(() => "called")()}`, `${{ toString: () => "custom" }}`);
let order = "";
const step = (n: number): string => ((order += n), `<${n}>`);
console.log(`${step(1)}${step(2)}${step(3)}`, order);
console.log(`unicode \u0041 \x42 ${"\t"}|`, `\\`.length);
const fn = (a: number, b = `default ${a}`): string => `${a}:${b}`;
console.log(fn(1), fn(2, `own ${2}`));
