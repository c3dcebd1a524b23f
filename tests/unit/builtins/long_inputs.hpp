#pragma once
// tests/unit/builtins/long_inputs.hpp -- for every built-in function a long input, or why none is long.

#include <string_view>

namespace heddle {

/// Why a function's work is bounded whatever it is given.
enum class Bounded : std::uint8_t {
  Numbers,     ///< its arguments are numbers, or texts of which it reads a few units
  Access,      ///< one access to an element, a property or an entry
  Wake,        ///< a change of a promise, a task, a timer or a sync object
  Arguments,   ///< it looks at its arguments themselves: a call has at most 60,000
  InOnePiece,  ///< it is not: builtins/README.md names it with its cost
};

struct LongInput {
  std::string_view function;
  std::string_view setup;  ///< what is made before
  std::string_view call;
};
struct BoundedWork {
  Bounded why;
  std::string_view functions;  ///< with blanks between them
};

/// What setups use. N is several times what one piece takes, also where one operation stands for 16 bytes.
inline constexpr std::string_view kPrelude = R"(
import * as heddle from "heddle";
const N = 50000;
function numbers(): any[] { const made: any[] = []; for (let i = 0; i < N; i++) made.push(i); return made; }
function texts(): any[] { const made: any[] = []; for (let i = 0; i < N; i++) made.push(`t${i}`); return made; }
function pairs(): any[] { const made: any[] = []; for (let i = 0; i < N; i++) made.push([`k${i}`, i]); return made; }
function object(): any { const made: any = {}; for (let i = 0; i < N; i++) made[`k${i}`] = i; return made; }
function repeated(part: string, count: number): string { return part.repeat(count); }
const text = repeated("abcdefgh", 4 * N);
const wide = repeated("ab\u0416de\u00e9\u0301\u{1f600}", N / 2);
)";

