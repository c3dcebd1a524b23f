// The project's own page about this, as it was when the example was written; a text to count, not to read.
export const title = "language";
export const text = `# The language: a strict subset of TypeScript

Rules R1 and R2 are in DESIGN.md, section 2. This page says what is in, what is out, and in which
stage. "As in JavaScript" means: the same result as Node for the same program with its types
stripped.

## Always
- Source is UTF-8, ES module or script goal, strict mode. Files end in \`.ts\`, or in \`.js\`/\`.mjs\` (no
annotations, nothing to check). Imports name files with their ending. An unknown name is a compile
error in \`.ts\`; in \`.js\` a ReferenceError when it is reached, as in JavaScript; \`typeof name\` never
fails.
- Types are parsed in full (annotations, \`interface\`, \`type\`, generics, unions, intersections,
tuples, literal types, function types, \`keyof\`, \`typeof\`, mapped and conditional types, \`as\`,
\`satisfies\`, \`!\`, \`declare\`, overload signatures, \`implements\`, \`abstract\`, \`readonly\`, access
modifiers, type-only imports) and erased, except for what R2 checks.
- \`number\` is an IEEE double everywhere. \`|0\`, \`Math.imul\` and the shifts are 32-bit integer
arithmetic, as in JavaScript, and are compiled to it; \`%\` and induction variables with integer
start, step and bound get an integer path.
- An index more than 1,024 beyond twice an array's length makes a dictionary array; \`new Array(n)\`
allocates no slots.
- Fields a class declares, and those its constructor assigns through \`this.x = …\`, are its fields.
- An error in the source is reported with file, line, column, the line itself, a caret, and what to
write instead. The parser recovers and reports up to 20 errors in one go. Nesting is limited (a
clear error, never a crash).
- Timers fire by due time in whole milliseconds (a delay below 1, or NaN, is 1), equal ones in order
of creation.

## In, stage 1
\`let\`, \`const\` with block scope and the dead zone; functions, arrows, closures, default, rest and
optional parameters, spread in calls and array literals; all operators of numbers, strings,
booleans, \`===\`, \`!==\`, \`== null\`, \`!= null\`, \`??\`, \`?.\`, \`&&=\`-style assignments, \`**\`, \`typeof\`,
\`in\`, \`instanceof\`, \`delete\` on plain objects, conditional, comma in \`for\`; template literals; \`if\`,
\`while\`, \`do\`, \`for\`, \`for-of\`, \`for-in\` over plain objects, \`switch\`, labels, \`break\`, \`continue\`;
\`throw\`, \`try\`/\`catch\`/\`finally\`; object literals (shorthand, computed keys, methods, accessors,
spread) and array literals with destructuring everywhere; classes (fields, methods, static members
and blocks, getters and setters, \`#private\`, inheritance, \`super\`, \`abstract\`, parameter
properties); \`enum\` and \`const enum\`; \`async\` functions, arrows and methods, \`await\`, top-level
\`await\`, \`for await\`; the iterator and async-iterator protocols, \`using\`/\`await using\` (of
well-known symbols only \`iterator\`, \`asyncIterator\`, \`dispose\`, \`asyncDispose\`); \`import\`/\`export\`
between files.
Built-ins: \`console.log/error/warn/info/debug\` (formatted as Node formats values), \`Math\`, \`Number\`,
\`String\`, \`Boolean\`, \`Array\`, \`Object.keys/values/entries/assign/fromEntries/freeze/is/groupBy\`,
\`Map\`, \`Set\`, \`Error\` and its standard subclasses with \`cause\` and \`stack\`, \`Promise\` (constructor,
\`then/catch/finally\`, \`all/allSettled/race/any/resolve/reject/withResolvers\`),
\`setTimeout/setInterval/setImmediate/queueMicrotask\` and their clears, \`JSON\`, \`Date.now\`,
\`performance.now\`, \`parseInt\`, \`parseFloat\`, \`isNaN\`, \`isFinite\`, \`structuredClone\`, \`globalThis\`
for declared globals. All the ES2023 methods of Array and String that need no regular expression.
Function \`call\`, \`apply\`, \`bind\`, \`name\`, \`length\`.

## In, stage 2
Generators and async generators, tagged templates, \`BigInt\`, \`Symbol\`, typed arrays, \`ArrayBuffer\`,
\`SharedArrayBuffer\`, \`Atomics\`, \`DataView\`, \`RegExp\` (own engine, billed and bounded), \`Date\`,
\`WeakMap\`, \`WeakRef\`, \`FinalizationRegistry\`, \`TextEncoder\`/\`TextDecoder\`, \`URL\`, \`AbortController\`,
\`EventTarget\`, \`Reflect\` for reading, standard decorators, \`import()\` and \`import.meta\`, JSON
modules.

## Out, with a compile error (or a strictness error at run time) that says what to use instead
\`var\` (use \`let\`), \`with\`, \`eval\` and \`new Function\`, \`arguments\` (use rest), \`==\`/\`!=\` other than
against \`null\`, octal literals, \`__proto__\` and changing prototypes, assigning to properties of
built-in objects and prototypes or to properties of functions, \`namespace\` with values, \`Proxy\`,
adding a property to an instance of a \`.ts\` class, \`delete\` of a class field, sloppy \`this\`.
Strictness errors (TypeErrors with a code) instead of silent coercions: arithmetic on anything but
numbers (or two bigints); \`+\` on anything but two numbers, or a string and a primitive; \`<\` between
different types; too few arguments for required annotated parameters; reading a property of a
primitive that has none by that name; an object in \`+\`. (Template literals, \`String(x)\` and \`join\`
call an object's own \`toString\`, as in JavaScript. Reading a missing property of a plain object is
\`undefined\`, as in JavaScript.)

## How sameness with Node is kept
\`tests/conformance/\` holds programs with their output as Node 20 printed it for what typescript
5.9.3 emits (target ES2022, useDefineForClassFields, verbatimModuleSyntax; three-line shims for
\`Promise.withResolvers\` and \`Object.groupBy\`; \`using\` lowered by the compiler's own helper); a
script regenerates the outputs, so nobody writes them by hand. Later a generator of random programs
runs both and compares.
`;
