// Functions under keys that are known at run time only are called after them.
const key = "dyn" + "amic";
const count = key.length;
const object: Record<string, unknown> = {
  [key]() {},
  [`${key}Arrow`]: () => 1,
  [`${key}Async`]: async () => 1,
  [count]: function () {},
  [count / 2]: () => 1,
  [`${key}Named`]: function own() {},
  get [`${key}Getter`]() { return 1; },
};
for (const [name, value] of Object.entries(object)) {
  console.log(name, typeof value === "function" ? value.name : typeof value);
}
class Dynamic {
  static [`${key}Static`]() {}
  [`${key}Method`]() {}
  async [`${key}Later`]() {}
  [Symbol.iterator]() { return [1][Symbol.iterator](); }
}
const instance = new Dynamic() as unknown as Record<string, { name: string }>;
const statics = Dynamic as unknown as Record<string, { name: string }>;
console.log(statics[`${key}Static`].name);
console.log(instance[`${key}Method`].name, instance[`${key}Later`].name);
console.log((new Dynamic())[Symbol.iterator].name);

// Each evaluation has a name of its own.
const named = ["one", "two"].map((name) => ({ [name]: () => name })[name]);
console.log(named.map((f) => `${f.name}=${f()}`).join(" "));
const nested = (name: string) => ({ [name]: { [`${name}.inner`]: () => name } });
console.log(nested("outer")["outer"]["outer.inner"].name);
console.log({ [key]: () => 1 });