inline constexpr LongInput kLongInputs[] = {
    // Array
    {"Array.from", "const a = numbers()", "Array.from(a)"},
    {"Array.prototype.at", "const a = numbers()", "a.map((x) => a.at(-x))"},
    {"Array.prototype.concat", "const a = numbers()", "a.concat(a)"},
    {"Array.prototype.copyWithin", "const a = numbers()", "a.copyWithin(0, 5)"},
    {"Array.prototype.every", "const a = numbers()", "a.every((x) => x >= 0)"},
    {"Array.prototype.fill", "const a = numbers()", "a.fill(7)"},
    {"Array.prototype.filter", "const a = numbers()", "a.filter((x) => x % 2 === 0)"},
    {"Array.prototype.find", "const a = numbers()", "a.find((x) => x < 0)"},
    {"Array.prototype.findIndex", "const a = numbers()", "a.findIndex((x) => x < 0)"},
    {"Array.prototype.findLast", "const a = numbers()", "a.findLast((x) => x < 0)"},
    {"Array.prototype.findLastIndex", "const a = numbers()", "a.findLastIndex((x) => x < 0)"},
    {"Array.prototype.flat", "const a = pairs()", "a.flat()"},
    {"Array.prototype.flatMap", "const a = numbers()", "a.flatMap((x) => [x, x])"},
    {"Array.prototype.forEach", "const a = numbers()", "a.forEach((x) => x)"},
    {"Array.prototype.includes", "const a = numbers()", "a.includes(-1)"},
    {"Array.prototype.indexOf", "const a = numbers()", "a.indexOf(-1)"},
    {"Array.prototype.join", "const a = texts()", "a.join()"},
    {"Array.prototype.lastIndexOf", "const a = numbers()", "a.lastIndexOf(-1)"},
    {"Array.prototype.map", "const a = numbers()", "a.map((x) => x)"},
    {"Array.prototype.reduce", "const a = numbers()", "a.reduce((x, y) => x + y)"},
    {"Array.prototype.reduceRight", "const a = numbers()", "a.reduceRight((x, y) => x + y)"},
    {"Array.prototype.reverse", "const a = numbers()", "a.reverse()"},
    {"Array.prototype.slice", "const a = numbers()", "a.slice(1)"},
    {"Array.prototype.some", "const a = numbers()", "a.some((x) => x < 0)"},
    {"Array.prototype.sort", "const a = numbers()", "a.sort((x, y) => y - x)"},
    {"Array.prototype.splice", "const a = numbers()", "a.splice(1, 20000, 1)"},
    {"Array.prototype.toLocaleString", "const a = texts()", "a.toLocaleString()"},
    {"Array.prototype.toReversed", "const a = numbers()", "a.toReversed()"},
    {"Array.prototype.toSorted", "const a = texts()", "a.toSorted()"},
    {"Array.prototype.toSpliced", "const a = numbers()", "a.toSpliced(1, 1)"},
    {"Array.prototype.toString", "const a = texts()", "a.toString()"},
    {"Array.prototype.with", "const a = numbers()", "a.with(1, 1)"},
    // String
    {"String", "const a = texts()", "String(a)"},
    {"String.raw", "const a = texts()", "String.raw({ raw: a })"},
    {"String.prototype.endsWith", "const a = text.slice(1)", "text.endsWith(a)"},
    {"String.prototype.includes", "", "text.includes('hgf')"},
    {"String.prototype.indexOf", "", "wide.indexOf('zz')"},
    {"String.prototype.isWellFormed", "", "wide.isWellFormed()"},
    {"String.prototype.lastIndexOf", "", "text.lastIndexOf('hgf')"},
    {"String.prototype.normalize", "", "wide.normalize('NFD')"},
    {"String.prototype.padEnd", "", "''.padEnd(8 * N, 'ab')"},
    {"String.prototype.padStart", "", "''.padStart(8 * N, 'ab')"},
    {"String.prototype.repeat", "", "'abc'.repeat(8 * N)"},
    {"String.prototype.replace", "", "text.replace('hgf', 'x')"},
    {"String.prototype.replaceAll", "", "text.replaceAll('a', 'xyz')"},
    {"String.prototype.replaceAll", "", "text.replaceAll('z', 'x')"},
    {"String.prototype.replaceAll", "", "text.replaceAll('', '-')"},
    {"String.prototype.split", "", "text.split('')"},
    {"String.prototype.split", "", "wide.split('zz')"},
    {"String.prototype.slice", "", "text.slice(1)"},
    {"String.prototype.split", "", "text.split('c')"},
    {"String.prototype.startsWith", "const a = text.slice(0, -1)", "text.startsWith(a)"},
    {"String.prototype.substr", "", "text.substr(1)"},
    {"String.prototype.substring", "", "text.substring(1)"},
    {"String.prototype.toLocaleLowerCase", "", "wide.toLocaleLowerCase()"},
    {"String.prototype.toLocaleUpperCase", "", "wide.toLocaleUpperCase()"},
    {"String.prototype.toLowerCase", "", "wide.toLowerCase()"},
    {"String.prototype.toUpperCase", "", "text.toUpperCase()"},
    {"String.prototype.toWellFormed", "", "wide.toWellFormed()"},
    {"String.prototype.trim", "const a = ' '.repeat(4 * N)", "a.trim()"},
    {"String.prototype.trimEnd", "const a = ' '.repeat(4 * N)", "a.trimEnd()"},
    {"String.prototype.trimLeft", "const a = ' '.repeat(4 * N)", "a.trimLeft()"},
    {"String.prototype.trimRight", "const a = ' '.repeat(4 * N)", "a.trimRight()"},
    {"String.prototype.trimStart", "const a = ' '.repeat(4 * N)", "a.trimStart()"},
    {"decodeURI", "const a = encodeURI(wide)", "decodeURI(a)"},
    {"decodeURIComponent", "const a = encodeURIComponent(wide)", "decodeURIComponent(a)"},
    {"encodeURI", "", "encodeURI(wide)"},
    {"encodeURIComponent", "", "encodeURIComponent(wide)"},
    // Objects, collections, JSON
    {"JSON.parse", "const a = JSON.stringify(texts())", "JSON.parse(a)"},
    {"JSON.stringify", "", "JSON.stringify(wide)"},
    {"Map", "const a = pairs()", "new Map(a)"},
    {"Map.groupBy", "const a = numbers()", "Map.groupBy(a, (x) => x % 10)"},
    {"Map.prototype.forEach", "const a = new Map(pairs())", "a.forEach((x) => x)"},
    {"Object.assign", "const a = object()", "Object.assign({}, a)"},
    {"Object.entries", "const a = object()", "Object.entries(a)"},
    {"Object.fromEntries", "const a = pairs()", "Object.fromEntries(a)"},
    {"Object.getOwnPropertyNames", "const a = object()", "Object.getOwnPropertyNames(a)"},
    {"Object.groupBy", "const a = numbers()", "Object.groupBy(a, (x) => x % 10)"},
    {"Object.keys", "const a = object()", "Object.keys(a)"},
    {"Object.values", "const a = object()", "Object.values(a)"},
    {"Set", "const a = numbers()", "new Set(a)"},
    {"Set.prototype.forEach", "const a = new Set(numbers())", "a.forEach((x) => x)"},
    {"structuredClone", "const a = [object(), numbers()]", "structuredClone(a)"},
    // Promises
    {"AggregateError", "const a = numbers()", "new AggregateError(a)"},
    {"Promise.all", "const a = numbers().slice(0, 5000)", "await Promise.all(a)"},
    {"Promise.allSettled", "const a = numbers().slice(0, 5000)", "await Promise.allSettled(a)"},
    {"Promise.any", "const a = numbers().slice(0, 5000)", "await Promise.any(a)"},
    {"Promise.race", "const a = numbers().slice(0, 5000)", "await Promise.race(a)"},
};

