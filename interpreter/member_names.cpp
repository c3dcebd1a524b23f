#include "interpreter/member_names.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/nearest_word.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/own_listing.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

class MemberNames {
 public:
  MemberNames(Execution& ex, std::size_t most) : ex_(ex), left_(most) {}

  void add_all(Value value) {
    if (value.is_object()) {
      add_own(*value.as_object());
      add_inherited_statics(*value.as_object());
    }
    const bool has_length = value.is_string() || is_callable(value) ||
                            (value.is_object() && value.as_object()->kind == CellKind::Array);
    if (has_length) names_.insert("length");
    for (const ClassDescriptor* at = class_of(ex_, value); at != nullptr; at = at->base) {
      for (const auto& [key, member] : at->members) {
        if (!takes_one()) return;
        add(*key);
      }
    }
  }
  [[nodiscard]] std::set<std::string> take() { return std::move(names_); }

 private:
  bool takes_one() { return left_ != 0 && left_-- != 0; }

  void add(const String& name) {
    const std::string text = to_utf8(name);
    const auto is_letter = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
             (static_cast<unsigned char>(c) & 0x80) != 0;
    };
    const auto may_stand = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
    if (!text.empty() && is_letter(text[0]) && std::all_of(text.begin(), text.end(), may_stand))
      names_.insert(text);
  }

  void add_own(Object& object) {
    static_cast<void>(for_each_own(ex_, object, [&](const OwnEntry& entry) {
      if (!takes_one()) return false;
      if (entry.key.is_string()) add(*entry.key.as_string());
      return true;
    }));
  }

  /// Of base classes, too; but Object has none for others.
  void add_inherited_statics(const Object& object) {
    if (object.kind != CellKind::Class) return;
    const ClassDescriptor* at = static_cast<const Class&>(object).descriptor->base;
    for (; at != nullptr && at != ex_.realm.core.classes.object; at = at->base) {
      if (at->class_object != nullptr) add_own(*at->class_object);
    }
  }

  Execution& ex_;
  std::size_t left_;
  std::set<std::string> names_;
};

}  // namespace

std::set<std::string> member_names(Execution& ex, Value value, std::size_t most) {
  MemberNames names(ex, most);
  names.add_all(value);
  return names.take();
}

void suggest_member(Execution& ex, Value value, std::string_view name) {
  constexpr std::size_t kMostNames = 500;  // an error costs little, whatever the object
  const Value thrown = ex.error;
  if (value.is_nullish() || !thrown.is_object() || has_many_own(ex, value)) return;
  NearestWord nearest(name);
  for (const std::string& known : member_names(ex, value, kMostNames)) nearest.consider(known);
  ex.error = thrown;  // listing may have failed
  if (!nearest.best().empty())
    advise(ex, *thrown.as_object(), fmt::format("did you mean '{}'?", nearest.best()));
}

}  // namespace heddle
