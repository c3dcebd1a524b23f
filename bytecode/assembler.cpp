#include "bytecode/assembler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "bytecode/assembly_text.hpp"
#include "bytecode/instruction.hpp"
#include "bytecode/intrinsics.hpp"
#include "bytecode/module_builder.hpp"
#include "bytecode/script_text.hpp"

namespace heddle {
namespace {

using assembly::Line;
using Words = std::vector<assembly::Word>;
using Names = std::map<std::string, std::uint32_t, std::less<>>;

/// Two passes over the lines: names first, so that anything may be used before it stands.
class Assembler {
 public:
  explicit Assembler(std::vector<Line> lines) : lines_(std::move(lines)) {}

  Expected<Module, std::string> run() {
    for (const Line& line : lines_) declare(line);
    for (const Line& line : lines_) {
      line_ = line.number;
      assemble_line(line.words);
      if (!error_.empty()) return Unexpected{error_};
    }
    finish_function();
    if (!error_.empty()) return Unexpected{error_};
    return builder_.take();
  }

 private:
  struct Patch {
    std::size_t operand;
    std::size_t base;
    std::string label;
  };
  struct Range {
    Handler handler;
    std::string start, end, target;
  };

  // -- the first pass
  void declare(const Line& line) {
    const std::string_view what = line.words[0].text;
    const std::string name = line.words.size() > 1 ? line.words[1].text : "";
    const auto add = [&](Names& names) { names.emplace(name, names.size()); };
    if (what == "variable") add(variables_);
    if (what == "import" && line.words.size() > 3) {
      imports_.emplace(line.words[3].text, imports_.size());
    }
    if (what == "type") add(types_);
    if (what == "keys") add(key_lists_);
    if (what == "class") {
      add(classes_);
      static_cast<void>(builder_.reserve_class());
    }
    if (what == "function") {
      add(functions_);
      static_cast<void>(builder_.reserve_function());
    }
  }

  // -- the second pass
  void assemble_line(const Words& words) {
    using Directive = void (Assembler::*)(const Words&);
    static const std::map<std::string_view, Directive> directives = {
        {"text", &Assembler::text},           {"variable", &Assembler::variable},
        {"request", &Assembler::request},     {"import", &Assembler::import_binding},
        {"export", &Assembler::export_entry}, {"type", &Assembler::type},
        {"keys", &Assembler::keys},           {"class", &Assembler::class_info},
        {"function", &Assembler::function},   {"capture", &Assembler::capture},
        {"position", &Assembler::position},   {"handler", &Assembler::handler},
        {"byte", &Assembler::byte},
    };
    if (const auto found = directives.find(words[0].text); found != directives.end()) {
      return (this->*found->second)(words);
    }
    if (words[0].text.ends_with(':')) return label(words[0].text);
    instruction(words);
  }

  void fail(std::string_view text) {
    if (error_.empty()) error_ = fmt::format("line {}: {}", line_, text);
  }

  /// The word at `index`, or an empty one and an error.
  const assembly::Word& word(const Words& words, std::size_t index) {
    static const assembly::Word none;
    if (index < words.size()) return words[index];
    fail(fmt::format("'{}' needs more words", words[0].text));
    return none;
  }

  std::uint32_t number(const assembly::Word& word) {
    std::optional<std::int64_t> value = word.raw();
    if (!value) value = word.integer();
    if (!value) fail(fmt::format("'{}' is not a number", word.text));
    return static_cast<std::uint32_t>(value.value_or(0));
  }

  std::uint32_t look_up(const Names& names, const assembly::Word& word, std::string_view what) {
    if (const auto raw = word.raw()) return static_cast<std::uint32_t>(*raw);
    if (const auto found = names.find(word.text); found != names.end()) return found->second;
    fail(fmt::format("there is no {} '{}'", what, word.text));
    return 0;
  }

  std::uint32_t name(const assembly::Word& word) {
    if (const auto raw = word.raw()) return static_cast<std::uint32_t>(*raw);
    if (!word.is_quoted && word.text.starts_with('@')) {
      return builder_.symbol(to_script_text(std::string_view{word.text}.substr(1)));
    }
    return builder_.string(std::string_view{word.text});
  }

