#pragma once
// cli/exit_code.hpp -- how a run of `heddle` ends. Documented and stable; `heddle help exit-codes`.

namespace heddle::cli {

/// Besides these: 128 + n when signal n ended the run, and what the script itself asked for.
enum class ExitCode : int {
  Ok = 0,
  ScriptError = 1,  ///< an uncaught error, or tasks that wait for ever
  /// Wrong options; the main file cannot be read or is a folder; output cannot be written.
  Usage = 2,
  SourceRejected = 3,  ///< an error in the source, a missing import, junk, excessive nesting
  LimitReached = 4,    ///< memory, depth or another limit, not caught; the message says which one
  Internal = 70,       ///< a fault of Heddle
  TimedOut = 124,      ///< the time that --timeout gave is over
};

inline constexpr int kSignalBase = 128;

}  // namespace heddle::cli
