#pragma once
// interpreter/element_key.hpp -- the key of `object[key]`, made ready for a look-up.

#include <cstdint>
#include <string>

#include "heap/ordered_table.hpp"
#include "heap/property_key.hpp"
#include "interpreter/execution.hpp"

namespace heddle {

/// Numbers and strings that mean the same property are the same ElementKey.
struct ElementKey {
  enum class Kind : std::uint8_t {
    Index,   ///< an array index: 0 .. 2^32 - 2
    Name,    ///< an interned name or a symbol
    Text,    ///< a flat string made at run time; name_of() says whether a module has the same name
    Failed,  ///< an error was thrown
  };
  Kind kind = Kind::Failed;
  std::uint32_t index = 0;
  const String* text = nullptr;  ///< of Name and Text

  static ElementKey of(PropertyKey name) {
    return name->has(String::kIndex) ? of_digits(*name) : ElementKey{Kind::Name, 0, name};
  }
  static ElementKey of_index(std::uint32_t index) { return {Kind::Index, index, nullptr}; }
  [[nodiscard]] bool has_failed() const { return kind == Kind::Failed; }

 private:
  static ElementKey of_digits(const String& name);
};

/// Objects as keys are a strictness error (ToPropertyKey has called their toString before, where the language has it).
[[nodiscard]] ElementKey resolve_key(Execution& ex, Value key);
/// The interned name of a Name or Text, or nullptr: no shape and no class can have it.
[[nodiscard]] PropertyKey name_of(Execution& ex, const ElementKey& key);
/// As the key of a dictionary's table.
[[nodiscard]] TableKey table_key(Execution& ex, const ElementKey& key);
/// The string or symbol that scripts see for a key of a dictionary's table; signal on failure.
[[nodiscard]] Value script_key(Execution& ex, Value table_key);
/// The compiler writes the name of a #private member as "#name@7.3fa9": with a number of the class and of the module.
inline constexpr char kPrivateMark = '@';
[[nodiscard]] bool is_private_name(const String& name);
/// "#name", as the source has it.
[[nodiscard]] std::string private_name_text(const String& name);
/// For messages: "name", "7", "Symbol(Symbol.iterator)".
[[nodiscard]] std::string key_text(const ElementKey& key);

}  // namespace heddle
