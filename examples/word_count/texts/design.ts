// The project's own page about this, as it was when the example was written; a text to count, not to read.
export const title = "design";
export const text = `# Heddle: the design

Heddle runs TypeScript as very many small, preemptible tasks inside a C++ program, on all cores, in
isolated contexts whose limits hold.
Why it exists, in a sentence per rival: Lua, Luau and QuickJS cannot preempt fairly or use two
cores; Go and Erlang are not embeddable; V8 isolates cost megabytes; Wasmtime fibres cost a megabyte
of stack; none of them can pause, save, fork or bill a running script. Heddle does all of it because
**a suspended task is plain heap data: no native stack, ever**.

Who uses it: a C++ program that hosts other people's scripts (game and simulation servers, workflow
and rule engines, plug-in hosts, edge functions, agents that write TypeScript and want it run now,
safely, in-process), and a person at a shell: \`heddle run main.ts\`.

This page fixes what the parts are, what they promise and why; where a rule looks odd, a simpler one
was found to break. How each is coded is the implementer's. A number marked † was measured on a
2-core machine of the kind used here.

## 1. Words
| word | meaning |
| --- | --- |
| **Vm** | one per host normally (but two must work side by side: no mutable statics). Owns the
worker pool and the registries. |
| **Context** | the unit of isolation and of billing: its own heap, globals, module instances,
static fields, limits, capabilities, CPU weight. Contexts share nothing mutable. Cheap: many
thousands per Vm. |
| **Task** | the unit of scheduling and preemption: started by the host or by \`spawn\`. Runs on at
most one worker at a time, on any worker over time. Belongs to one context; tasks of one context run
**in parallel** and share its heap. |
| **Coroutine** | one suspendable activation inside a task: the task's main function, an \`async\`
call in flight, or a generator. A task runs its coroutines one at a time, in JavaScript's order. |
| **Scope** | the unit of cancellation: every task has a root scope, \`scope()\` opens a child of the
current one; each coroutine and each \`s.spawn\` belongs to the scope in which it was started. |
| **Worker** | an OS thread that runs tasks. |
| **Module** | immutable, verified bytecode, named by the hash of its content; shared by all
contexts; held by those who use it and freed with the last, its class ids with it. Code of
\`run_code\` and \`-e\` is an anonymous module of its context. |
| **Native** | a C++ function that scripts can call, by id through the native registry. |

Registries of the Vm hold immutable descriptions and ids; class objects, statics, sync objects and
global variables are per context (\`global_vars\` of the Vm are initial bindings, copied).

## 2. What a script sees
The language is a strict subset of TypeScript: LANGUAGE.md. Two rules decide every question:
- **R1** A run in which no *strictness error* was thrown prints on stdout what Node prints for the
same program with its types stripped. A strictness error is a TypeError with a code (HDxxxx, listed
in docs/language.md) where JavaScript would coerce or fail silently. \`--strict-fatal\` makes the
first one end the run (tests use it). Everything else that may differ is a closed list: stack text
after its first line, addresses and paths, clock values, random numbers, recursion depth, orders
that Node leaves to the clock, the report of an uncaught error on stderr, exit codes other than 0,
limits reached.
- **R2** Annotations of parameters, returns, class fields and \`as\` are checked at run time where the
compiler cannot prove them: \`number\`, \`string\`, \`boolean\`, \`bigint\`, arrays (is an array; elements
are not looked at), function types (is callable), and unions of only these with \`null\`/\`undefined\`.
For arrays, functions and classes \`null\` and \`undefined\` pass (they fail at their use). A class
annotation refuses primitives, and demands an instance only where the class has private, protected
or \`#\` members, as TypeScript does; otherwise "is an instance" is a guess that lowering guards.
Interfaces, generics (also \`Promise<T>\`), \`void\`, literal types, overloads and annotations of locals
are not checked. A failed check is a strictness error that names the parameter, the wanted and the
found type. Aliases and enums of the same file are resolved; an imported name is checked only if
linking finds a class. **Facts live in registers only**: what is loaded from a field, element, cell,
module variable or call result is unproven until the typed load or a CHECK tests it (one compare,
fused into the load). So typed code checks once per load, never per operation, and soundness never
depends on what another task or the host wrote.

### async and await: exactly JavaScript, inside a task
**A task is what a process is in Node**: its own microtask queue and timers. An \`async\` call runs at
once until its first \`await\`; continuations run one at a time; nothing else of that task runs
between two \`await\`s. So code written for Node is free of data races here too. A reaction (\`await\`,
\`then\`) runs in the task that registered it, whoever settles the promise. Settling publishes the
value with release; reactions of the settling task go to its microtask queue; each other task gets
one entry in its inbox and is woken. Inbox entries, timers and I/O completions are macrotasks: one
is taken when the microtask queue is empty, then microtasks drain.
A task handle settles when the task's main function does. The task is *at end* when, besides, none
of its coroutines can run, no timer is armed and no I/O is pending; that is a state: a wake from
another task revives it, and a coroutine that waits for ever keeps no finished task alive. \`scope\`
waits until its tasks are at end together; \`cancel()\` works until then. **A run ends when all its
tasks are at end together**; for \`heddle run\` the loader task is the main task.
Unhandled rejection of an ordinary promise: Node's rule in the task that rejected it. It ends that
task with that error: the main task as Node does (printed, exit 1, no unwinding); a spawned one is
unwound as by a cancel and its handle fails with that error, or, if the handle has settled already,
the error is printed once, the run goes on and exits with 1. Unhandled failure of a task handle (a
cancelled task is not a failure: nobody need await it): no handler by the earliest of: its spawner
has ended, the handle was collected, one second after the failure (virtual time in deterministic
mode), the run ends; it is then printed once on stderr, the run goes on and exits with 1.

### spawn: parallelism, asked for
\`spawn(fn, ...args)\` starts a new task and returns a \`Task<T>\`, which is a \`Promise<T>\`. Tasks of a
context run in parallel on the workers, share the context's heap and are preempted anywhere. The
memory model, stated in docs/memory-model.md:
- a read or write of one variable or field, or of an element of an array whose length is not being
changed at that moment, is atomic (no tearing; a task sees its own writes). No race can corrupt
memory, and a property never yields a value that was not stored under that name in that object (or
\`undefined\`);
- two tasks that append (\`push\`, or a store at or beyond \`length\`) never lose each other's elements;
a store *below* \`length\` that races with another task's growth, shrink or sort of the same array may
be lost: pre-size or use push;
- atomic as a whole: Map and Set get, has, set, add, delete, size; Array push, pop, shift, unshift,
at, length. Every other method is a sequence of such steps: never a fault, every element present
throughout is seen, concurrent changes may or may not be;
- spawn, settle→await, channel send→receive and mutex unlock→lock are happens-before edges;
- \`x = x + 1\` on a shared \`x\` from two tasks is a race: \`Mutex\`, \`Channel\`, \`Atomic\` are there for
it, and the schedule explorer (5) finds it.

### The concurrency library
Names and meaning: heddle.d.ts. \`spawn\`, \`sleep\`, \`yieldNow\`, \`currentTask\`, \`Channel\`, \`select\`,
\`Mutex\`, \`Semaphore\`, \`Once\`, \`Barrier\`, \`Atomic\`, \`scope\`. Mutex: unlock by the task that locked;
lock by a coroutine that holds it, directly or through the calls it is awaited by, is an error, not
a hang; by another coroutine of the same task it queues.
**Cancel and kill** unwind a scope: \`finally\` and \`using\` run, \`catch\` clauses inside the cancelled
scope do not see them, and a \`return\`, \`break\` or \`throw\` in a \`finally\` does not stop them; outside
(at \`await scope(…)\`, \`await task\`) they are ordinary errors: CancelledError, TimeoutError,
LimitError, or the child's own error. They reach the running coroutine at its next poll and parked
ones at once; those that await them follow as they unwind. Sticky: every later wait in the scope,
except in clean-up, ends at once. Budget of one clean-up: cancel 1 s and 1 M operations; kill by a
limit 5 ms, 100,000 operations and 64 KiB of reserve heap; then the frames are dropped without
running script. Timers of a cancelled scope are disarmed, its reactions dropped. A cancel of one's
own scope takes effect before \`cancel()\` returns. What the dying held (mutexes, permits, queue
places) the runtime releases in every case.

### What a person sees when it goes wrong
Errors carry file, line, column and the source line with a caret; stack traces go across \`await\` and
\`spawn\`. When the run is idle and a task's main function can never settle any more, Heddle says so
(exit 1; no \`finally\` runs), names each task, what it waits for and where, and the cycle; a leak
that the collector finds earlier is a warning; floating coroutines alone end silently, as in Node;
in a host only \`run_tasks()\` says it, since the host may still wake them. One console call is
formatted into one buffer, appended whole to the Vm's output queue and written by one writer; a full
queue parks the task; it is flushed before exit.

## 3. Layout: top-level folders, an arrow means "may include"
\`\`\`
include/heddle/   what a host may include: vm, context, task, value, native, result      -> std only
runtime/          Vm, Context, options, modules, natives, the embedding boundary          -> all
below
builtins/         what scripts call: collections, strings, promise methods, JSON, console, sync
objects; *.ts compiled at build time -> interpreter … base
compiler/         source text -> module, or diagnostics; pure, sees no heap               ->
bytecode, base
interpreter/      dispatch loop, calls, inline caches, unwinding, coroutines, microtasks, await ->
registry, heap, bytecode, base
scheduler/        workers, run queues, parking, timers, fairness; knows no script         -> base,
Boost.Asio
registry/         ids and names to classes, contexts, modules, natives, sync objects      -> heap,
bytecode, base
heap/             values, objects (promises too), allocation, collection                  -> base
bytecode/         the two opcode tables, module format, disassembler, verifier, lowering  -> base
base/             the few words everybody shares, also the spawn/park/wake interface that the
interpreter asks for -> std, fmt
cli/  tests/  bench/  examples/  docs/  scripts/  CMakeLists.txt  README.md
\`\`\`
One CMake target per folder, linking exactly its arrows and exporting only a build-tree include
folder with one link to itself, so that a wrong include does not build; a check rejects \`../\`
includes. STYLE.md shows the writing style with examples.

## 4. Code: from text to execution
**4.1 Source → stack bytecode.** The compiler emits a compact stack bytecode (CONST_I32, ADD, CALL,
NATIVE_CALL, SPAWN, AWAIT, CALL_AWAIT … about 150 opcodes in one table with operand shapes, stack
effect, flags; enum, assembler, disassembler and verifier expand it). No optimiser in the compiler;
annotations become CHECK opcodes. \`heddle dis\` shows it; \`heddle build\` writes it to a \`.hbc\` file
(magic, version, content hash).
**4.2 Stack bytecode → register code, at load.** One analysis (abstract interpretation by worklist
to a fixed point; a lattice of height ≤ 4; joins that disagree widen to *any*; functions beyond
65,535 instructions or 4,096 slots are refused with a reason) **verifies** (stack depths, targets,
indices, types: a bad or hostile file is refused and can never crash the host) and **infers types**.
A second, linear pass **lowers** with the final facts to register code of fixed-width instructions:
stack slots become registers, copies vanish, typed variants are chosen where types are proven,
common sequences (compare-and-jump, increment-compare-loop) are fused. Verification is eager,
lowering lazy, at a function's first call. Nothing unverified ever runs. The register code is what a
later JIT compiles: keep it a clean, documented data structure.
Register code is **immutable** and shared. All that changes while running (inline caches, counters,
breakpoints, resolved constants, class objects) lives in a per-context side vector of the function,
allocated at its first call there, billed to and freed with the context. A cache entry is ONE 64-bit
word (32-bit shape id, slot, kind), relaxed atomic: never a torn shape/slot pair. Shapes belong to a
context; their ids are not reused while a cache can hold them. Typed access to class instances needs
no cache where all bases are declared in the same module: class ids and slots are in the code.
Lowering knows its own module only; imported bases and classes made at run time (ids of their
context) are resolved in the side vector.
**4.3 The loop.** One function, computed goto, hot state in locals, every slow path outlined. Before
each access to shared memory all live state is in registers and the pc is exact (section 5 needs
it). It never recurses on the native stack: a script call pushes a frame, and built-ins that call
script code (sort, map, forEach, replace …) are themselves written in TypeScript (\`builtins/*.ts\`,
compiled at build time, verified like any module), so kill, bill, preemption and stack traces work
inside them for free; a C++ step machine replaces one only with a benchmark that asks for it.
Prototype† (NaN-boxed doubles, 64-bit register instructions, computed goto, GCC 12): fib(35) 0.165 s
against LuaJIT's interpreter 0.277 s and Lua 5.4 0.41 s; a loop of 100 M turns 0.30-0.34 s against
0.30 and 0.28: the floor of an interpreter that keeps registers in memory, and 0.41 s when its add
is not typed. Tail-call dispatch under Clang 19 measured the same, so plain GCC is enough. A private
budget counter cost 0-2 %†.
**4.4 Values.** 64 bits, NaN-boxed: a double is itself; everything else is a tag and a 48-bit
payload. Where lowering proves it, a register may hold a 32-bit integer, always **zero-extended** (a
subnormal double to the collector); no other raw word (64-bit integer, pointer, length) is ever in a
register where the task can stop. Assert it at every poll in debug builds.
**4.5 Objects.** An 8-byte header: shape or class id, kind, a lock bit; **no mark bits** (they are
in a side table). Classes from \`.ts\` have the fields they declare or assign in the constructor;
adding another is a strictness error. Slots are reserved from the start and hold the hole; a hole is
no property (\`in\`, keys, printing skip it), and keys of undeclared ones stand in order of first
assignment, as in Node. Known classes dispatch through vtables. Classes from \`.js\` files may assign
\`this.name\` anywhere: shaped objects. Plain objects have shapes with transitions and out-of-line
slots; a slot once given to a name belongs to it for the object's life; \`delete\`, and names made at
run time, turn the object into an ordered dictionary (a fresh table is published, old slots stay as
they are). A transition takes the lock bit, writes the slot, then stores the shape with release;
readers load it with acquire (free on x86). Arrays point to a buffer; bounds are checked against the
capacity **in the buffer**; slots at and beyond \`length\` hold the hole, so one check serves both;
every length change, and a store at or beyond \`length\`, takes the lock bit. Strings are immutable
Latin-1 or UTF-16 (indices mean what they mean in JavaScript), with ropes; flattening publishes by
one compare-exchange. Names that occur in modules are interned per Vm; one secret hash seed per Vm
(from \`seed\` in deterministic mode); no result, order or count depends on it. Slots are read and
written with relaxed atomics (plain moves), a new object is published with release.
Under a lock bit: no allocation, no poll, no script, at most 1 µs; memory is reserved before,
contenders spin with a poll. One atomic read-modify-write costs 5 ns†, as much as the whole push:
all locks and promise state changes go through one pair of helpers that skip the atomics while a
single worker is inside the context; a second worker enters a context only after a handshake at the
first one's next quantum.
**4.6 Stacks and lazy async.** A coroutine's registers and frames live in one small growable block
(sized to its first frame), never on the native stack. Links inside a block are relative, so it can
be moved; a return address may be a raw pointer into code that the frame keeps alive (a snapshot
translates it). A pointer into a block is valid until the next call that can allocate or call back.
An \`async\` call runs on its caller's block and is split off only when it really suspends. Exactly:
\`await v\` may go on without suspending only if (1) v is a settled native promise or no thenable, (2)
the task's microtask queue is empty at that moment, and (3) no frame below can observe it: every
frame below, down to the one entered from the event loop, is an async frame stopped in CALL_AWAIT
(the fused \`await f(…)\`) of exactly the frame above; a module body with siblings or importers still
to evaluate counts as observed. Otherwise the frame is split off and control goes to the caller. The
three are tested again when the callee returns or throws into CALL_AWAIT. CALL_AWAIT makes no
promise unless it splits; a plain call of an async function always makes one. An async frame is an
unwinding boundary: its exception becomes a rejection. \`stress\` turns the fast path off: outputs
must not change.
**4.7 Natives.** One registry, 16-bit ids in documented ranges (0x01xx arrays, 0x02xx strings,
0x04xx console, …), each declaring cost and capability. *Leaf*: at most 50 µs of work for any input;
more must be *stepped*: it returns \`Again\` with its progress in its registers and is called again
after the poll. *Async*: the script awaits an Asio operation. *Blocking*: a separate thread pool.
*Fiber*: C++ that calls back into scripts and may be suspended in the middle, on a pooled
Boost.Context stack, the only place where a native stack is kept, and only while such a call is in
progress (comes with the embedding boundary, not before).

## 5. The scheduler
- One run queue per worker, a LIFO slot for spawn/await and ping-pong: a push into it wakes nobody;
it may be stolen after its owner's next quantum without taking it, and is used at most a few times
in a row. Stealing of half a queue, idle workers spin briefly and then sleep on a futex, one wake-up
per need. Script timers live in the scheduler, one Asio timer per worker armed for its earliest; a
due timer makes its task ready, and the task takes its due timers by due time in whole milliseconds,
then by creation, whichever workers armed them; I/O is Asio's; an idle worker polls the reactor, a
busy one every N tasks. \`num_workers = 0\`: \`run_tasks()\` runs everything on the caller.
- **Polls and quanta.** The budget counter is private to the worker (a register in the loop),
refilled in quanta of at most 20 µs of work; only the slow path at zero adds to the exact count,
reads the clock and reads the worker's atomic *request word* (collector, kill, preempt, debugger,
profiler). Nobody but the owner writes a counter: a request stored into it is lost 96 % of the
time†. Polls stand at calls and back-edges.
- **Operations are counted exactly.** The weight is computed once on the *stack bytecode* (a call:
the callee's instructions outside loops; a back-edge: the loop body outside inner loops), so
lowering, caches and a JIT cannot change it. Built-ins charge by the sizes of their arguments, never
by probes or cache state. A task's count is the same on every machine and number of workers as long
as it reads the same values.
- **A slice** ends at \`preemption_threshold\` operations or, outside deterministic mode, at 100 µs by
the clock, whichever is first. A task woken by a timer or I/O goes to the front of its context once
per slice.
- **Fairness is between contexts first, then tasks**: each worker keeps the contexts that have ready
tasks ordered by virtual time (CPU time used / weight; operations in deterministic mode), each with
its own FIFO; one that was idle starts at the current minimum; stealing takes tasks of the context
furthest behind. A context with 10,000 spinning tasks gets half of the machine beside one with a
single spinning task, not 99.99 %. Idle capacity is always used.
- **The budget tree.** Operations, CPU time, heap bytes, tasks, native calls and output bytes are
accounted per context (operations per task too); \`Context::usage()\` is a bill. Defaults are
documented: heap (command line 1 GiB, host 64 MiB), tasks (2 M), stack, timers and queued output are
finite; operations, CPU and wall time are unlimited unless set. Each limit has a clear error; soft
first, then hard. Default depth: 10,000 frames and 2 MiB of stack per task (Node recurses 13,920
deep†; the seed's 1,024 is a setting).
- **Deterministic mode**, \`VmOptions{.seed = N}\`, \`heddle run --seed N\`: one worker, order and
preemption points from the seed; virtual time advances by 1 ns per operation and jumps to the next
timer when idle; real I/O is refused unless a recording is given. Same seed and same inputs: the
same execution, operation by operation. Every instruction that reads or writes shared memory (cell,
module variable, field, element, Map, Set, promise, channel) is a legal switch point here: a second
dispatch table whose handlers may switch before the access, and lowering for it fuses no two shared
accesses. Otherwise \`x = x + 1\` would be atomic in every schedule and the explorer blind. Operation
counts are the same in both.

## 6. Memory
- A heap per context. The allocator (one run of free cells per size class) is part of the context: a
worker takes it on entry with one exchange and leaves it as it is on exit; a further one exists only
for each worker inside at the same time. First page of 4 KiB mixed, then pages of 4 KiB per size
class while the heap is below 64 KiB, 32 KiB after. Non-moving, mark-sweep, lazy sweeping, large
objects apart.
- Built-in functions, prototypes and constant strings are frozen, live in the Vm and are shared by
all contexts, outside every bill; so an empty context is small and \`Math.floor\` needs no guard.
- A collection stops only the tasks of its own context, at their polls; other contexts go on. Native
code may hold values in C++ locals: a stopped worker's own native stack is scanned conservatively
(objects never move), coroutine blocks precisely. Parked coroutines are ordinary heap objects,
marked only when reached, and scanned before they are resumed during marking. Roots: running tasks,
run queues, armed timers, pending natives, host handles, globals, module instances. All stores go
through one inline \`store(object, slot, value)\` that sees the old value (bulk moves have a bulk
form), so that concurrent snapshot-at-the-beginning marking can be turned on in one place: the goal
is a pause under 1 ms at 1 GB live.
- Off-heap memory (buffers, host strings, host objects that declare a size, stacks, queues, timers)
counts. A request that would pass the limit is refused **before** it is made, as a catchable
RangeError; the host never dies of a script's appetite. All allocation goes through one interface
that tests can make fail.
- The collector proves leaks: a parked task that nothing live can wake is reported with its stack.
- A context evaluates modules in one loader task, one graph at a time, in the order of the ES
specification; who imports awaits it. Module variables keep their dead-zone hole until initialised,
and accesses that lowering cannot prove check it.

## 7. What comes later, so leave room for it
JIT of the register code; snapshot, fork and migrate a context (code by content hash, host handles
by name); durable tasks; DAP debugger with tasks as threads; sampling profiler; script jobs on an
existing distributed engine (PostgreSQL) when one machine is not enough.

## 8. The seeds' names, kept
\`Vm{options, contexts, scheduler, class_registry, mutex_registry, global_vars}\`;
\`VmOptions{max_stack_depth, preemption_threshold, num_workers}\`; \`vm.execute(module)\`,
\`vm.execute_function(module, function, args)\`, \`vm.spawn_task(function, args) -> TaskId\`,
\`vm.run_tasks()\`; \`ClassRegistry::register_class / get_class / get_vtable / create_instance\`;
\`TaskInterpreter::run_task(task) -> Complete | Preempted | Suspended | Error\`;
\`Context::run_code(code)\` (fresh execution state, globals kept, "already running" if it is; it ends
when its main function settles, what it left behind lives on and does not count as running),
\`run_code_on(context, code) -> value\`, \`Context::tos()\`. \`run_code(code, RunOptions{deadline,
max_ops})\`, \`Context::cancel()\`; declaring a name again in a later run replaces it, as in a REPL.
The Vm has a default context; its workers start with it; \`execute\` and \`run_code\` block the calling
host thread; \`run_tasks\` waits until all is idle and reports. \`num_workers\` defaults to the hardware
threads. Thin, real entry points over the design above, not a second system.

## 9. Speed to reach
Ratios, measured side by side in one run on one machine by \`scripts/bench --peers\`, medians of at
least five runs; every benchmark checks its result. Peers as measured on 2 cores, one scheduler
thread unless said; they move with the machine, the ratios hold.

| work | peers measured | target |
| --- | --- | --- |
| spawn + await of an empty task (floor of scheduling and memory alone 3-23 ns†) | Go 268 ns, Erlang
874, LuaJIT coroutine 92, Node async call 45 | ≤ 80 ns and ≤ 0.3 × Go |
| fan-out: spawn 1,000,000, then await all | Node 179 ns, LuaJIT 334, Go 1033, Erlang 1146 | ≤ 150
ns a task |
| channel ping-pong, per switch | Go 104 ns, Erlang 260, Lua coroutines 40, LuaJIT 10-14 | ≤ 35 ns
and ≤ ⅓ × Go |
| yield among 1,000 tasks | Go 56 ns, Erlang 118, Lua 78, LuaJIT 19-32, Node 52 | ≤ 30 ns and ≤ 0.55
× Go |
| bytes of a parked task (1,000,000 of them) | Wren 333, Node 478, LuaJIT 497, Lua 1,137, Erlang
2,737, Go 2,874 | ≤ 300 |
| mutex, 1,000 tasks × 1,000 increments | Go 13.8 ns (37 with two workers), Node 445 | ≤ 25 ns |
| 100,000 timers of 1-100 ms: time over the ideal | Go 0.28 s (2 workers 0.14), Node 0.32 | ≤ 0.05 s
|
| cost of preemption checks | Luau interrupt +22 %, LuaJIT count hook +39 %, Lua count hook +106 %,
QuickJS +2 %, Wasmtime about +10 % | ≤ 2 % against a build without them |
| lateness of a 1 ms timer among 8 spinning tasks on one worker, p99 | Erlang 1.2 ms, Go 39 ms, all
others starve | ≤ that of the same ticker alone + 0.2 ms |
| 64 CPU tasks on 2 workers | Go 1.98, Erlang 1.92 | ≥ 1.95 × one worker |
| interpreter, geometric mean over the script suite of peers/ | LuaJIT interpreter: fib(35) 0.277 s,
loop of 100 M 0.30, n-body of 1 M steps 0.95; Lua 5.4 0.41, 0.28, 1.19; Luau 0.38, 0.32, 0.92; Node
without JIT 0.55, 0.98, 2.14 | typed \`bench.ts\`: ≤ 0.75 × LuaJIT's interpreter, ≤ 0.6 × Lua 5.4, ≤
0.42 × Node without JIT; untyped \`bench.js\`: ≤ 0.9 × LuaJIT's interpreter; no program slower than
1.1 × Lua 5.4 |
| \`await f()\` where f does not suspend; \`f()\` that keeps its promise | – | ≤ 2 × a plain call; ≤ a
plain call + 25 ns |
| host → script call, script → leaf native call | QuickJS 16 and 13 ns, LuaJIT 16-20 and 12, Luau
17-20 and 12, Lua 18-20 and 20 | ≤ 16 ns, ≤ 8 ns |
| new empty context | Lua 21 µs and 24 KiB, LuaJIT 47 µs and 44 KiB, QuickJS 57 µs and 162 KiB | ≤ 5
µs, ≤ 8 KiB |
| collection pause, 100 MB live / 1 GB live | Go under 1 ms | ≤ 5 ms, then ≤ 1 ms |

The scheduling rows are for one worker; with the default number of workers each is at most 1.5 ×
that.
`;
