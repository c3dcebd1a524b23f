#include "cli/repl_names.hpp"

#include <cmath>

namespace heddle::cli {

namespace {

bool is_same(const HostValue& a, const HostValue& b) {
  if (a.type_name() != b.type_name()) return false;
  if (a.is_object()) return a.as_object() == b.as_object();
  if (a.is_string()) return a.as_string() == b.as_string();
  if (a.is_boolean()) return a.as_boolean() == b.as_boolean();
  if (!a.is_number()) return true;
  return a.as_number() == b.as_number() || (std::isnan(a.as_number()) && std::isnan(b.as_number()));
}

}  // namespace

std::vector<std::string> SessionNames::global_names() const { return context_.global_names(); }

std::vector<std::string> SessionNames::member_names(const std::vector<std::string>& path) const {
  Result<HostValue> found = context_.global(path.front());
  for (std::size_t i = 1; i < path.size() && found; ++i) {
    if (!found.value().is_object()) return {};
    found = found.value().as_object().get(path[i]);
  }
  if (!found) return {};
  return context_.member_names(found.value());
}

std::vector<std::string> SessionNames::text_member_names() const {
  return context_.member_names("");
}

void LastValue::keep(const Context& context, const HostValue& value) {
  const auto now = context.global(name_);
  is_taken_ = is_taken_ || (now && !kept_) || (now && !is_same(now.value(), *kept_));
  if (is_taken_) return;
  if (context.set_global(name_, value)) kept_ = value;
}

}  // namespace heddle::cli
