#pragma once
// runtime/deadlock_report.hpp -- what a person reads when nothing can go on any more (DESIGN.md 2).

namespace heddle {

class Realm;

/// The executor is quiescent and the run is not over: names each task whose main function can never settle, where it waits, and
/// prints that. false: only floating coroutines are left, which end silently as in Node. Not on a worker.
bool report_deadlock(Realm& realm);

}  // namespace heddle
