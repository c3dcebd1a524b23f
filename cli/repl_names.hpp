#pragma once
// cli/repl_names.hpp -- the names of a session, and its last value under the name `_`.

#include <optional>
#include <string>
#include <vector>

#include "cli/completion.hpp"
#include "heddle/heddle.hpp"

namespace heddle::cli {

/// What Tab offers: names of the context, found without running code (a getter's value has no members here).
class SessionNames final : public NameSource {
 public:
  explicit SessionNames(Context context) : context_(std::move(context)) {}
  [[nodiscard]] std::vector<std::string> global_names() const override;
  [[nodiscard]] std::vector<std::string> member_names(
      const std::vector<std::string>& path) const override;
  [[nodiscard]] std::vector<std::string> text_member_names() const override;

 private:
  Context context_;
};

/// A global that the session sets until what was typed declares or sets it: from then on it belongs to the user.
class LastValue {
 public:
  explicit LastValue(std::string name) : name_(std::move(name)) {}
  void keep(const Context& context, const HostValue& value);

 private:
  const std::string name_;
  std::optional<HostValue> kept_;
  bool is_taken_ = false;
};

}  // namespace heddle::cli