inline constexpr BoundedWork kBoundedWork[] = {
    {Bounded::Numbers,
     "Boolean Boolean.prototype.toString Boolean.prototype.valueOf Date.now Math.abs Math.acos "
     "Math.acosh "
     "Math.asin Math.asinh Math.atan Math.atan2 Math.atanh Math.cbrt Math.ceil Math.clz32 Math.cos "
     "Math.cosh Math.exp Math.expm1 Math.floor Math.fround Math.imul Math.log Math.log10 "
     "Math.log1p "
     "Math.log2 Math.pow Math.random Math.round Math.sign Math.sin Math.sinh Math.sqrt Math.tan "
     "Math.tanh Math.trunc Number.isFinite Number.isInteger Number.isNaN Number.isSafeInteger "
     "Number.prototype.toExponential Number.prototype.toFixed Number.prototype.toLocaleString "
     "Number.prototype.toPrecision Number.prototype.toString Number.prototype.valueOf Symbol "
     "performance.now"},
    {Bounded::Access,
     "Array.isArray Array.prototype.[Symbol.iterator] Array.prototype.entries Array.prototype.keys "
     "Array.prototype.pop Array.prototype.values Error Error.prototype.message "
     "Error.prototype.name "
     "Error.prototype.toString EvalError Function Function.prototype.length "
     "Function.prototype.name "
     "Function.prototype.toString Guard.prototype.[Symbol.dispose] "
     "Iterator.prototype.[Symbol.iterator] Iterator.prototype.next Map.prototype.[Symbol.iterator] "
     "Map.prototype.clear Map.prototype.delete Map.prototype.entries Map.prototype.get "
     "Map.prototype.has Map.prototype.keys Map.prototype.set Map.prototype.size "
     "Map.prototype.values Object Object.freeze Object.hasOwn Object.is Object.isFrozen "
     "Object.prototype.hasOwnProperty Object.prototype.toLocaleString Object.prototype.toString "
     "Object.prototype.valueOf RangeError "
     "ReferenceError Set.prototype.[Symbol.iterator] Set.prototype.add Set.prototype.clear "
     "Set.prototype.delete Set.prototype.entries Set.prototype.has Set.prototype.keys "
     "Set.prototype.size Set.prototype.values String.prototype.[Symbol.iterator] "
     "String.prototype.at String.prototype.charAt String.prototype.charCodeAt "
     "String.prototype.codePointAt String.prototype.toString String.prototype.valueOf "
     "SuppressedError SyntaxError TypeError URIError heddle.CancelledError "
     "heddle.ChannelClosedError heddle.DeadlockError heddle.LimitError heddle.TimeoutError"},
    {Bounded::Wake,
     "Atomic.prototype.add Atomic.prototype.compareExchange Atomic.prototype.load "
     "Atomic.prototype.store Barrier.prototype.wait Channel.prototype.[Symbol.asyncIterator] "
     "Channel.prototype.capacity Channel.prototype.close Channel.prototype.closed "
     "Channel.prototype.length Channel.prototype.receive Channel.prototype.send "
     "Channel.prototype.sending Channel.prototype.tryReceive Channel.prototype.trySend "
     "Mutex.prototype.isLocked Mutex.prototype.lock Mutex.prototype.run Mutex.prototype.tryLock "
     "Mutex.prototype.unlock Once.prototype.run Promise Promise.prototype.catch "
     "Promise.prototype.finally Promise.prototype.then Promise.reject Promise.resolve "
     "Promise.withResolvers Scope.prototype.spawn Selection.prototype.begin "
     "Selection.prototype.end Selection.prototype.index Selection.prototype.value "
     "Semaphore.prototype.acquire Semaphore.prototype.release Semaphore.prototype.tryAcquire "
     "SendCase.prototype.channel Task.prototype.cancel Task.prototype.id Task.prototype.name "
     "Task.prototype.status console.groupEnd clearImmediate clearInterval clearTimeout "
     "heddle.Atomic heddle.Barrier "
     "heddle.Channel heddle.Mutex heddle.Once heddle.Semaphore heddle.currentTask heddle.scope "
     "heddle.select heddle.sleep heddle.yieldNow queueMicrotask"},
    {Bounded::Arguments,
     "Array Array.of Array.prototype.push Function.prototype.apply Function.prototype.bind "
     "Function.prototype.call Math.hypot Math.max Math.min String.fromCharCode "
     "String.fromCodePoint "
     "String.prototype.concat heddle.spawn setImmediate setInterval setTimeout"},
    {Bounded::InOnePiece,
     "Array.prototype.shift Array.prototype.unshift Number Number.parseFloat Number.parseInt "
     "String.prototype.localeCompare console.assert console.debug console.dir "
     "console.error console.group console.groupCollapsed console.info "
     "console.log console.warn isFinite isNaN parseFloat parseInt"},
};

}  // namespace heddle
