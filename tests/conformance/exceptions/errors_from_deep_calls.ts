// Errors cross natives and scripts alternately: sort in map in forEach in JSON in replace, and everything still works after.
const raise = (text: string): never => { throw new Error(text); };
const paths: [string, (hit: () => void) => unknown][] = [
  ["forEach", (hit) => [1].forEach(hit)],
  ["map", (hit) => [1].map(hit)],
  ["sort", (hit) => [2, 1].sort(() => (hit(), 0))],
  ["toSorted", (hit) => [2, 1].toSorted(() => (hit(), 0))],
  ["reduce", (hit) => [1, 2].reduce(() => (hit(), 0))],
  ["flatMap", (hit) => [1].flatMap(() => (hit(), []))],
  ["from", (hit) => Array.from([1], hit)],
  ["replace", (hit) => "a".replace("a", () => (hit(), ""))],
  ["replaceAll", (hit) => "aa".replaceAll("a", () => (hit(), ""))],
  ["stringify toJSON", (hit) => JSON.stringify({ a: { toJSON: hit } })],
  ["stringify replacer", (hit) => JSON.stringify([1], (k, v) => (hit(), v))],
  ["stringify getter", (hit) => JSON.stringify({ get a() { hit(); return 1; } })],
  ["parse reviver", (hit) => JSON.parse("[1]", (k, v) => (hit(), v))],
  ["Map forEach", (hit) => new Map([[1, 1]]).forEach(hit)],
  ["Set forEach", (hit) => new Set([1]).forEach(hit)],
  ["groupBy", (hit) => Object.groupBy([1], () => (hit(), "k"))],
  ["toString", (hit) => `${{ toString: () => (hit(), "") }}`],
  ["join", (hit) => [{ toString: () => (hit(), "") }].join()],
  ["assign", (hit) => Object.assign({}, { get a() { hit(); return 1; } })],
  ["setter", (hit) => Object.assign({ set a(_: number) { hit(); } }, { a: 1 })],
  ["entries", (hit) => Object.entries({ get a() { hit(); return 1; } })],
  ["spread", (hit) => ({ ...{ get a() { hit(); return 1; } } })],
  ["iterator", (hit) => [...{ [Symbol.iterator]: () => ({ next: () => (hit(), { done: true as const, value: 0 }) }) }]],
  ["constructor", (hit) => new (class { x = hit(); })()],
  ["static", (hit) => class { static x = hit(); }],
  ["getter in pattern", (hit) => { const { a } = { get a() { hit(); return 1; } }; return a; }],
  ["default", (hit) => ((a = hit()) => a)()],
  ["call", (hit) => hit.call(undefined)],
  ["apply", (hit) => hit.apply(undefined, [])],
  ["bind", (hit) => hit.bind(undefined)()],
  ["executor", (hit) => new Promise<void>((resolve) => (hit(), resolve()))],
  ["structuredClone", (hit) => structuredClone({ get a() { hit(); return 1; } })],
];
let failed = 0;
for (const [name, path] of paths) {
  let hits = 0;
  try { path(() => { hits++; }); } catch (e) { console.log(name, "should not fail", `${e}`); }
  try {
    const result = path(() => raise(name));
    if (result instanceof Promise) await result;
    console.log(name, "did not fail");
  } catch (e) { failed += (e as Error).message === name ? 1 : 0; }
  console.log(name, hits);
}
console.log(failed, paths.length);
// All of them inside each other, but for the one that turns errors into rejections.
paths.splice(paths.findIndex(([name]) => name === "executor"), 1);
const nest = (depth: number): unknown => (depth === paths.length ? raise("bottom") : paths[depth][1](() => void nest(depth + 1)));
try { await nest(0); console.log("no error"); } catch (e) { console.log((e as Error).message); }
const count = (depth: number): number => { let n = 0; paths[depth][1](() => { n += depth + 1 === 20 ? 1 : count(depth + 1); }); return n; };
console.log(count(0));
