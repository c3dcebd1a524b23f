// String.raw called as a function, and the older names of trimStart and trimEnd.
type Raw = { raw: readonly string[] | ArrayLike<string> };

function raw(template: Raw, ...values: unknown[]): string {
  return String.raw(template, ...values);
}

console.log(raw({ raw: ["a", "b", "c"] }, 1, 2));
console.log(raw({ raw: ["a", "b", "c"] }));
console.log(raw({ raw: ["a", "b"] }, "-", "never"));
console.log(raw({ raw: ["only"] }, 1) + "|" + raw({ raw: [] }, 1) + "|");
console.log(raw({ raw: { length: 2, 0: "x", 1: "y" } }, null));
console.log(String.raw({ raw: "abc" }, 1, 2, 3));
console.log(String.raw({ raw: ["\\n", "\\t"] }, undefined).length);
for (const wrong of [undefined, {}, { raw: null }]) {
  try {
    console.log(String.raw(wrong as unknown as { raw: string }));
  } catch (error) {
    console.log((error as Error).name);
  }
}
console.log(`[${"  both ".trimLeft()}][${"  both ".trimRight()}]`);
