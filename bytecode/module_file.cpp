#include "bytecode/module_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <concepts>
#include <limits>
#include <type_traits>

#include "bytecode/intrinsics.hpp"
#include "bytecode/module_fields.hpp"
#include "bytecode/stack_op.hpp"

namespace heddle {
namespace module_file {
namespace {

constexpr std::uint8_t kMagic[] = {'H', 'B', 'C', 0x1a};
constexpr std::uint32_t kVersion = 3;
constexpr std::size_t kHashOffset = 12;
constexpr std::size_t kHeadBytes = kHashOffset + 16;

/// FNV-1a over names, operand shapes and native ids.
constexpr std::uint32_t tables_fingerprint() {
  std::uint32_t hash = 2166136261u;
  const auto add = [&hash](std::uint32_t byte) { hash = (hash ^ (byte & 0xff)) * 16777619u; };
  for (const StackOpInfo& op : kStackOps) {
    for (char c : op.name) add(static_cast<unsigned char>(c));
    add(static_cast<std::uint32_t>(op.shape));
  }
  for (const IntrinsicInfo& intrinsic : kIntrinsics) {
    for (char c : intrinsic.name) add(static_cast<unsigned char>(c));
    add(intrinsic.id);
    add(intrinsic.id >> 8);
  }
  return hash;
}

/// How a constant begins. Strings of Latin-1 units take a byte a unit.
enum class ConstantTag : std::uint8_t { Number, Latin1, Utf16, Latin1Symbol, Utf16Symbol };

template <typename T>
concept Number = std::integral<T> || std::is_enum_v<T>;

template <typename T>
constexpr auto as_integer(T value) {
  if constexpr (std::is_enum_v<T>) {
    return static_cast<std::underlying_type_t<T>>(value);
  } else {
    return value;
  }
}

class ModuleWriter {
 public:
  template <typename T>
  using Object = const T;

  explicit ModuleWriter(std::vector<std::uint8_t>& out) : out_(out) {}

  template <Number T>
  void number(T value) {
    const auto integer = as_integer(value);
    if constexpr (std::is_signed_v<decltype(integer)>) {
      const auto wide = static_cast<std::int64_t>(integer);
      leb128((static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63));
    } else {
      leb128(integer);
    }
  }
  void flag(bool value) { out_.push_back(value ? 1 : 0); }
  void text(const std::string& text) {
    leb128(text.size());
    out_.insert(out_.end(), text.begin(), text.end());
  }
  void bytes(const std::vector<std::uint8_t>& bytes) {
    leb128(bytes.size());
    out_.insert(out_.end(), bytes.begin(), bytes.end());
  }
  template <typename T>
  void list(const std::vector<T>& elements) {
    leb128(elements.size());
    for (const T& element : elements) item(element);
  }
  void fixed(std::uint64_t value, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
      out_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  }

 private:
  void item(std::uint32_t value) { number(value); }
  void item(const std::vector<std::uint32_t>& list_of) { list(list_of); }
  void item(const Constant& constant) {
    if (const auto* number = std::get_if<double>(&constant)) {
      out_.push_back(static_cast<std::uint8_t>(ConstantTag::Number));
      fixed(std::bit_cast<std::uint64_t>(*number), 8);
    } else if (const auto* text = std::get_if<ScriptText>(&constant)) {
      units(*text, ConstantTag::Latin1, ConstantTag::Utf16);
    } else {
      units(std::get<SymbolConstant>(constant).name, ConstantTag::Latin1Symbol,
            ConstantTag::Utf16Symbol);
    }
  }
  template <typename T>
  void item(const T& element) {
    fields(*this, element);
  }
  void units(const ScriptText& text, ConstantTag narrow, ConstantTag wide) {
    const bool is_narrow =
        std::all_of(text.begin(), text.end(), [](char16_t unit) { return unit < 0x100; });
    out_.push_back(static_cast<std::uint8_t>(is_narrow ? narrow : wide));
    leb128(text.size());
    for (char16_t unit : text) fixed(unit, is_narrow ? 1 : 2);
  }
  void leb128(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out_.push_back(static_cast<std::uint8_t>(value | 0x80));
    out_.push_back(static_cast<std::uint8_t>(value));
  }

  std::vector<std::uint8_t>& out_;
};

/// After the first error every further field reads as zero or empty, and lists end.
class ModuleReader {
 public:
  template <typename T>
  using Object = T;

  explicit ModuleReader(std::span<const std::uint8_t> rest) : rest_(rest) {}

  [[nodiscard]] const std::string& error() const { return error_; }
  [[nodiscard]] std::span<const std::uint8_t> rest() const { return rest_; }

  template <Number T>
  void number(T& value) {
    using Integer = decltype(as_integer(value));
    const std::uint64_t raw = leb128();
    if constexpr (std::is_signed_v<Integer>) {
      const auto wide = static_cast<std::int64_t>((raw >> 1) ^ (~(raw & 1) + 1));
      if (wide < std::numeric_limits<Integer>::min() ||
          wide > std::numeric_limits<Integer>::max()) {
        return fail("a number in it is out of range");
      }
      value = static_cast<T>(wide);
    } else {
      if (raw > std::numeric_limits<Integer>::max()) return fail("a number in it is out of range");
      value = static_cast<T>(static_cast<Integer>(raw));
    }
  }
  void flag(bool& value) {
    const std::uint64_t byte = fixed(1);
    if (byte > 1) return fail("a flag in it is neither 0 nor 1");
    value = byte == 1;
  }
  void text(std::string& text) {
    const auto taken = take(leb128());
    text.assign(taken.begin(), taken.end());
  }
  void bytes(std::vector<std::uint8_t>& bytes) {
    const auto taken = take(leb128());
    bytes.assign(taken.begin(), taken.end());
  }
  template <typename T>
  void list(std::vector<T>& elements) {
    // No reserve(): a count is only believed as far as the bytes for it are there.
    const std::uint64_t count = leb128();
    for (std::uint64_t i = 0; i < count && error_.empty(); ++i) {
      if (rest_.empty()) return fail("it ends inside a list");
      item(elements.emplace_back());
    }
  }
  std::uint64_t fixed(std::size_t count) {
    std::uint64_t value = 0;
    std::size_t shift = 0;
    for (std::uint8_t byte : take(count)) {
      value |= static_cast<std::uint64_t>(byte) << shift;
      shift += 8;
    }
    return value;
  }
  void fail(std::string_view text) {
    if (error_.empty()) error_ = text;
    rest_ = {};
  }

