#pragma once

#include <string_view>

namespace heddle::codegen {

/// Finds the known name that a misspelt one most likely means.
class Suggestion {
 public:
  explicit Suggestion(std::string_view misspelt);

  void consider(std::string_view known);
  /// Empty: nothing is near enough. A view of what consider() was given.
  [[nodiscard]] std::string_view best() const { return best_; }

 private:
  std::string_view misspelt_;
  std::string_view best_;
  std::size_t best_distance_;
};

}  // namespace heddle::codegen