  std::uint32_t constant(const assembly::Word& word) {
    if (word.is_quoted || word.raw() || word.text.starts_with('@')) return name(word);
    double value = 0;
    const char* const end = word.text.data() + word.text.size();
    if (std::from_chars(word.text.data(), end, value).ptr != end)
      fail("a constant is a number or \"text\"");
    return builder_.number(value);
  }

  // -- tables
  void text(const Words& words) { builder_.module().source_text = word(words, 1).text; }

  void variable(const Words& words) {
    ModuleVariable variable{.name = name(word(words, 1)), .is_const = has(words, "const")};
    for (const assembly::Word& word : words) {
      const auto hoisted = word.value_of("function");
      if (!hoisted) continue;
      variable.is_function = true;
      variable.function = look_up(functions_, {std::string{*hoisted}}, "function");
    }
    static_cast<void>(builder_.add_variable(variable));
  }

  void request(const Words& words) {
    static_cast<void>(builder_.add_request({name(word(words, 1)), 0}));
  }

  void import_binding(const Words& words) {
    ImportBinding binding;
    binding.request = number(word(words, 1));
    binding.is_namespace = word(words, 2).text == "*";
    binding.name = name(word(words, 2));
    binding.local_name = name(word(words, 3));
    static_cast<void>(builder_.add_import(binding));
  }

  void export_entry(const Words& words) {
    static const Names kinds = {{"variable", 0}, {"import", 1}, {"star", 2}};
    ExportEntry entry;
    entry.kind = static_cast<ExportEntry::Kind>(look_up(kinds, word(words, 1), "kind of export"));
    entry.name = name(word(words, 2));
    entry.index = number(word(words, 3));
    builder_.add_export(entry);
  }

  void type(const Words& words) {
    static const Names kinds = {
        {"number", TypeCheck::kNumber},   {"string", TypeCheck::kString},
        {"boolean", TypeCheck::kBoolean}, {"bigint", TypeCheck::kBigInt},
        {"null", TypeCheck::kNull},       {"undefined", TypeCheck::kUndefined},
        {"array", TypeCheck::kArray},     {"function", TypeCheck::kFunction},
        {"object", TypeCheck::kObject}};
    TypeCheck check;
    check.text = name(word(words, 1));
    for (std::size_t i = 2; i < words.size(); ++i) {
      if (const auto of_class = words[i].value_of("class")) {
        check.class_index = look_up(classes_, {std::string{*of_class}}, "class");
      } else if (const auto in = words[i].value_of("variable")) {
        check.class_variable = static_cast<std::uint16_t>(number({std::string{*in}}));
      } else {
        check.kinds |= static_cast<std::uint16_t>(look_up(kinds, words[i], "kind"));
      }
    }
    builder_.module().types.push_back(check);
  }

  void keys(const Words& words) {
    std::vector<std::uint32_t> names;
    for (std::size_t i = 2; i < words.size(); ++i) names.push_back(name(words[i]));
    builder_.module().key_lists.push_back(std::move(names));
  }

  void class_info(const Words& words) {
    ClassInfo info;
    info.name = name(word(words, 1));
    info.is_open = has(words, "open");
    info.is_nominal = has(words, "nominal");
    info.has_base = has(words, "has_base");
    for (const assembly::Word& word : words) {
      if (const auto maker = word.value_of("constructor")) {
        info.constructor = look_up(functions_, {std::string{*maker}}, "function");
      } else if (const auto base = word.value_of("base")) {
        info.base = static_cast<std::int32_t>(look_up(classes_, {std::string{*base}}, "class"));
        info.has_base = true;
      } else if (const auto fields = word.value_of("fields")) {
        info.fields = field_list(*fields);
      } else if (const auto statics = word.value_of("statics")) {
        info.statics = field_list(*statics);
      }
    }
    builder_.define_class(classes_.find(words[1].text)->second, std::move(info));
  }

  std::vector<FieldInfo> field_list(std::string_view list) {
    std::vector<FieldInfo> fields;
    while (!list.empty()) {
      const std::size_t size = std::min(list.find(','), list.size());
      fields.push_back(field(list.substr(0, size)));
      list.remove_prefix(std::min(size + 1, list.size()));
    }
    return fields;
  }

