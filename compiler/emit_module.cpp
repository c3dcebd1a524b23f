// The file's tables: constants, names, types, classes, variables, imports and exports.

#include "compiler/emit_module.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "compiler/emit.hpp"
#include "compiler/emit_text.hpp"

namespace heddle::codegen {
namespace {

constexpr std::size_t kMostEntries = 32'767;  // the verifier's limit: 16-bit operands index them

/// FNV-1a: the same on every machine.
std::uint64_t hash(std::string_view text, std::uint64_t seed) {
  for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return seed;
}

}  // namespace

ModuleEmitter::ModuleEmitter(const ast::Program& program, ScopeTree& tree, const SourceText& source,
                             const EmitOptions& options, Diagnostics& diagnostics)
    : program_(program),
      tree_(tree),
      source_(source),
      options_(options),
      diagnostics_(diagnostics),
      class_indices_(tree.classes.size(), -1),
      function_indices_(tree.functions.size()) {}

Module ModuleEmitter::run() {
  static_cast<void>(builder_.reserve_function());
  for (ast::Statement* statement : program_.body) reserve_class(*statement);
  declare_variables();
  for (ast::Statement* statement : program_.body) {
    if (const auto* const import = ast::try_as<ast::Import>(statement)) declare_import(*import);
  }
  check_table(builder_.module().variables.size(), "variables at the top level");
  if (!is_halted_) Emitter(*this, nullptr, 0).emit_file(program_);
  if (!is_halted_) define_unreached_classes();
  emit_exports();
  check_table(builder_.module().imports.size(), "imports");
  check_table(builder_.module().types.size(), "types that are checked");
  check_field_counts();
  Module module = builder_.take();
  std::stable_sort(module.texts.begin(), module.texts.end(),
                   [](const ExpressionText& a, const ExpressionText& b) {
                     return std::tie(a.position, a.use) < std::tie(b.position, b.use);
                   });
  module.source_name = source_.name();
  module.source_text = source_.text();
  return module;
}

// ---- Messages and limits

void ModuleEmitter::report(DiagnosticCode code, ast::SourceRange range,
                           std::initializer_list<std::string_view> arguments) {
  diagnostics_.report(code, range, arguments);
}

void ModuleEmitter::fail(DiagnosticCode code, ast::SourceRange range,
                         std::initializer_list<std::string_view> arguments) {
  if (!is_halted_) report(code, range, arguments);
  is_halted_ = true;
}

void ModuleEmitter::check_table(std::size_t size, std::string_view what) {
  if (size > kMostEntries)
    fail(DiagnosticCode::TooManyOfFile, {}, {fmt::format("{}", kMostEntries), what});
}

/// When all classes are described: what a function extends may stand below it.
void ModuleEmitter::check_field_counts() {
  constexpr std::size_t kMostFields = 4096;  // the verifier's limit, with those of certain bases
  std::vector<std::size_t> counts;           // by class index: bases come first
  for (const ClassInfo& info : builder_.module().classes) {
    const bool has_certain_base = info.base >= 0;
    counts.push_back(info.fields.size() +
                     (has_certain_base ? counts[static_cast<std::size_t>(info.base)] : 0));
  }
  for (ClassId id = 0; id < class_indices_.size(); ++id) {
    const std::int64_t index = class_indices_[id];
    if (index >= 0 && counts[static_cast<std::size_t>(index)] > kMostFields)
      fail(DiagnosticCode::TooManyFields, tree_.classes[id].definition->range,
           {fmt::format("{}", kMostFields)});
  }
}

// ---- Constants

std::uint32_t ModuleEmitter::string(std::string_view wtf8) {
  return builder_.string(script_text(wtf8));
}

std::uint32_t ModuleEmitter::name(ast::Atom atom) {
  if (atom.id() >= names_.size()) names_.resize(atom.id() + 1);
  std::uint32_t& known = names_[atom.id()];
  if (known == 0) known = string(atom.text()) + 1;
  return known - 1;
}

std::uint32_t ModuleEmitter::constant_text(std::uint32_t id) {
  if (constant_texts_.empty()) constant_texts_.resize(tree_.constants.size());
  std::uint32_t& known = constant_texts_[id];
  if (known == 0) known = string(std::get<std::string_view>(tree_.constants[id])) + 1;
  return known - 1;
}

std::uint32_t ModuleEmitter::symbol(std::string_view ascii) {
  return builder_.symbol(std::u16string(ascii.begin(), ascii.end()));
}

std::uint32_t ModuleEmitter::excerpt(ast::SourceRange range) {
  constexpr std::size_t kLongest = 40;
  const std::string_view whole = text(range);
  const bool is_short = whole.size() <= kLongest && whole.find('\n') == std::string_view::npos;
  return string(is_short ? whole : std::string_view("the value"));
}

void ModuleEmitter::note_text(ExpressionText::Use use, std::uint32_t position, std::string text) {
  // Programs need a tenth of their size. What is made of calls alone gets no more names at some point.
  const std::size_t most_bytes = 4096 + 2 * source_.text().size();
  if (options_.is_builtin || noted_bytes_ > most_bytes) return;
  noted_bytes_ += sizeof(ExpressionText) + text.size();
  builder_.module().texts.push_back({use, position, std::move(text)});
}

ClassId ModuleEmitter::private_owner(ScopeId scope, ast::Atom name) {
  ClassId id = tree_.class_around(scope);
  while (id != 0 && !members(id).privates.contains(name))
    id = tree_.class_around(tree_.scopes[tree_.classes[id].scope].parent);
  return id;
}

std::uint32_t ModuleEmitter::private_name(ScopeId scope, ast::Atom name) {
  const ClassId id = private_owner(scope, name);
  if (private_suffix_.empty()) {
    constexpr std::uint64_t kSeed = 0xcbf29ce484222325;
    private_suffix_ = fmt::format("{:x}", hash(source_.name(), hash(source_.text(), kSeed)));
  }
  return string(fmt::format("#{}@{}.{}", name.text(), id, private_suffix_));
}

std::uint32_t ModuleEmitter::type_check(const TypeDemand& demand, std::uint16_t extra_kinds,
                                        ast::SourceRange range) {
  TypeCheck check;
  check.kinds = demand.kinds | extra_kinds;
  check.text = excerpt(range);
  if (demand.class_variable != 0) {
    const Variable& variable = tree_.variables[demand.class_variable];
    check.class_index = class_index(variable.class_definition->scope);
    check.class_variable = static_cast<std::uint16_t>(variable.index);
  }
  return builder_.type(check);
}

bool ModuleEmitter::accepts_undefined(const ast::TypeNode& type) const {
  if (type.kind == ast::TypeKind::Undefined) return true;
  if (type.kind == ast::TypeKind::Union) {
    return std::any_of(type.members.begin(), type.members.end(),
                       [&](const ast::TypeNode* member) { return accepts_undefined(*member); });
  }
  if (type.kind != ast::TypeKind::Other) return false;
  // any, unknown, void, and type parameters, which may stand for void
  const std::string_view whole = text(type.range);
  return std::all_of(whole.begin(), whole.end(), [](char c) {
    return c == '_' || c == '$' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  });
}

// ---- Functions and classes

std::uint32_t ModuleEmitter::function_index(FunctionId id) {
  if (function_indices_[id] == 0) function_indices_[id] = builder_.reserve_function();
  return function_indices_[id];
}

std::uint32_t ModuleEmitter::class_index(ClassId id) {
  if (class_indices_[id] < 0) class_indices_[id] = builder_.reserve_class();
  return static_cast<std::uint32_t>(class_indices_[id]);
}

/// Classes of the top level come first, in their order: functions above them may extend them.
void ModuleEmitter::reserve_class(const ast::Statement& statement) {
  const ast::Node* node = &statement;
  if (const auto* const exported = ast::try_as<ast::ExportDeclaration>(node))
    node = exported->declaration;
  if (const auto* const exported = ast::try_as<ast::ExportDefault>(node)) node = exported->value;
  if (const auto* const definition = ast::try_as<ast::ClassDeclaration>(node))
    static_cast<void>(class_index(definition->definition->scope));
}

/// Those in code that is never reached: types and other classes may name them.
void ModuleEmitter::define_unreached_classes() {
  for (std::uint32_t index = 0; index < builder_.module().classes.size(); ++index) {
    const bool is_defined = builder_.class_at(index).constructor != 0;  // 0 is the file's body
    if (is_defined) continue;
    ClassInfo info;
    info.name = string("");
    info.constructor = builder_.reserve_function();
    Emitter(*this, nullptr, 0).emit_unreached_constructor(info.constructor);
    builder_.define_class(index, std::move(info));
  }
}

const ModuleEmitter::Members& ModuleEmitter::members(ClassId id) {
  const auto [entry, is_new] = members_.try_emplace(id);
  if (!is_new) return entry->second;
  for (const ast::ClassMember& member : tree_.classes[id].definition->members) {
    const bool is_private = member.key.kind == ast::KeyKind::Private;
    if (is_private) entry->second.privates.insert(member.key.name);
    const bool is_assignable = member.kind != ast::MemberKind::Method && !member.is_static;
    if (is_assignable && !is_private && member.key.name)
      entry->second.assignable.insert(member.key.name);
  }
  return entry->second;
}

}  // namespace heddle::codegen
