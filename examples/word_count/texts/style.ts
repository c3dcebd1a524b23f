// The project's own page about this, as it was when the example was written; a text to count, not to read.
export const title = "style";
export const text = `# Style: the house we want to live in

Learnt from the code that this field holds up as models: Wren (headers that explain the model first;
test names that state behaviour; five-line tests), Luau (the link graph is the layering; a collector
that opens with an essay), LibJS (one opcode table generates everything; one stated contract for all
slow paths), the Go scheduler (rejected designs written down with reasons; who owns what in each
state), Tokio (who may touch which field when, as numbered rules; transitions that return must-use
results), mimalloc (equations between counters; a fast path that states its own cost), Taskflow (the
two sides of a race as two snippets; one file per rival in benchmarks). These are examples to follow
in spirit. Where a simpler way reads better, take it.

What they do badly, and we do not: functions of 3,000 lines, files of 4,000, an opcode whose name
stands in a dozen hand-kept lists, a disassembler beside the table instead of from it, process-wide
singletons, tests named "basic", prose nobody checks, benchmarks that do not verify their result.

## 1. Sizes
Files of 100-400 lines, rarely above 800. Functions: half of them at most a dozen lines, hardly one
above 40; only the dispatch loop is long. 100 columns. A folder has a README of at most 30 lines:
its duty in a sentence, what it may include, the order to read its files in.

## 2. Names (C++20)
\`snake_case\` files, functions, variables; \`PascalCase\` types, concepts, template parameters and
enumerators (\`enum class\` only); \`kPascalCase\` constants; \`member_\` private; \`HEDDLE_UPPER\` macros
(the opcode table, assertions, attributes only). A file is named after its main type. Whole words
and the field's standard terms; the few short forms (\`pc\`, \`gc\`, \`id\`) are in the glossary of
docs/ARCHITECTURE.md.
Suffixes and prefixes carry contracts: \`_slow\` outlined path, \`_locked\` lock held, \`try_\` may
normally fail, \`is_/has_/can_\` bool, \`create\` fallible static construction. No bool parameters: an
enum. Units in names or types (\`_bytes\`, \`_ops\`, \`std::chrono\`).

## 3. Comments say what the code cannot
- A type that owns or shares state starts with the block **Threads / Ownership / Orders or Lock
order / Invariants**, the invariants numbered (D1, R2); asserts and test tags quote the number.
- Every atomic access spells its order and, unless the variable is its own, names its partner. Every
constant says where its value came from. A choice that is not obvious says what else was tried, or
names a decision record.
- One essay per subsystem at the top of its central header (heap, task, worker, loop): concepts,
problem, rejected, chosen, the races as numbered steps.
- Never: restating code, code commented out, history, a TODO without a home.

## 4. Public headers
\`///\` per member: effect; owner and lifetime of every pointer and view; what blocks and for how
long; which threads; each error with its cause; unit and default of every field. Self-contained, std
only, no macros, \`[[nodiscard]]\` on every result.

## 5. Errors: three channels, never mixed
Script errors travel as values; expected host failures as \`Result<T>\` with a sentence a person can
act on; broken invariants stop the process with \`HEDDLE_ASSERT\` (always on), \`HEDDLE_DCHECK\`
(debug), \`HEDDLE_DCHECK_SLOW\` (heap and queue walkers). No C++ exception crosses the loop or a
worker. An assert that a script, a file or a host value can trigger is a bug.

## 6. Tests and benchmarks
- \`tests/unit/<folder>/<file>_test.cpp\` mirrors the sources; a case is one present-tense sentence;
at most about 25 lines; the smallest legal capacities, so that edges come at once.
\`tests/script/<feature>/<behaviour>.ts\` with \`// expect:\` lines. \`tests/embed/\` uses public headers
only. \`tests/conformance/\` (LANGUAGE.md), \`tests/limit/\`, \`tests/hostile/\`, \`tests/regression/\`,
\`tests/fuzz/\`.
- Races: ThreadSanitizer, tiny queues, seeded perturbation through the one header that wraps
atomics; the task life cycle as one generated product (spawn × outcome × time of cancel × who
joins). No sleeping in tests: latches and virtual time. A timing is never asserted in a test; speed
lives in \`bench/\`.
- \`bench/{micro,scheduler,script,embed,peers}\`: one scenario a file, its head says what it guards
and in which unit; the result is verified before the time is believed.

## 7. Tools
CMake presets \`release\`, \`dev\`, \`asan\`, \`tsan\`, \`stress\` (collect at every allocation, move stacks
at every call, shuffle queues), \`fuzz\`. \`scripts/check\` does what CI does. clang-format (Google
base, 100 columns, \`ReflowComments: false\`), clang-tidy (naming, function size, bugprone,
performance, concurrency). docs/decisions/NNNN-title.md: context, choice, rejected options and why.
CHANGELOG: Added / Changed / Fixed. Examples in documents are compiled and run.

## 8. Exemplars: the style in short, to follow in spirit (they are not files to paste; names and
numbers in them are invented)
**8.1 An opcode table declared once; enum, info, disassembler and (8.2) dispatch expand it**
\`\`\`cpp
// bytecode/register_ops.def -- one of the two tables (stack_ops.def), and the only list of these
opcodes.
//      name   shape      flags                    effect (r = registers, k = constants)
HEDDLE_OP(LoadK, RegConst,  kPlain,                  "r[a] = k[b]")
HEDDLE_OP(Add,   RegRegReg, kMayThrow,               "r[a] = r[b] + r[c]")
HEDDLE_OP(Await, RegReg,    kMayThrow | kMaySuspend, "r[a] = await r[b]")

// bytecode/opcode.hpp
enum class Op : std::uint16_t {
#define HEDDLE_OP(name, ...) name,
#include "bytecode/register_ops.def"
#undef HEDDLE_OP
};
inline constexpr auto kOps = std::to_array<OpInfo>({
#define HEDDLE_OP(name, shape, flags, effect) {#name, Shape::shape, flags, effect},
#include "bytecode/register_ops.def"
#undef HEDDLE_OP
});
static_assert(kOps.size() <= 65536, "an opcode must fit its 16 bits");
/// One case per *shape*, never per opcode: a new row needs no change here.
inline std::string disassemble(Word w) {
  const OpInfo& op = kOps.at(w.op());
  switch (op.shape) {  // no default: -Wswitch reports a shape without a case
    case Shape::RegConst:  return fmt::format("{} r{} k{}", op.name, w.a(), w.b());
    case Shape::RegReg:    return fmt::format("{} r{} r{}", op.name, w.a(), w.b());
    case Shape::RegRegReg: return fmt::format("{} r{} r{} r{}", op.name, w.a(), w.b(), w.c());
  }
  panic("corrupt opcode table");
}
\`\`\`
**8.2 A hot path with an outlined slow path**
\`\`\`cpp
/// Contract of every \`*_slow\` function (held to it by tests/unit/interpreter/slow_paths_test.cpp):
///  - frame.pc is already saved, so a throw or a suspension can be reported and resumed;
///  - it may allocate, collect, run user code and move the register window: the loop reloads regs;
///  - it never touches dispatch state; only its return value says what happens next.
[[gnu::noinline, gnu::cold]] Next add_slow(Interpreter& self, Frame& frame, Word word);

  static const void* const kHandlers[] = {  // in run(); a row without a handler will not compile
#define HEDDLE_OP(name, ...) &&on_##name,
#include "bytecode/register_ops.def"
#undef HEDDLE_OP
  };
on_Add: {
  // Fast: two doubles. Strings and everything else are rarer and live outside the loop, so this
  // handler stays a handful of instructions and spills no register.
  const Value lhs = regs[w.b()], rhs = regs[w.c()];
  if (both_numbers(lhs, rhs)) [[likely]] {
    regs[w.a()] = Value::from_number(lhs.as_number() + rhs.as_number());
    DISPATCH();
  }
  SLOW(add_slow(self, *frame, w));  // saves pc, calls, then reloads regs or leaves the loop
}
\`\`\`
**8.3 A lock-free header: contract block, a partner for every order, the reason for the surprising
one**
\`\`\`cpp
/// A bounded work-stealing deque (after Chase and Lev, SPAA 2005).
/// Threads:    try_push, pop -- the owning worker only.  steal -- any thread.
/// Ownership:  tasks are borrowed; whoever receives a pointer must run or requeue that task.
/// Orders:     no stand-alone fences, because ThreadSanitizer does not model them.
/// Invariants: D1  top_ never decreases; only a successful compare-exchange moves it.
///             D2  only the owner stores to bottom_ and slots_.
///             D3  -1 <= bottom_ - top_ <= Capacity; -1 is seen only while pop() is in progress.
///             D4  every pushed task is returned exactly once, by pop() or by steal().
template <typename Task, std::int64_t Capacity>  // Capacity: a power of two
class TaskDeque {
  using enum std::memory_order;
 public:
  [[nodiscard]] bool try_push(Task* task) noexcept {  // false = full: spill half, then retry
    const auto bottom = bottom_.load(relaxed);  // our own variable (D2)
    const auto top = top_.load(acquire);  // pairs with steal()'s exchange: it has left the slot
    if (bottom - top >= Capacity) return false;
    slot(bottom).store(task, relaxed);
    bottom_.store(bottom + 1, release);  // publishes the slot and the task to steal()
    return true;
  }
  [[nodiscard]] Task* pop() noexcept {  // the newest task; nullptr = empty
    const auto bottom = bottom_.load(relaxed) - 1;
    bottom_.store(bottom, seq_cst);  // claim, then look: as steal() is seq_cst too, owner and
    auto top = top_.load(seq_cst);   // thief cannot both miss each other and take one slot (D4)
    Task* const task = slot(bottom).load(relaxed);
    if (top < bottom) return task;  // no thief can reach this slot
    const bool won = top == bottom && top_.compare_exchange_strong(top, top + 1, seq_cst, relaxed);
    // Release, not relaxed: since C++20 a plain store by the same thread no longer continues the
    // release sequence of try_push(), so a thief reading this value would miss the push.
    bottom_.store(bottom + 1, release);
    return won ? task : nullptr;
  }
  [[nodiscard]] Task* steal() noexcept {  // the oldest; nullptr = empty or race lost: next victim
    auto top = top_.load(seq_cst);
    if (top >= bottom_.load(seq_cst)) return nullptr;
    Task* const task = slot(top).load(relaxed);  // may be stale; dropped unless the exchange wins
    return top_.compare_exchange_strong(top, top + 1, seq_cst, relaxed) ? task : nullptr;
  }
  // private: slot(index) masks; top_, bottom_ and slots_ each start a cache line.
};
\`\`\`
**8.4 A public header: lifetimes, errors, blocking, units**
\`\`\`cpp
/// Owns the workers, the class registry and every context.
/// Threads:   every member, from any host thread and from native functions, unless noted.
/// Lifetime:  a ContextRef or TaskRef may outlive its Vm; its use then returns Errc::ShuttingDown.
/// Errors:    returned, never thrown. A script's own error stays with its task: TaskRef::wait().
class Vm {
 public:
  struct Config {
    unsigned worker_count = 0;                   ///< OS threads; 0 = the calling thread runs all.
    std::size_t context_heap_bytes = 64u << 20;  ///< Per context; above it the task fails.
    std::chrono::microseconds time_slice{500};   ///< Longest uninterrupted run of one task.
  };
  /// Starts the workers. On failure nothing is left running.
  /// Errors: InvalidConfig (a limit is zero), ResourceExhausted (a thread did not start).
  [[nodiscard]] static Result<std::unique_ptr<Vm>> create(const Config& config);
  /// Cancels all tasks and joins the workers. Blocks for at most one time slice plus the longest
  /// running native call. Must not run on a worker thread (checked in every build).
  ~Vm();
  /// Compiles \`source\` and queues it; returns before it runs and keeps no reference to \`source\`.
  /// Errors: CompileError ("file:line:column: text"), ShuttingDown.
  [[nodiscard]] Result<TaskRef> spawn(const ContextRef& context, std::string_view source);
};
\`\`\`
**8.5 A registry class**
\`\`\`cpp
/// Maps script class names to their layout; one per Vm, shared by all its contexts.
/// Threads:    all members, any thread. Readers share mutex_, define() holds it exclusively.
/// Lock order: a leaf (base/ranked_mutex.hpp): nothing is locked or called back while it is held.
/// Invariants: R1  ids are dense, start at 0 and are reused only after their module is freed.
///             R2  a defined ClassInfo is immutable and keeps its address while the registry lives.
class ClassRegistry {
 public:
  /// Errors: DuplicateClass; the registry is then unchanged.
  [[nodiscard]] Result<ClassId> define(ClassInfo info);
  /// nullptr if there is no such class. The pointer is good for the registry's life (R2).
  [[nodiscard]] const ClassInfo* find(std::string_view name) const;

 private:
  mutable RankedSharedMutex<LockRank::Registry> mutex_;
  std::deque<ClassInfo> classes_;  // index = ClassId (R1); a deque moves no element (R2)
  std::unordered_map<std::string_view, ClassId> by_name_;  // keys view names inside classes_
};
\`\`\`
**8.6 A test file that reads as a specification (two of its cases)**
\`\`\`cpp
// tests/unit/scheduler/task_deque_test.cpp -- the specification of TaskDeque (D1-D4, its header).
using Deque = TaskDeque<Task, 2>;  // tiny on purpose: "full" and wrap-around happen at once
TEST_CASE("a full deque refuses a push and keeps its tasks", "[scheduler][deque][D3]") {
  Deque deque;
  Task first, second, refused;
  REQUIRE(deque.try_push(&first));
  REQUIRE(deque.try_push(&second));
  CHECK_FALSE(deque.try_push(&refused));
  CHECK(deque.steal() == &first);
}
TEST_CASE("owner and thief never both get the last task", "[scheduler][deque][D4][race]") {
  for (int round = 0; round < rounds(10'000); ++round) {  // rounds() shrinks under sanitizers
    Deque deque;
    Task only, *stolen = nullptr;
    REQUIRE(deque.try_push(&only));
    std::thread thief{[&] { stolen = deque.steal(); }};
    Task* const popped = deque.pop();
    thief.join();
    REQUIRE((popped == &only) != (stolen == &only));
  }
}
\`\`\`
**8.7 A benchmark registration (Google Benchmark shown; the same habits hold for Catch2's
BENCHMARK)**
\`\`\`cpp
// bench/micro/task_deque_bench.cpp -- guards the owner's half: one push and one pop, no thief.
// Unit: time per push+pop pair. Not a claim about programs; bench/scheduler/ measures those.
void deque_push_pop(benchmark::State& state) {
  TaskDeque<Task, 256> deque;  // built outside the timed loop: construction is not what we guard
  Task task;
  std::int64_t lost = 0;
  for (auto _ : state) {
    lost += !deque.try_push(&task);
    Task* popped = deque.pop();
    benchmark::DoNotOptimize(popped);
    lost += popped != &task;
  }
  if (lost != 0) state.SkipWithError("the deque lost tasks");  // a wrong answer is not a fast one
}
BENCHMARK(deque_push_pop)->Name("micro/deque/push_pop")->Repetitions(10);
\`\`\`
`;
