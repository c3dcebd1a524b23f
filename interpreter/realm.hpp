#pragma once
// interpreter/realm.hpp -- a context, as the interpreter sees it: heap, globals, modules, tasks; and what all contexts of a
// Vm share (VmCore). Named Realm as in the ES specification, because heddle::Context is the host's view (include/heddle).

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/executor.hpp"
#include "heap/class_descriptor.hpp"
#include "heap/heap.hpp"
#include "heap/name_table.hpp"
#include "heap/safepoint.hpp"
#include "heap/shape.hpp"
#include "interpreter/function.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/task.hpp"
#include "registry/native_registry.hpp"

namespace heddle {

/// Descriptors of the built-in classes, made by builtins/ before the first realm exists. Frozen.
struct Intrinsics {
#define HEDDLE_INTRINSIC_CLASS(field, name) ClassDescriptor* field = nullptr;
#include "interpreter/intrinsic_classes.def"
#undef HEDDLE_INTRINSIC_CLASS
};

/// Names the interpreter itself uses.
struct CommonNames {
#define HEDDLE_COMMON_NAME(field, text) const String* field = nullptr;
#define HEDDLE_COMMON_SYMBOL(field, text) const String* field = nullptr;
#include "interpreter/common_names.def"
#undef HEDDLE_COMMON_NAME
#undef HEDDLE_COMMON_SYMBOL
};

/// Fixed shape ids of the kinds whose shape never changes.
enum FixedShape : std::uint32_t {
  kNoShape, kArrayShape, kFunctionShape, kNativeFunctionShape, kBoundFunctionShape, kPromiseShape, kTaskShape,
  kMapShape, kSetShape, kIteratorShape, kFixedShapeCount,
};

/// What all contexts of a Vm share: frozen built-ins, names, natives.
/// Threads:    filled in by builtins before the first realm exists; then immutable but for the name table (own lock).
struct VmCore {
  explicit VmCore(std::uint64_t hash_seed);
  VmCore(const VmCore&) = delete;
  VmCore& operator=(const VmCore&) = delete;
  ~VmCore();

  PageSource pages;
  Heap permanent;
  Allocator permanent_allocator;
  NameTable names;
  ShapeTable shapes;
  MethodTable methods;
  NativeRegistry natives;
  Intrinsics classes;
  CommonNames common;
  std::unordered_map<const String*, Value> globals;        ///< `console`, `Math`, `Array` ...
  std::unordered_map<const String*, Value> heddle_exports;  ///< module "heddle"
  std::deque<ClassDescriptor> descriptors;
  std::vector<std::shared_ptr<const LoadedModule>> builtin_modules;
};

struct RealmOptions {
  std::string name;
  std::size_t heap_bytes = 64u << 20;
  std::uint32_t max_depth = 10'000;          ///< frames of one task's coroutine
  std::size_t max_stack_bytes = 2u << 20;
  std::uint32_t max_tasks = 2'000'000;
  bool async_fast_path = true;               ///< off in `stress`: outputs must not change
  bool trace_ops = false;
};

/// Where a realm's output and reports go.
class HostSink {
 public:
  virtual ~HostSink() = default;
  virtual void write_out(std::string_view text) = 0;   ///< any worker; whole lines
  virtual void write_error(std::string_view text) = 0;
  /// A failure nobody handles, as text. `ends_run`: the main task's.
  virtual void unhandled(std::string_view text, bool ends_run) = 0;
};

/// Threads:    run() on workers, several at once. Members say what guards them.
/// Lock order: module_mutex_ before the ShapeTable's and NameTable's; nothing allocates on the script heap under them.
class Realm final : public TaskGroup, public RootProvider {
 public:
  Realm(VmCore& core, Executor& executor, HostSink& sink, RealmOptions options);
  ~Realm();

  // TaskGroup
  RunResult run(Schedulable& schedulable, Worker& worker) override;
  bool try_enter(Worker& worker) override;
  void on_leave(Worker& worker) override;
  // RootProvider
  void trace_roots(Marker& marker) override;

  VmCore& core;
  Executor& executor;
  HostSink& sink;
  const RealmOptions options;
  Heap heap;
  ShapeTable shapes;
  MethodTable methods;
  Safepoint safepoint;

  /// Script-level variables (run_code, -e) and host globals, over core.globals. Under globals_mutex.
  std::mutex globals_mutex;
  std::unordered_map<const String*, Value> globals;  ///< name -> Variable cell (internal Value)

  /// Under module_mutex.
  std::mutex module_mutex;
  std::vector<std::unique_ptr<ModuleInstance>> instances;
  std::deque<ClassDescriptor> descriptors;
  std::unordered_map<const Function*, Function*> builtin_clones;  ///< permanent built-in -> this realm's closure

  Atomic<std::uint32_t> next_task_id{1};
  Atomic<std::uint32_t> live_tasks{0};   ///< spawned and not at end
  std::vector<Task*> main_tasks;         ///< loader tasks of runs in progress: roots. Under globals_mutex.

  [[nodiscard]] const Shape& shape_of(const Object& object) const {
    return shapes.shape(object.shape.load(std::memory_order_acquire));
  }
};

}  // namespace heddle
