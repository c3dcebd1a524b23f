// Functions under keys that are known at run time only are called after them.
const key = "dyn" + "amic";
const object = { [key]() {}, [`${key}Arrow`]: () => 1, [`${key}Class`]: class {} } as Record<string, { name: string }>;
console.log(Object.values(object).map((f) => f.name).join());
