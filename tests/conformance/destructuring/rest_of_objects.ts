// Object rest: own enumerable properties that were not taken, as a new object.
const base = { a: 1, b: 2, c: 3, d: { e: 4 } };
const { a, ...rest } = base;
rest.b = 20;
rest.d.e = 40;
console.log(a, JSON.stringify(rest), JSON.stringify(base));
const key = "b";
const { [key]: taken, ["c"]: also, ...left } = base;
console.log(taken, also, Object.keys(left).join());
const { 1: one, ...digits } = { 1: "one", 2: "two", x: "ex" };
console.log(one, JSON.stringify(digits));
let calls = 0;
const withGetter = { get computed() { return ++calls; }, plain: 0 };
const { plain, ...evaluated } = withGetter;
console.log(plain, evaluated.computed, evaluated.computed, calls, JSON.stringify(evaluated));
class Point { #hidden = 1; constructor(public x: number, public y: number) {} get sum() { return this.x + this.y + this.#hidden; } move() {} }
const { x, ...fields } = new Point(1, 2);
console.log(x, JSON.stringify(fields), Object.keys(fields).join(), fields instanceof Point);
const { ...all } = base;
console.log(all !== base, Object.keys(all).join());
const { missing = "default", ...none } = {} as { missing?: string };
console.log(missing, Object.keys(none).length);
function options({ verbose = false, ...others }: { verbose?: boolean; [key: string]: unknown } = {}): string {
  return `${verbose} ${Object.keys(others).join("+") || "nothing"}`;
}
console.log(options(), options({ verbose: true }), options({ depth: 1, name: "n" }));
const omit = <T extends object, K extends keyof T>(object: T, name: K): Omit<T, K> => { const { [name]: _, ...others } = object; return others; };
console.log(JSON.stringify(omit(base, "d")), JSON.stringify(omit({ only: 1 }, "only")));
let p, others: object;
({ p, ...others } = { p: 1, q: 2, r: 3 });
console.log(p, JSON.stringify(others));
const { length, ...letters } = ["a", "b"];
console.log(length, JSON.stringify(letters));
const [h, ...t] = "héllo";
console.log(h, t.join("-"));