  /// `x`, `x:T` or `x:assigned`
  FieldInfo field(std::string_view text) {
    const std::string_view own = text.substr(0, text.find(':'));
    FieldInfo field;
    field.name = name({std::string{own}});
    if (own.size() == text.size()) return field;
    const std::string type{text.substr(own.size() + 1)};
    field.type = type == "assigned" ? FieldInfo::kAssigned : look_up(types_, {type}, "type");
    return field;
  }

  static bool has(const Words& words, std::string_view flag) {
    return std::any_of(words.begin(), words.end(),
                       [&](const auto& word) { return word.text == flag; });
  }

  // -- functions
  void function(const Words& words) {
    finish_function();
    static const Names flags = {
        {"async", FunctionInfo::kAsync},     {"arrow", FunctionInfo::kArrow},
        {"method", FunctionInfo::kMethod},   {"constructor", FunctionInfo::kConstructor},
        {"derived", FunctionInfo::kDerived}, {"rest", FunctionInfo::kRest},
        {"body", FunctionInfo::kModuleBody}, {"builtin", FunctionInfo::kBuiltin},
        {"named", FunctionInfo::kNamedByKey}};
    function_index_ = look_up(functions_, word(words, 1), "function");
    is_in_function_ = true;
    function_.name = name(word(words, 1));
    for (std::size_t i = 2; i < words.size(); ++i) {
      const auto counted = [&](std::string_view key, std::uint16_t& count) {
        const auto value = words[i].value_of(key);
        if (value) count = static_cast<std::uint16_t>(number({std::string{*value}}));
        return value.has_value();
      };
      if (counted("parameters", function_.parameter_count)) {
        function_.local_count = std::max(function_.local_count, function_.parameter_count);
      } else if (!counted("locals", function_.local_count) &&
                 !counted("length", function_.length) &&
                 !counted("required", function_.required_count)) {
        function_.flags |= static_cast<std::uint16_t>(look_up(flags, words[i], "flag"));
      }
    }
  }

  void capture(const Words& words) {
    static const Names modes = {{"value", 0}, {"cell", 1}};
    Capture capture;
    std::size_t next = 2;
    if (word(words, 1).text == "this") {
      capture.source = Capture::Source::This;
    } else {
      const bool is_local = word(words, 1).text == "local";
      capture.source = is_local ? Capture::Source::Local : Capture::Source::Capture;
      capture.index = static_cast<std::uint16_t>(number(word(words, next++)));
    }
    capture.mode = static_cast<Capture::Mode>(look_up(modes, word(words, next), "mode"));
    capture.is_initialised = has(words, "initialised");
    function_.captures.push_back(capture);
  }

  void position(const Words& words) {
    function_.lines.push_back(
        {static_cast<std::uint32_t>(function_.code.size()), number(word(words, 1))});
  }

  void handler(const Words& words) {
    static const Names kinds = {{"catch", 0}, {"finally", 1}, {"finally_body", 2}};
    Range range;
    range.handler.kind =
        static_cast<Handler::Kind>(look_up(kinds, word(words, 1), "kind of handler"));
    range.start = word(words, 2).text;
    range.end = word(words, 3).text;
    if (words.size() > 4) range.target = words[4].text;
    if (words.size() > 5) range.handler.depth = static_cast<std::uint16_t>(number(words[5]));
    ranges_.push_back(std::move(range));
  }

  void byte(const Words& words) {
    for (std::size_t i = 1; i < words.size(); ++i) append(number(words[i]), 1);
  }

  void label(std::string_view text) {
    text.remove_suffix(1);
    labels_.emplace(text, static_cast<std::uint32_t>(function_.code.size()));
  }

