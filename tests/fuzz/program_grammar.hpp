#pragma once
// tests/fuzz/program_grammar.hpp -- what random programs are made of; random_program.hpp derives them.
//
// A name at the start of a line is a symbol, the lines below it are its productions; one of them stands for `$symbol`, chosen by a
// byte of the input. The first ones end soon: the deeper the program, the fewer there are to choose from, and when the input is used
// up it is the first. Behind `|` stand productions of one word each. `@loop`, `@function`, `@async` and `@member` say where alone a production may stand.
//
// Symbols with a capital name what is in scope, or change it:
//   $Let $Fixed $Class       a new name: of a variable, of what is not assigned to, of a class
//   $Use $Assigned $Base     a name in scope: any, of a variable, of a class
//   $Last                    the newest name in scope
//   $Block $Loop $Function $AsyncFunction $Arrow $AsyncArrow $Members  ...  $End
//                            a scope; each but the first says what may stand inside of it
//   $None                    nothing

#include <string_view>

namespace heddle::fuzz {

constexpr std::string_view kPrologue =
    R"ts(import { currentTask, sleep, spawn, yieldNow } from "heddle";
class Base {
  #hidden: any = 1;
  own: any = 2;
  constructor(...xs: any[]) { this.own = xs; }
  get it(): any { return this.own; }
  set it(x: any) { this.own = x; }
  step(x: any): any { return x; }
  static make(...xs: any[]): any { return new this(...xs); }
  static has(x: any) { return #hidden in x; }
}
let list: any = [1, 2.5, "three"], record: any = { a: 1, b: "two", c: [3] }, text: any = "text", count: any = 3;
const note = (x: any) => { try { console.log(x); } catch (error) { text = error; } return x; };
)ts";

constexpr std::string_view kGrammar = R"ts(
part
  try { $Block $body $End } catch (error) { note(error); }
  let $Let: any; try { $Last = $any; } catch (error) { note(error); }
  $definition
  for ($Loop const $Fixed of [1, "b", undefined, list]) { try { $body } catch (error) { note(error); } }$End
  for (const x of [$Use, $Use, $Use]) try { note(x($any)); note(new x($any).$method()); } catch (error) { note(error); }
  $variable
  spawn(async () => { $AsyncFunction $body $End });

body
  note($any);
  $statement
  $statement $statement
  $statement $statement $statement
  $variable $statement
  $variable $definition $body

variable
  let $Let: any = $any;
  let $Let = $number;
  let $Let = $string;
  const $Fixed = $function;
  const $Fixed = $list;
  const [$Let, $Let = $literal, ...$Let]: any = $list;
  const { a: $Fixed = $literal, [$string]: $Fixed, ...$Fixed }: any = $record;

definition
  function $Fixed$Function($parameters)$result { $body }$End
  async function $Fixed$AsyncFunction($parameters): Promise<any> { $body }$End
  class $Class<T> { $Members #hidden: $type = $literal; own = $any; $members $End}
  class $Class extends $Base { $Members #hidden: any = 1; constructor$Arrow($parameters) { super($arguments); }$End $members $End}
  class $Class extends $builtin { $Members #hidden: any = 1; own: any = $any; $members $End}
  enum $Fixed { own, A, B = 5, C, D = "d", E = A | B }

members
  $callable $accessor $static $special
callable
  $None
  m$Arrow($parameters)$result { $body }$End
  async m$AsyncArrow($parameters): Promise<any> { $body }$End
accessor
  $None
  get it$Arrow(): any { $body }$End
  set it$Arrow($Let: any) { $body }$End
static
  $None
  static s$Arrow($parameters)$result { $body }$End
  static s: any = $any;
  static {$Arrow note($any); }$End
special
  $None
  [Symbol.iterator]$Arrow(): any { return $iterator; }$End
  [Symbol.dispose]$Arrow() { $body }$End
  toString$Arrow(): any { return $string; }$End
  then$Arrow($Let: any) { $Last($any); }$End

statement
  note($any);
  $Assigned = $any;
  $Assigned $assign $number;
  $place = $any;
  $place $assign $any;
  [$Assigned, $place = $literal, ...$Assigned] = $list;
  ({ a: $Assigned, b: { length: $Assigned } = $string, ...$place } = $record);
  delete $Use[$string];
  list = []; record = $record; text = $string; count = $number;
  if ($truth) { $Block $body $End } else { $Block $body $End }
  try { $Block $body $End } catch ($Block$Let) { $body $End }
  try { $Block $body $End } catch { $Block $body $End } finally { $Block $body $End }
  try { $Block throw $any; $End } finally { $Block $body $End }
  throw $error;
  switch ($any) { $Block case $literal: $body case $any: $body break; default: $body $End }
  for ($Loop let $Let = 0; $Last < $integer; $Last++) { $body }$End
  for ($Loop const $Fixed of $list) { $body }$End
  for ($Loop const $Fixed of $iterator) { $body }$End
  for ($Loop const [$Fixed, $Fixed] of Object.entries($record)) { $body }$End
  for ($Loop const $Fixed in $any) { $body }$End
  while ($truth) { $Loop $body break; $End }
  do { $Loop $body $End } while ($truth);
  for (;;) { $Loop $body $End }
  again: for ($Loop const $Fixed of $list) { if ($truth) continue again; note($any); if ($truth) break again; }$End
  { $Block using $Fixed = { [Symbol.dispose]() { note($literal); } }; $body $End }
  spawn($function, $arguments);
  spawn($function, $arguments).cancel();
  queueMicrotask($function);
  setTimeout($function, $number, $any);
  setImmediate($function);
  { const i: any = setInterval(() => { note($literal); clearInterval(i); }, $number); }
  clearTimeout($any);
  $promise.then($function, $function);
  @loop break;
  @loop continue;
  @function return $any;
  @member this.own = $any;
  @member this.#hidden = $any;
  @async await $promise;
  @async await null;
  @async await sleep($number);
  @async for await ($Loop const $Fixed of $list) { $body }$End
  @async { $Block await using $Fixed = { async [Symbol.asyncDispose]() { note($literal); } }; $body $End }

place
  record.a
  record[$key]
  list[$integer]
  $Use.own
  $Use[$key]
  (new $Base($arguments) as any).it
key
  "a"
  $string
  $integer
  $any
assign
  | += -= *= **= ??= ||= &&= |= >>>= %=

any
  $Use
  $literal
  $number
  $string
  $list
  $record
  $truth
  $function
  $promise
  $iterator
  $error
  $place
  $Use($arguments)
  $Use?.[$key]?.($arguments)
  $Use.$method($arguments)
  ($any as $type)
  ($truth ? $any : $any)
  ($any ?? $any)
  ($any && $any)
  ($Assigned = $any)
  ($place = $any)
  ($Assigned++)
  (--$place)
  new $Base($arguments)
  new $Use($arguments)
  new $builtin($arguments)
  $function.call($any, $arguments)
  $function.apply($any, $list)
  $function.bind($any, $any)
  $Base.make($arguments)
  JSON.parse($string)
  structuredClone($any)
  new Map($list.map(($Arrow$Let: any) => [$Last, $any]$End))
  Object.fromEntries($list)
  currentTask()
  @member this.own
  @member this.#hidden
  @member super.step($any)
  @member super.it
  @async (await $any)
  @async (await $promise)
  @async (await spawn($function, $arguments))
literal
  | 1 null undefined "s" true (-0) NaN

integer
  | 3 0 1 (-1) 7 100 4294967295 2147483648
number
  $integer
  | count 0.5 NaN (-Infinity) 9007199254740993 5e-324
  ($number $operator $number)
  ($number $operator $number)
  (- $number)
  (~ $number)
  $string.length
  $list.length
  Math.$math($number, $number)
  Number($any)
  parseInt($string, $integer)
  $string.charCodeAt($number)
  $list.indexOf($any, $number)
operator
  | + - * / % ** & | ^ << >> >>>
math
  | max min floor round abs imul clz32 hypot fround sign

truth
  | true false
  ($number < $number)
  ($string <= $string)
  ($any === $any)
  ($any != null)
  (typeof $any === $string)
  ($any instanceof $Use)
  ($key in $any)
  (!$any)
  Object.is($any, $any)
  Object.hasOwn($any, $key)
  $Base.has($any)
  (count++ < 5)

string
  | "a" "" "length" "constructor" "number" "0" "a,b,\u00e9\ud83d\ude00,\ud800" '[1,{"a":[null,1e3]}]' text
  `$literal${$string}${$number}`
  ($string + $string)
  String($any)
  JSON.stringify($any, null, $any)
  $string.$textMethod($string, $string)
  $string.$cut($number, $number)
  $string.repeat($number)
  $string.$pad($number, $string)
  $string.replaceAll($string, $function)
  $list.join($string)
  ($number).toString($integer)
  ($number).$digits($integer)
  String.fromCharCode($number, $number)
  $error.stack
textMethod
  | concat replace trim toUpperCase toLowerCase toWellFormed localeCompare
cut
  | slice substring substr at charAt
pad
  | padStart padEnd
digits
  | toFixed toPrecision toExponential

list
  | list []
  [1, 2, 3]
  [$any, $any]
  [$number, , $string, ...$list]
  [...$iterator]
  $list.$transform($function)
  $list.$transform($function)
  $list.$change($any, $number)
  $list.$slice($number, $number)
  $list.splice($number, $number, $arguments)
  $list.fill($any, $number, $number)
  $list.reduce($function, $list)
  $string.split($string)
  Array.from($iterator, $function)
  Array.from({ length: $number })
  Array.of($any, $any)
  new Array($number)
  Object.$listing($any)
  Object.freeze($list)
transform
  | map filter sort toSorted flatMap forEach find some findLastIndex
change
  | push unshift concat pop shift reverse with
slice
  | slice flat splice copyWithin
listing
  | keys values entries

record
  | record {}
  { a: $any, [$key]: $any, ...$record }
  { get a$Function(): any { $body }$End, set a$Function($Let: any) { $body }$End }
  { [Symbol.iterator]: $function, m$Function($parameters) { $body }$End }
  { then$Function($Let: any) { $Last($any); }$End }
  { toString: $function, valueOf: $function, toJSON: $function }
  Object.assign($record, $any)
  new $Base($arguments)

iterator
  $Use
  $list
  $string
  $list.$listing()
  new Map([[$any, $any], [$any, $any]])
  new Set($list).$listing()
  { [Symbol.iterator]() { let n = 0; return { next: () => ({ done: n > 2, value: n++ }), return: $function }; } }

error
  new Error($string)
  new TypeError($string, { cause: $any })
  new AggregateError($list, $string)
  $any

promise
  Promise.resolve($any)
  Promise.reject($any)
  Promise.$combine($list)
  Promise.$combine([$promise, $promise])
  new Promise($function)
  Promise.withResolvers().promise
  sleep($number)
  yieldNow()
  spawn($function, $arguments)
  $promise.then($function)
  $promise.finally($function)
  (async$AsyncArrow () => { $body })()$End
combine
  | all allSettled any race

function
  note
  ($Arrow($parameters)$result => ($any)$End)
  ($Arrow($parameters)$result => { $body }$End)
  (async $AsyncArrow($parameters) => { $body }$End)
  (function $Function($parameters)$result { $body }$End)
  (async function $AsyncFunction($parameters) { $body }$End)
  $Use
  $Base
  Promise.resolve
  Math.max
  [].push
parameters
  $Let: any
  $None
  $Let: $type
  $Let: any, $Let: $type = $literal
  $Let?: any, ...$Let: any[]
  [$Let, $Let = $literal]: any, { a: $Let }: any = {}
result
  $None
  : any
  : $type
type
  | any number string unknown boolean any[] object
  number | string
  () => void
  $Base
arguments
  $any
  $None
  $any, $any
  $any, ...$list
  ...$iterator
builtin
  | Error Map Set Array Promise Object RangeError
method
  | then get set has add delete clear forEach next m s toString cancel valueOf entries at catch
)ts";

}  // namespace heddle::fuzz
