#pragma once
// runtime/failure_excerpt.hpp -- the source line of an error that nobody handled.

#include <string>
#include <string_view>
#include <vector>

#include "interpreter/module_evaluation.hpp"

namespace heddle {

class Realm;

/// `text`, a headline and stack lines, with the line of the first of those below the headline and a caret under the
/// place, and with the advice ("" = none) below that. Without a stack it is unchanged; without the line if the file is no module
/// of the context (a stack is a property: scripts write it).
[[nodiscard]] std::string with_excerpt(Realm& realm, std::string text, std::string_view advice);

/// The same for errors of linking, which begin with "file:line:column: ", of a program.
[[nodiscard]] std::string with_excerpt(const std::vector<GraphNode>& program, std::string text);

}  // namespace heddle
