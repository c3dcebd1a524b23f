#pragma once
// interpreter/trace_cells.hpp -- how the collector finds the references of the interpreter's cells.

#include "heap/trace.hpp"

namespace heddle {

class Marker;
struct ModuleInstance;

[[nodiscard]] const TraceTable& interpreter_traces();
void trace_instance(const ModuleInstance& instance, Marker& marker);

}  // namespace heddle
