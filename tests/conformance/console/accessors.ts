// Getters and setters are named, not called; those of classes do not show.
let calls = 0;
const object = {
  plain: 1,
  get computed(): number { calls++; return 2; },
  set onlySet(value: number) { calls += value; },
  get both(): string { calls++; return "b"; },
  set both(value: string) { calls += value.length; },
};
console.log(object, calls);
console.log([object], { object }, calls);
class Temperature {
  constructor(private celsius: number) {}
  get fahrenheit(): number { calls++; return this.celsius * 1.8 + 32; }
  set fahrenheit(value: number) { this.celsius = (value - 32) / 1.8; }
  static get zero(): Temperature { return new Temperature(0); }
}
const t = new Temperature(20);
console.log(t, Temperature.zero, Temperature, calls);
t.fahrenheit = 212;
console.log(t, t.fahrenheit, calls);
console.log({ ...object }, calls);
console.log(Object.assign({}, object), calls);
console.log(Object.freeze({ get frozen() { return 1; } }));
console.log({ get ["with space"]() { return 1; }, get [1 + 1]() { return 2; }, set _x(v: number) {} });
console.log({ a: { b: { get c() { return 1; } } } }, { a: { b: { c: { get d() { return 1; } } } } });
const nested = { get self(): unknown { return nested; } };
console.log(nested);
