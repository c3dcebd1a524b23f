#include <algorithm>
#include <set>

#include "bytecode/verify_passes.hpp"

namespace heddle {
namespace {

using enum VerifyRule;

constexpr std::size_t kMaxTable = 32'767;  // an index is a signed 16-bit operand of register code
constexpr std::size_t kMaxFields = 4096;

class TableVerifier {
 public:
  TableVerifier(const Module& module, RuleReport& report) : module_(module), report_(report) {}

  bool run() {
    sizes();
    key_lists();
    variables();
    imports();
    exports();
    types();
    classes();
    for (std::size_t i = 0; i < module_.functions.size() && !report_.failed(); ++i) {
      report_.enter_function(static_cast<std::int64_t>(i));
      function(module_.functions[i]);
    }
    report_.enter_function(VerifyError::kNowhere);
    entry_function();
    return holds_;
  }

 private:
  template <typename... Args>
  bool require(VerifyRule rule, bool holds, fmt::format_string<Args...> text, Args&&... args) {
    holds_ &= holds;
    return report_.require(rule, holds, text, std::forward<Args>(args)...);
  }

  bool is_string(std::uint32_t index) const {
    return index < module_.constants.size() &&
           std::holds_alternative<ScriptText>(module_.constants[index]);
  }

  void name(std::uint32_t index, std::string_view of) {
    require(NameIndex, is_string(index), "{} is named by constant {}", of, index);
  }

  void sizes() {
    const auto fits = [&](std::size_t count, std::string_view what) {
      require(TableSize, count <= kMaxTable, "{} {}", count, what);
    };
    fits(module_.variables.size(), "module variables");
    fits(module_.imports.size(), "imports");
    fits(module_.types.size(), "types");
    for (const FunctionInfo& function : module_.functions)
      fits(function.captures.size(), "captures");
  }

  void key_lists() {
    for (const std::vector<std::uint32_t>& keys : module_.key_lists) {
      for (std::uint32_t key : keys) {
        const bool is_name = key < module_.constants.size() &&
                             !std::holds_alternative<double>(module_.constants[key]);
        require(KeyList, is_name, "a key is constant {}", key);
      }
    }
  }

  void variables() {
    for (const ModuleVariable& variable : module_.variables) {
      name(variable.name, "a module variable");
      if (variable.is_function) hoisted(variable.function);
    }
  }

  /// The loader makes it before any code runs, so nothing could give it captures.
  void hoisted(std::uint32_t index) {
    const bool fits = index > 0 && index < module_.functions.size() &&
                      module_.functions[index].captures.empty() &&
                      (module_.functions[index].flags & FunctionInfo::kConstructor) == 0;
    require(HoistedVariable, fits, "function {}", index);
  }

  void imports() {
    for (const ImportRequest& request : module_.requests) name(request.specifier, "a request");
    for (const ImportBinding& binding : module_.imports) {
      name(binding.name, "an import");
      name(binding.local_name, "an import");
      require(ImportTable, binding.request < module_.requests.size(), "request {} of {}",
              binding.request, module_.requests.size());
    }
  }

  void exports() {
    for (const ExportEntry& entry : module_.exports) {
      name(entry.name, "an export");
      const std::size_t count = exportable(entry.kind);
      require(ExportTable, entry.index < count, "index {} of {}", entry.index, count);
    }
  }

  std::size_t exportable(ExportEntry::Kind kind) const {
    switch (kind) {
      case ExportEntry::Kind::Variable:
        return module_.variables.size();
      case ExportEntry::Kind::Import:
        return module_.imports.size();
      case ExportEntry::Kind::Star:
        return module_.requests.size();
    }
    return 0;
  }

  void types() {
    constexpr std::uint16_t kKnown = (TypeCheck::kObject << 1) - 1;
    for (const TypeCheck& check : module_.types) {
      name(check.text, "a type");
      require(TypeTable, (check.kinds & ~kKnown) == 0, "kinds {:#x}", check.kinds);
      if (check.class_index == TypeCheck::kNoClass) continue;
      require(TypeTable, check.class_index < module_.classes.size(), "class {}", check.class_index);
      require(TypeTable, check.class_variable < module_.variables.size(), "variable {}",
              check.class_variable);
    }
  }

