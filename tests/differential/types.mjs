// The types of the programs. Each is text: `num`, `str`, `bool`, `num[]`, `str[]`, `num[][]`, `map` (text to number), `set` (of
// numbers), `P<T>` (a promise), `F:num` (a function of numbers: num => num), `F:str`, `F:void` (() => num), `it` (an iterable
// of numbers), `ait` (an async one), `R0` (a record), `C0` (a class) and `any` (what may only be printed).
import { annotation } from "./tree.mjs";

const names = {
  num: "number",
  str: "string",
  bool: "boolean",
  "num[]": "number[]",
  "str[]": "string[]",
  "num[][]": "number[][]",
  map: "Map<string, number>",
  set: "Set<number>",
  "F:num": "(value: number) => number",
  "F:str": "(value: string) => string",
  "F:void": "() => number",
  it: "Iterable<number>",
  ait: "AsyncIterable<number>",
  any: "any",
};
export const type_name = (type) => (is_promise(type) ? `Promise<${type_name(awaited(type))}>` : (names[type] ?? type));
/** `: type`, for Heddle only. */
export const of_type = (type) => annotation(`: ${type_name(type)}`);

export const promise_of = (type) => `P<${type}>`;
export const is_promise = (type) => type.startsWith("P<");
export const awaited = (type) => type.slice(2, -1);

export const kPrimitives = ["num", "str", "bool"];
export const kPlain = [...kPrimitives, "num[]", "str[]", "num[][]", "map", "set"];

/** What a value that nothing else can be made of looks like. */
export const constants = {
  num: "1",
  str: '"s"',
  bool: "true",
  "num[]": "[1, 2]",
  "str[]": '["s"]',
  "num[][]": "[[1], [2]]",
  map: 'new Map([["k", 1]])',
  set: "new Set([1])",
  "F:num": "((value) => value)",
  "F:str": "((value) => value)",
  "F:void": "(() => 1)",
  it: "[1, 2]",
  any: "0",
  "P<num>": "Promise.resolve(1)",
  "P<str>": 'Promise.resolve("s")',
};
