// A class expression under a key that is known at run time only is called after it.
const key = "dyn" + "amic";
const object = { [`${key}Class`]: class {} } as Record<string, { name: string }>;
console.log(Object.values(object).map((f) => f.name).join());
