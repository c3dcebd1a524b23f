// Object patterns: renaming, defaults, rest, computed keys, nesting, assignment.
const person = { name: "Ann", age: 30, address: { city: "Oslo", geo: { lat: 59.9, lon: 10.7 } }, tags: ["x", "y"] };
const { name, age: years, address: { city, geo: { lat } }, tags: [firstTag, ...moreTags] } = person;
console.log(name, years, city, lat, firstTag, moreTags.length);
const { missing = "default", name: renamed = "unused" } = person as { missing?: string; name?: string };
console.log(missing, renamed);
const { age, ...rest } = person;
console.log(age, Object.keys(rest).join());
const key = "dynamic" as string;
const { [key]: value, [`${key}2`]: second = 5 } = { dynamic: 1 } as { [k: string]: number };
console.log(value, second);
let a = 0, b = 0;
({ a, b } = { a: 1, b: 2 });
console.log(a, b);
({ a: b, b: a } = { a, b });
console.log(a, b);
const holder: { x?: number; list: number[] } = { list: [0, 0] };
({ p: holder.x, q: holder.list[1] } = { p: 7, q: 8 });
console.log(holder.x, holder.list.join());
function area({ width, height = width }: { width: number; height?: number }): number {
  return width * height;
}
console.log(area({ width: 3 }), area({ width: 3, height: 4 }));
const points = [{ x: 1, y: 2 }, { x: 3, y: 4 }];
for (const { x, y } of points) console.log(x * y);
console.log(points.map(({ x }) => x).join(), points.reduce((sum, { y }) => sum + y, 0));
const { length } = "four";
const { length: count, 0: zeroth } = ["z"];
console.log(length, count, zeroth);
const { value: v = 1, other: { deep = "d" } = {} } = { value: undefined } as { value?: number; other?: { deep?: string } };
console.log(v, deep);
const { nullable } = { nullable: null } as { nullable: string | null };
console.log(nullable);
let order = "";
const see = (s: string): string => ((order += s), s);
const { [see("a")]: A = see("A"), [see("b")]: B = see("B") } = { a: "given" } as { [k: string]: string };
console.log(A, B, order);
