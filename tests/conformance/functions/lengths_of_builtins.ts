// The length of a built-in function counts neither its optional parameters nor rest.
const list: unknown[] = [];
const lengths = (o: object, names: string): string => names.split(" ").map((n) => `${n}=${(o as Record<string, { length: number }>)[n].length}`).join(" ");
console.log(lengths(list, "copyWithin every filter find findIndex findLast findLastIndex flat flatMap forEach map some toSpliced"));
console.log(lengths(new Map(), "forEach"), lengths(new Set(), "forEach"), Array.from.length);
