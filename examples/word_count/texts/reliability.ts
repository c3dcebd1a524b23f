// The project's own page about this, as it was when the example was written; a text to count, not to read.
export const title = "reliability";
export const text = `# Reliability and security: what Heddle promises and how each promise is tested

Models: Wasmtime (running out of control at run time is a security bug; no fuzzing, no top tier),
BEAM (kill one, keep the rest; built-ins are billed), SQLite (every allocation made to fail in
turn), Lua's own suite (loops that raise the memory limit until success), Go (switch at every
safepoint, a second mark that must agree), Tokio (the real queue under a model checker),
FoundationDB and TigerBeetle (deterministic simulation, assertions stay on), jcstress (litmus forms
with graded outcomes). Figures below are what "done" means over the project's life; an issue says
which of them it must reach now.

## 1. Promises

Untrusted script source, untrusted bytecode files and untrusted inspector messages are hostile. The
embedder is trusted.

| # | Promise | Bug class if broken |
|---|---|---|
| P1 | No input (source, bytecode, JSON, regex, debugger message) causes undefined behaviour, abort
or hang of the host | security |
| P2 | With a CPU limit or a kill request, script code ends soon, also inside built-ins and the
compiler; script cannot catch it, or delay it beyond the clean-up budget | security |
| P3 | A context's memory stays under its limit plus a stated slack; running out ends that task or
context, not the process | security |
| P4 | What one context does cannot change another's results, and may delay it only within the
stated fairness bound | security |
| P5 | Data races between script tasks give at worst stale or mixed *values*; never a torn value, an
invalid reference or a heap fault | security |
| P6 | No file, network, clock, environment or process access without a granted capability |
security |
| P7 | In deterministic mode (\`--seed\`), same seed + same source + same inputs = byte-identical
trace | correctness |
| P8 | A program that Heddle accepts behaves as under Node for the documented subset; every
deviation is listed | correctness |

Stated limits of the promise: no side-channel (Spectre, timing) promise between contexts of one
process, coarse clocks for
untrusted contexts only; host functions that block or crash are the embedder's; resource use of the
embedder's own objects.
Unlike Wasmtime, compile-time exhaustion is inside P1-P3.

## 2. Goals with figures

"Commit" is a gate of at most 15 min on 2 cores. "Long" is a run of at most 8 h. "1.0" is cumulative
before release.

| # | Goal and test | Commit | Long | 1.0 |
|---|---|---|---|---|
| G1 | ASan+UBSan build, whole suite | 0 reports | 0 | 0, no suppressions in own code |
| G2 | TSan build, 4 workers, whole suite incl. fibres | scheduler+GC subset, 0 | whole suite, 0 |
0, no suppressions in own code |
| G3 | Simulation: seeded scheduler, virtual clock, buggify | 500 seeds x 20 scenarios | 200,000
runs | 2,000,000 runs, 0 failures, 0 stuck |
| G4 | Replay: same seed gives identical trace hash | 50 seeds x 3 repeats | 2,000 | 100 %
identical, also GCC against clang |
| G5 | Relacy models: deque, injector queue, park/unpark, mailbox, safepoint handshake, timer wheel
cancel, context close, write barrier hand-over | all 8, bound 2 preemptions | bound 3, 1e7 random
schedules each | 0 failures; each model also shown to catch a seeded bug |
| G6 | Script litmus suite (P5): message passing, store buffering, IRIW, publication of a fresh
object, array grow vs read, map insert vs iterate, shape change vs read, string rope flatten race,
closure cell capture | 1e5 trials per form | 1e8 per form | at least 40 forms, 0 forbidden outcomes,
TSan-clean |
| G7 | Allocation failure: fail the Nth allocation, once and for ever, for N = 1.. until success |
20 scripts | every script in the oom set (at least 150, covering every built-in) | at least 98 % of
allocation sites seen failing; 0 crash, leak or wrong answer; context usable or cleanly closed after
each |
| G8 | GC stress: collect at every allocation (small scripts), every 17th, at every safepoint; freed
cells poisoned | subset | whole suite, ASan | 0 failures |
| G9 | GC check: re-mark with the world stopped, compare; heap verifier after each cycle | on in
debug | whole suite | 0 differences |
| G10 | Preempt stress: switch at every safepoint; also random 1/N | subset | whole suite | 0
failures |
| G11 | Fuzz targets: lexer, parser, compiler, bytecode load+verify+run, JSON, regex compile+match,
number parse/print, structured clone, debugger messages, host-call marshalling | saved corpus
replays + 30 s each | 30 min each | 24 CPU-hours each since last finding; line coverage of each
target's code at least 85 % |
| G12 | Bytecode: mutate valid modules | 1e5 | 1e7 | 1e9; verifier rejects or the VM stays clean
under fuel; removing any single verifier rule makes a test fail |
| G13 | Differential: generated typed programs, ours against Node 20 (tsc 5.9.3 emit); also
optimised against unoptimised, and 1 against 4 workers for race-free ones | 500 | 100,000 |
1,000,000, 0 unexplained |
| G17 | Kill latency in bytecode / in any built-in (sort, regex, join, repeat, JSON, structured
clone) | spot | full matrix | p99 at most 5 ms / 20 ms, worst 20 / 100 ms with 2 busy workers |
| G18 | CPU limit overshoot | spot | matrix | at most 5 ms of CPU time per worker |
| G19 | Memory limit overshoot incl. stacks, strings, queues, timers, buffers | spot | matrix | at
most 256 KiB per worker; process RSS at most limit x 1.25 + 8 MiB |
| G20 | Hostile scripts (section 4) | all, release build | all x {ASan, TSan, GC stress} | 100 % end
in the expected class within the stated time |
| G21 | Noisy neighbour: 1 ms ticker in context B while A runs each hostile script | spot | all |
p99 lateness at most that of the ticker alone + 1 ms, worst 20 ms |
| G22 | Soak: mixed load, contexts created and destroyed, tasks cancelled at random | – | 8 h | at
least 1e8 tasks, RSS slope at most 1 %/h after warm-up, handle count flat, p99 drift at most 10 % |
| G23 | Create/destroy 100,000 contexts | 1,000 | 100,000 | RSS returns within 2 % |
| G24 | Coverage (gcovr) | – | report | lines at least 90 %, branches at least 80 %; GC, scheduler,
verifier, limits: branches at least 95 % |
| G25 | Assertion density in GC, scheduler, verifier, bytecode decoder | – | report | at least 2 per
function; cheap ones kept in release |
| G26 | Mutation sampling of critical files (flip a comparison, drop a barrier, weaken an order) | –
| 100 mutants | at least 90 % killed |
| G27 | Script output to a terminal in untrusted mode | test | – | no control byte from script
reaches the tty except newline and tab, also via error messages, names, traces |
| G28 | Flake rate | – | suite x 50 | 0 unexplained failures in 50 |


## 3. How

1. **Simulation mode.** One OS thread, one worker. A seeded generator decides: who runs next, slice
length,
   steal victim, timer order among equals, wake order, GC trigger, and buggify points (fail
   allocation, deliver I/O
   short, delay wake). Clock, entropy and I/O come through one interface. Checks at every step: heap
   invariants by
   sampling, no lost task, no runnable task waiting longer than a bound (liveness), limits. On
   failure print seed, commit
   and a replay command. Two schedulers: uniform random, and probabilistic concurrency testing
   (random priorities with
   d change points), which finds depth-d bugs with a known probability. Users get it as \`heddle run
   --seed N\` and \`heddle explore\`.
2. **Atomics behind an alias.** Scheduler and GC hand-over code uses a project alias for atomics and
plain shared
   variables, so one source compiles for production, for Relacy and for TSan. Avoid
   \`atomic_thread_fence\` in the deque:
   GCC 12 warns that TSan does not understand fences; use seq_cst operations.
3. **Fibre switch recipe (measured).** One \`noinline\`, \`no_sanitize("thread")\` function:
\`__tsan_switch_to_fiber\`
   to the target, \`__sanitizer_start_switch_fiber\` with the target's stack bounds, \`jump_fcontext\`,
   then
   \`__sanitizer_finish_switch_fiber\`; the fibre entry trampoline is uninstrumented too and calls the
   real body; pass a
   null fake-stack slot on the last switch. Use guard-page stacks. Debian builds Boost.Context
   without the ucontext backend, so
   \`BOOST_USE_ASAN\`/\`BOOST_USE_TSAN\` do not help. Valgrind also needs stack registration. Each
   native stack needs at
   least two mappings, so tasks should not own one by default: keep script frames on the heap and
   use native stacks only for
   host calls that re-enter script and wait.
4. **Allocation sites.** All allocation goes through one interface carrying a static site id. The
failing test mode fails
   by count or by site; the report lists sites never failed. \`bad_alloc\` never crosses a task
   boundary unhandled.
5. **Built-ins charge fuel** in proportion to work and poll for kill at least every 50 microseconds
of work: sort, splice,
   fill, join, repeat, replace, split, regex, JSON, structured clone, BigInt, deep equality, string
   flatten and compare.
   A test enumerates every built-in and fails when a new one lacks a "long input" case.
6. **Verifier.** One analysis of each function, to a fixed point: operand kinds and ranges, stack
height and slot kinds at joins, jump
   targets on instruction starts, exception-table nesting, constant and capture indices, await/spawn
   placement, safepoint
   on every backward edge. Everything the interpreter assumes is a verifier rule with its own
   negative test. A module
   hash from our own compiler may skip it only by explicit embedder choice.
7. **Differential generator.** Fuzzilli needs Swift, which is not packaged, so write a small typed
generator of our own
   (well-typed by construction, bounded loops, prints a checksum); shrink with
   \`cvise\` plus an AST reducer. \`fast-check\`, \`shift-fuzzer\` and \`eslump\` exist on npm for quick
   starts.
8. **Compile-time bombs.** Budgets for nesting, source size, literals, parameters, locals and
constants, each with a diagnostic that names the limit.
9. **Crash triage.** Every fuzz finding becomes a file in the regression corpus in the same change
as its fix.

## 4. Hostile scripts (each with limits set; expected class, time)

Classes: T = ended by time/fuel limit, M = by memory limit, N = by count limit (tasks, timers,
handles), D = depth error,
E = ordinary script error, R = rejected at compile time, OK = must finish. "Within limit" =
G17/G18/G19 figures.

| Group | Cases | Expect |
|---|---|---|
| CPU | empty loop; loop in finally; loop in catch that swallows everything; mutual recursion
without growth; loop in static/field initialiser; loop in destructuring default; loop while holding
a task mutex; busy loop in 1,000 tasks | T |
| Built-in CPU | sort of 1e7 with slow, throwing, inconsistent, mutating, spawning comparator;
map/filter/reduce callback that grows its array; join and toString on nested and self-containing
arrays; indexOf on 64 MiB strings; replaceAll with growing replacement; BigInt power; deep
structured clone; JSON.stringify of shared DAG of depth 30 | T/M/E |
| Regex | nested quantifiers, overlapping alternation, backreference bombs, 1 MiB pattern;
65,535-fold counted repeat | T/R |
| Memory | push for ever; string doubling; repeat(2^30); Array(2^32-1) and sparse writes; huge typed
array; Map churn; closure chain; rope of depth 1e6 then flatten; template concatenation; string
interning flood; fragmentation pattern; retain through timers, promises, pending awaits, error
stacks, caches | M |
| Depth | plain, mutual, via callbacks, via getter-like methods, via toString, via JSON nesting 1e6,
via promise chain of 1e6, via class hierarchy 1e4, via regex groups, via host-script-host re-entry |
D/R |
| Tasks | spawn bomb; fork tree; 1e6 parked awaits; await cycle and self-await; cancel storm; spawn
in finally after kill; task that ignores cancellation; orphan tasks at context close; unawaited
rejections 1e6 | N/M/E |
| Timers and channels | 1e6 timers; zero-delay self-rescheduling; huge, NaN, negative delays;
unbounded channel sends; select over 1e5 channels; closing while blocked | N/M |
| Exceptions | throw in tight loop; throw inside finally chains; error whose message or toString
throws; 1e6-frame stack capture; catch that rethrows new error with cause chain 1e6 | T/M/OK |
| Races | unsynchronised write to same array, map, object field, string builder from 8 tasks; grow
during iterate; sort while others write | OK, any value, no fault |
| Compiler | 1e6 nested parentheses, blocks, arrays, template literals, types; 1e5 parameters,
locals, cases, captures; 10 MiB one-line file; deeply nested and very long types; import cycle of
1e4 modules; invalid UTF-8, lone surrogates, NUL, bidi controls | R/OK, under 2 s and 256 MiB |
| Bytecode | truncated, bit-flipped, wrong version, self-jump, jump into operand, stack imbalance,
huge constant counts, cyclic constants | R |
| Capabilities | reach file, network, env, clock without grant; path traversal, symlink, \`/proc\`;
module specifier tricks; forging capability objects; passing them to another context | E |
| Host | host callback throws C++ exception, re-enters, destroys the context, blocks; callback
invoked after context close; argument of every wrong type to every host function | E, no fault |
| Observation | script prints escape sequences; names with control bytes in traces, profiles, stack
dumps; 1 GiB of log output; debugger attached to a hostile script evaluating hostile watch
expressions | filtered, limited |
| Neighbour | every case above in context A while B runs a 1 ms ticker and a checksum job | B exact,
G21 |

## 5. Build matrix on two cores

Per commit: GCC 12 debug + GCC 12 release + clang 19 ASan/UBSan unit subset (compiler cache on).
Long run, rotating: TSan,
GC stress, preempt stress, OOM loops, simulation, fuzzers, soak, clang 14 build, Boost 1.74 compile
check, coverage. MSan
needs an instrumented C++ library; use Valgrind memcheck weekly instead. GCC TSan ran without
address-space tweaks here;
keep \`setarch -R\` as fall-back on kernels with more mmap randomness. \`rr\` is packaged for replaying
native crashes.
`;
