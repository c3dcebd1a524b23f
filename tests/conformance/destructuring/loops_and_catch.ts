// Patterns in the heads of loops, in catch and as parameters of callbacks, with defaults that close over the turn.
interface Person { name: string; age?: number; tags?: string[]; address?: { city?: string; lines: [string, string?] } }
const people: Person[] = [
  { name: "Ann", age: 31, tags: ["x", "y", "z"], address: { city: "Oslo", lines: ["1", "a"] } },
  { name: "Bob", tags: [] },
  { name: "Cid", age: undefined, address: { lines: ["2"] } },
];
for (const { name, age = 18, tags: [tag = "none", ...more] = ["default", "more"] } of people) console.log(name, age, tag, more.length);
for (const { name, address: { city = "nowhere", lines: [line1, line2 = "-"] } = { lines: ["0"] } } of people) console.log(name, city, line1, line2);
const closures: (() => string)[] = [];
for (const [index, { name, age = index * 10 }] of people.entries()) closures.push(() => `${index}:${name}:${age}`);
console.log(closures.map((f) => f()).join(" "));
for (let [i, j] = [0, 10], step = 3; i < j; [i, j] = [i + step, j - 1]) closures.push(() => `${i}-${j}`);
console.log(closures.slice(3).map((f) => f()).join(" "));
for (let { length: n } = "four"; n > 0; n--) closures.push(() => String(n));
console.log(closures.slice(-4).map((f) => f()).join());
let outerName = "", outerRest: string[] = [];
for ({ name: outerName, tags: [, ...outerRest] = [] } of people) console.log(outerName, outerRest.join("+"));
console.log("after", outerName, outerRest.length);
const scores: Record<string, number[]> = {};
for ([scores.first, ...scores.others] of [[[1, 2], 3], [[4]]] as [number[], ...number[]][]) console.log(scores.first.join(), scores.others.length);
for (const [key, [low, high = low * 2]] of Object.entries({ a: [1, 5], b: [2] })) console.log(key, low, high);
for (const { length, [0]: initial } of ["alpha", "be", ""]) console.log(length, initial);
for (const [letter, ...{ length: left }] of ["word", "a"]) console.log(letter, left);
try { throw { code: 42, details: { reasons: ["late", "lost"] } }; } catch ({ code, details: { reasons: [reason, ...others] } }: any) { console.log(code, reason, others.join()); }
try { throw ["E1", "second"]; } catch ([a, b, c = a + b]: any) { console.log(a, b, c); }
try { throw new RangeError("far"); } catch ({ name, message, stack: s, missing = "no" }: any) { console.log(name, message, typeof s, missing); }
console.log(people.map(({ name, age = name.length }) => age).join(), people.filter(({ tags = [] }) => tags.length > 0).length);
const totals = people.reduce(({ names, sum }, { name: [letter], age = 1 }) => ({ names: names + letter, sum: sum + age }), { names: "", sum: 0 });
console.log(totals.names, totals.sum);
console.log([...new Map(people.map(({ name, age }) => [name, age]))].map(([n, a = "?"]) => n + a).join());
console.log(people.toSorted(({ name: a }, { name: b }) => (a < b ? 1 : -1)).map(({ name }) => name).join());
for await (const { value = "none" } of [Promise.resolve({ value: "v" }), {}, Promise.resolve({})] as { value?: string }[]) console.log(value);
