// Required annotated parameters want an argument; others may be left out, as TypeScript lets them.
import { spawn } from "heddle";
function attempt(call: () => unknown): void {
  try {
    console.log(call());
  } catch (error) {
    console.log(`${error}`);
  }
}
function join(list: string[], between: string): string { return list.join(between); }
class Box { constructor(readonly list: string[], readonly name?: string) {} size(at: string[]): number { return at.length + this.list.length; } }
const any: any = { join, Box };
attempt(() => any.join(["a"])); // expect: TypeError: join needs 2 arguments, but got 1 [HD2002]
attempt(() => any.join.call(null)); // expect: TypeError: join needs 2 arguments, but got 0 [HD2002]
attempt(() => any.join.bind(null, ["a"])()); // expect: TypeError: join needs 2 arguments, but got 1 [HD2002]
attempt(() => any.join(...[["a"]])); // expect: TypeError: join needs 2 arguments, but got 1 [HD2002]
attempt(() => new any.Box()); // expect: TypeError: Box needs 1 argument, but got 0 [HD2002]
attempt(() => new any.Box(["a"]).size(["b"])); // expect: 2
attempt(() => new any.Box(["a"]).size()); // expect: TypeError: size needs 1 argument, but got 0 [HD2002]
attempt(() => [1].map(any.join)); // expect: TypeError: list must be string[], but it is a number [HD2001]
attempt(() => [["a", "b"]].map((list: string[], index: number, all: string[][]) => list.length + index + all.length)); // expect: [ 3 ]
const optional = (a?: string[], b: string[] = [], c: string[] | undefined = undefined, ...rest: string[][]): number => (a?.length ?? 0) + b.length + (c?.length ?? 0) + rest.length;
attempt(() => optional()); // expect: 0
const resolve = (value: void): string => `resolved ${value}`;
attempt(() => resolve()); // expect: resolved undefined
const generic = <T>(value: T, other: unknown, last: any): string => `${value} ${other} ${last}`;
attempt(() => (generic as any)()); // expect: undefined undefined undefined
try {
  await spawn(any.join as () => Promise<string>);
} catch (error) {
  console.log(`${error}`); // expect: TypeError: join needs 2 arguments, but got 0 [HD2002]
}
await Promise.resolve(["a"]).then(any.join).catch((error: Error) => console.log(error.message)); // expect: join needs 2 arguments, but got 1 [HD2002]
