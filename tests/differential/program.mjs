// A program: an async function from a seed. A file holds helpers, some programs, and the calls that run them one after the other.
import { Generator } from "./generator.mjs";
import { make_statement } from "./statements.mjs";
import { annotation, list, statement } from "./tree.mjs";
import { kPrimitives, of_type } from "./types.mjs";

/** What the calls print before a program. */
export const marker = (number) => `=== ${number}`;

const a = (text) => annotation(text);
/** What all programs call. The fuel ends what would run for long: each call and each round of a loop takes some. */
const helpers = () => [
  statement`let fuel = 0;`,
  statement`let pending = 0;`,
  statement`function tick() { if (--fuel < 0) throw new RangeError("out of fuel"); }`,
  statement`class Failure extends Error { code = 7; }`,
  statement`function fail(text${a(": string")})${a(": never")} { throw new Failure(text); }`,
  statement`function note(error${a(": any")}) { console.log(error instanceof Error ? \`\${error.name}: \${error.message}\` : error); }`,
  statement`function trace${a("<T>")}(number${a(": number")}, value${a(": T")})${a(": T")} { console.log("trace", number); return value; }`,
  statement`function quiet${a("<T>")}(promise${a(": Promise<T>")})${a(": Promise<T>")} { promise.catch(() => {}); return promise; }`,
  statement`function guard(f${a(": () => void")})${a(": () => void")} { return () => { try { f(); } catch (error) { note(error); } }; }`,
  statement`function later(f${a(": () => void")})${a(": void")} { pending++; setTimeout(guard(() => { pending--; f(); }), 1); }`,
  statement`function compare(x${a(": number")}, y${a(": number")})${a(": number")} { return x < y ? -1 : x > y ? 1 : 0; }`,
  statement`function counting(most${a(": number")}, name${a(": string")})${a(": Iterable<number>")} { return { [Symbol.iterator]() { let i = 0; return { next() { tick(); return { value: i, done: i++ >= most }; }, return(value${a("?: any")}) { console.log("closed", name); return { value, done: true }; } }; } }${a(" as any")}; }`,
  statement`function async_counting(most${a(": number")}, name${a(": string")})${a(": AsyncIterable<number>")} { return { [Symbol.asyncIterator]() { let i = 0; return { async next() { tick(); return { value: i, done: i++ >= most }; }, async return(value${a("?: any")}) { console.log("closed", name); return { value, done: true }; } }; } }${a(" as any")}; }`,
];

const run_of = (number) => [
  statement`fuel = 200;`,
  statement`console.log("${marker(number)}");`,
  statement`try { await program${String(number)}(); } catch (error) { note(error); }`,
  statement`do await new Promise${a("<void>")}((resolve) => setTimeout(resolve, 1)); while (pending > 0);`,
];

function program_of(number, seed) {
  const g = new Generator(seed);
  const r = g.random;
  const first = [];
  for (const name of ["R0", "R1"]) {
    const fields = ["a", "b", "c"].map((field) => [field, r.pick([...kPrimitives, "num[]", "str[]"])]);
    g.records.set(name, fields);
    first.push(statement`${a(`interface ${name} { ${fields.map(([field, type]) => `${field}${of_type(type).ts}`).join("; ")} }`)}`);
  }
  const wanted = 4 + r.below(9);
  const body = g.in_scope(() => list([...first, ...Array.from({ length: wanted }, () => make_statement(g))]));
  return statement`async function program${String(number)}() ${body}`;
}

/** The tree of a file with the programs of these `[number, seed]`. */
export function file_of(programs) {
  return list([
    ...helpers(),
    ...programs.map(([number, seed]) => program_of(number, seed)),
    ...programs.flatMap(([number]) => run_of(number)),
  ]);
}