 private:
  void item(std::uint32_t& value) { number(value); }
  void item(std::vector<std::uint32_t>& list_of) { list(list_of); }
  void item(Constant& constant) {
    switch (static_cast<ConstantTag>(fixed(1))) {
      case ConstantTag::Number:
        constant = canonical(std::bit_cast<double>(fixed(8)));
        return;
      case ConstantTag::Latin1:
        constant = units(1);
        return;
      case ConstantTag::Utf16:
        constant = units(2);
        return;
      case ConstantTag::Latin1Symbol:
        constant = SymbolConstant{units(1)};
        return;
      case ConstantTag::Utf16Symbol:
        constant = SymbolConstant{units(2)};
        return;
    }
    fail("a constant in it is of no known kind");
  }
  template <typename T>
  void item(T& element) {
    fields(*this, element);
  }
  /// Values are NaN-boxed: no bits but those of the one NaN may pass for a number.
  static double canonical(double value) {
    return value == value ? value : std::numeric_limits<double>::quiet_NaN();
  }
  ScriptText units(std::size_t width) {
    const std::uint64_t count = leb128();
    if (count > rest_.size() / width) {
      fail("it ends inside a text");
      return {};
    }
    ScriptText text(static_cast<std::size_t>(count), u'\0');
    for (char16_t& unit : text) unit = static_cast<char16_t>(fixed(width));
    return text;
  }
  std::span<const std::uint8_t> take(std::uint64_t count) {
    if (count > rest_.size()) {
      fail("it ends too early");
      return {};
    }
    const auto taken = rest_.first(static_cast<std::size_t>(count));
    rest_ = rest_.subspan(static_cast<std::size_t>(count));
    return taken;
  }
  std::uint64_t leb128() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint64_t byte = fixed(1);
      value |= (byte & 0x7f) << shift;
      if ((byte & 0x80) == 0) return value;
    }
    fail("a number in it has no end");
    return 0;
  }

  std::span<const std::uint8_t> rest_;
  std::string error_;
};

/// Where the content begins: behind the source name. 0 if the head is damaged.
std::size_t content_offset(std::span<const std::uint8_t> file, std::string& source_name) {
  if (file.size() < kHeadBytes) return 0;
  ModuleReader reader{file.subspan(kHeadBytes)};
  reader.text(source_name);
  return reader.error().empty() ? file.size() - reader.rest().size() : 0;
}

ContentHash hash_of_content(std::span<const std::uint8_t> content) {
  return hash_of(content, kVersion);
}

}  // namespace
}  // namespace module_file

using namespace module_file;

std::vector<std::uint8_t> serialize(const Module& module) {
  std::vector<std::uint8_t> file(std::begin(kMagic), std::end(kMagic));
  ModuleWriter writer{file};
  writer.fixed(kVersion, 4);
  writer.fixed(tables_fingerprint(), 4);
  file.resize(kHeadBytes);  // the hash comes at the end
  writer.text(module.source_name);
  fields(writer, module);
  reseal(file);
  return file;
}

Expected<Module, std::string> deserialize(std::span<const std::uint8_t> file) {
  const auto refuse = [](std::string_view text) { return Unexpected{std::string{text}}; };
  if (file.size() < kHeadBytes || !std::equal(std::begin(kMagic), std::end(kMagic), file.begin())) {
    return refuse("it is no Heddle bytecode");
  }
  ModuleReader head{file.subspan(sizeof kMagic)};
  const std::uint64_t version = head.fixed(4), tables = head.fixed(4);
  if (version != kVersion || tables != tables_fingerprint()) {
    return refuse("it was built by another version of Heddle; build it again");
  }
  const ContentHash hash{head.fixed(8), head.fixed(8)};
  Module module;
  const std::size_t start = content_offset(file, module.source_name);
  if (start == 0) return refuse("it ends inside its name");
  const auto content = file.subspan(start);
  if (hash_of_content(content) != hash)
    return refuse("its content is damaged: the hash does not match");

  ModuleReader reader{content};
  fields(reader, module);
  if (!reader.error().empty()) return refuse(reader.error());
  if (!reader.rest().empty()) return refuse("it goes on after its end");
  return module;
}

ContentHash content_hash(const Module& module) {
  std::vector<std::uint8_t> content;
  ModuleWriter writer{content};
  fields(writer, module);
  return hash_of_content(content);
}

void reseal(std::span<std::uint8_t> file) {
  std::string source_name;
  const std::size_t start = content_offset(file, source_name);
  if (start == 0) return;
  const ContentHash hash = hash_of_content(file.subspan(start));
  for (std::size_t i = 0; i < 8; ++i) {
    file[kHashOffset + i] = static_cast<std::uint8_t>(hash.high >> (8 * i));
    file[kHashOffset + 8 + i] = static_cast<std::uint8_t>(hash.low >> (8 * i));
  }
}

}  // namespace heddle