  void instruction(const Words& words) {
    const auto op = std::find_if(kStackOps.begin(), kStackOps.end(), [&](const StackOpInfo& info) {
      return info.name == words[0].text;
    });
    if (op == kStackOps.end())
      return fail(fmt::format("there is no instruction '{}'", words[0].text));
    if (!is_in_function_) return fail("an instruction outside a function");
    const std::size_t end = function_.code.size() + 1 + operand_bytes(op->shape);
    append(static_cast<std::uint64_t>(op - kStackOps.begin()), 1);
    std::size_t index = 1;
    for (OperandKind kind : operands_of(op->shape)) {
      const assembly::Word& operand = word(words, index++);
      if (kind == OperandKind::Target && !operand.raw()) {
        patches_.push_back({function_.code.size(), end, operand.text});
      }
      append(operand_value(kind, operand), width(kind));
    }
    if (index != words.size())
      fail(fmt::format("'{}' takes {} operands", words[0].text, index - 1));
  }

  std::uint32_t operand_value(OperandKind kind, const assembly::Word& word) {
    switch (kind) {
      case OperandKind::Constant:
        return constant(word);
      case OperandKind::Name:
        return name(word);
      case OperandKind::Member:
        return member(word);
      case OperandKind::ModuleVar:
        return look_up(variables_, word, "variable");
      case OperandKind::Import:
        return look_up(imports_, word, "import");
      case OperandKind::NativeId:
        return native(word);
      case OperandKind::Function:
        return look_up(functions_, word, "function");
      case OperandKind::Class:
        return look_up(classes_, word, "class");
      case OperandKind::Keys:
        return look_up(key_lists_, word, "key list");
      case OperandKind::Type:
        return look_up(types_, word, "type");
      case OperandKind::Target:
        return static_cast<std::uint32_t>(word.raw().value_or(0));
      case OperandKind::Int32:
      case OperandKind::Local:
      case OperandKind::Capture:
      case OperandKind::Count:
      case OperandKind::ArgumentCount:
        return number(word);
    }
    return 0;
  }

  std::uint32_t member(const assembly::Word& word) {
    static const Names members = {{"method", member_flags::kMethod},
                                  {"getter", member_flags::kGetter},
                                  {"setter", member_flags::kSetter},
                                  {"static-method", member_flags::kMethod | member_flags::kStatic},
                                  {"static-getter", member_flags::kGetter | member_flags::kStatic},
                                  {"static-setter", member_flags::kSetter | member_flags::kStatic}};
    return look_up(members, word, "kind of member");
  }

  std::uint32_t native(const assembly::Word& word) {
    if (const auto raw = word.raw()) return static_cast<std::uint32_t>(*raw);
    for (const IntrinsicInfo& intrinsic : kIntrinsics) {
      if (intrinsic.name == word.text) return intrinsic.id;
    }
    fail(fmt::format("there is no native '{}'", word.text));
    return 0;
  }

  void append(std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) {
      function_.code.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
  }

  std::uint32_t place(const std::string& label) {
    if (const auto found = labels_.find(label); found != labels_.end()) return found->second;
    fail(fmt::format("there is no label '{}' in function {}", label, function_index_));
    return 0;
  }

  void finish_function() {
    if (!is_in_function_) return;
    for (const Patch& patch : patches_) {
      const std::uint32_t distance = place(patch.label) - static_cast<std::uint32_t>(patch.base);
      for (std::size_t i = 0; i < 4; ++i) {
        function_.code[patch.operand + i] = static_cast<std::uint8_t>(distance >> (8 * i));
      }
    }
    for (Range& range : ranges_) {
      range.handler.start = place(range.start);
      range.handler.end = place(range.end);
      if (!range.target.empty()) range.handler.target = place(range.target);
      function_.handlers.push_back(range.handler);
    }
    builder_.define_function(function_index_, std::move(function_));
    function_ = {};
    labels_.clear();
    patches_.clear();
    ranges_.clear();
  }

  std::vector<Line> lines_;
  std::size_t line_ = 0;
  std::string error_;
  ModuleBuilder builder_;
  Names variables_, imports_, types_, key_lists_, classes_, functions_;
  // of the function at hand
  bool is_in_function_ = false;
  std::uint32_t function_index_ = 0;
  FunctionInfo function_;
  Names labels_;
  std::vector<Patch> patches_;
  std::vector<Range> ranges_;
};

}  // namespace

Expected<Module, std::string> assemble(std::string_view text) {
  auto lines = assembly::split(text);
  if (!lines) return Unexpected{lines.error()};
  return Assembler{std::move(*lines)}.run();
}

}  // namespace heddle
