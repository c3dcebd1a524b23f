#pragma once
// runtime/deadlock_report.hpp -- what a person reads when nothing can go on any more (DESIGN.md 2).

#include <string>

namespace heddle {

class Realm;
struct Run;

/// The executor is quiescent and the run is not over: names each task whose main function can never settle, where it waits, and
/// answers that; "" when only floating coroutines are left, which end silently as in Node. Not on a worker.
[[nodiscard]] std::string deadlock_report(Realm& realm, const Run& run);

}  // namespace heddle