  void classes() {
    std::vector<std::size_t> field_counts;  // with those of certain bases
    for (std::size_t i = 0; i < module_.classes.size(); ++i) {
      const ClassInfo& info = module_.classes[i];
      name(info.name, "a class");
      const bool has_constructor =
          info.constructor < module_.functions.size() &&
          (module_.functions[info.constructor].flags & FunctionInfo::kConstructor) != 0;
      require(ClassConstructor, has_constructor, "class {} has function {}", i, info.constructor);
      const bool is_earlier = info.base < static_cast<std::int64_t>(i) && info.base >= -1;
      const bool has_base = require(ClassBase, is_earlier && (info.base < 0 || info.has_base),
                                    "class {} has base {}", i, info.base);
      const std::size_t inherited =
          has_base && info.base >= 0 ? field_counts[static_cast<std::size_t>(info.base)] : 0;
      field_counts.push_back(inherited + info.fields.size());
      fields(info.fields, field_counts.back());
      fields(info.statics, 0);
      for (const FieldInfo& field : info.statics)
        require(FieldType, field.type != FieldInfo::kAssigned, "static {}", field.name);
    }
  }

  void fields(const std::vector<FieldInfo>& fields, std::size_t count) {
    require(ClassFields, count <= kMaxFields, "{} fields", count);
    std::set<std::uint32_t> seen;
    for (const FieldInfo& field : fields) {
      require(ClassFields, is_string(field.name) && seen.insert(field.name).second, "field {}",
              field.name);
      require(FieldType, !field.is_checked() || field.type < module_.types.size(), "type {} of {}",
              field.type, module_.types.size());
    }
  }

  void function(const FunctionInfo& function) {
    name(function.name, "it");
    flags(function.flags);
    const bool has_rest = (function.flags & FunctionInfo::kRest) != 0;
    require(ParameterCount,
            function.parameter_count <= function.local_count &&
                function.required_count <= function.parameter_count &&
                (!has_rest || function.parameter_count > 0),
            "{} parameters, {} required, {} locals", function.parameter_count,
            function.required_count, function.local_count);
    for (const Capture& capture : function.captures) this->capture(capture);
    lines(function);
  }

  void flags(std::uint16_t flags) {
    constexpr std::uint16_t kKnown = (FunctionInfo::kNamedByKey << 1) - 1;
    constexpr std::uint16_t kNoConstructor =
        FunctionInfo::kAsync | FunctionInfo::kArrow | FunctionInfo::kModuleBody;
    const bool is_constructor = (flags & FunctionInfo::kConstructor) != 0;
    const bool is_derived = (flags & FunctionInfo::kDerived) != 0;
    require(FunctionFlags,
            (flags & ~kKnown) == 0 && (!is_derived || is_constructor) &&
                (!is_constructor || (flags & kNoConstructor) == 0),
            "flags {:#x}", flags);
  }

  void capture(const Capture& capture) {
    const bool is_known =
        capture.source <= Capture::Source::This && capture.mode <= Capture::Mode::Cell;
    const bool is_cell = capture.mode == Capture::Mode::Cell;
    const bool fits = is_cell ? capture.source != Capture::Source::This : !capture.is_initialised;
    require(CaptureTable, is_known && fits, "source {}, mode {}", static_cast<int>(capture.source),
            static_cast<int>(capture.mode));
  }

  void lines(const FunctionInfo& function) {
    const auto position_fits = [&](std::uint32_t position) {
      return module_.source_text.empty() || position <= module_.source_text.size();
    };
    require(LineTable, position_fits(function.position), "the function is at {}",
            function.position);
    for (std::size_t i = 0; i < function.lines.size(); ++i) {
      const LineEntry& line = function.lines[i];
      const bool ascends = i == 0 || function.lines[i - 1].offset < line.offset;
      const bool fits = line.offset < function.code.size() && position_fits(line.position);
      if (!require(LineTable, ascends && fits, "offset {}, position {}", line.offset,
                   line.position))
        return;
    }
  }

  void entry_function() {
    if (!require(EntryFunction, !module_.functions.empty(), "there are no functions")) return;
    const FunctionInfo& entry = module_.functions[0];
    const bool is_constructor = (entry.flags & FunctionInfo::kConstructor) != 0;
    require(EntryFunction, entry.parameter_count == 0 && entry.captures.empty() && !is_constructor,
            "{} parameters, {} captures", entry.parameter_count, entry.captures.size());
  }

  const Module& module_;
  RuleReport& report_;
  bool holds_ = true;
};

}  // namespace

bool verify_tables(const Module& module, RuleReport& report) {
  return TableVerifier{module, report}.run();
}

}  // namespace heddle
