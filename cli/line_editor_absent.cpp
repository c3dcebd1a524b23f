// cli/line_editor_absent.cpp -- stands in for line_editor.cpp where libedit is not found.

#include "cli/line_source.hpp"

namespace heddle::cli {

bool has_line_editor() { return false; }

std::unique_ptr<LineSource> create_line_editor(const std::string& /*history*/,
                                               const NameSource& /*names*/,
                                               Interrupts& /*interrupts*/) {
  return nullptr;
}

}  // namespace heddle::cli
