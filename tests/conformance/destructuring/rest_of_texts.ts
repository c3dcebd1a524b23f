// `...rest` of a string takes its units; of other primitives nothing.
const any = (value: unknown): any => value;

const { ...letters } = any("abc");
console.log(letters);
const { 0: first, length, ...others } = any("xyz");
console.log(first, length, others);
const { ...nothing } = any(5);
console.log(Object.keys(nothing).length);
let rest: Record<string, string>;
for ({ ...rest } of any(["hi", ""])) console.log(Object.entries(rest).join(";"));
({ ...rest } = any("q"));
console.log(rest[0], "1" in rest);
