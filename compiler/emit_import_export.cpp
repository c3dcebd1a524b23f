// Module variables, imports and exports.

#include "compiler/emit_module.hpp"

namespace heddle::codegen {

void ModuleEmitter::declare_variables() {
  for (Variable& variable : tree_.variables) {
    if (variable.storage != Storage::Module || variable.alias != 0) continue;
    ModuleVariable declared{.name = name(variable.name), .is_const = !variable.is_assigned};
    if (variable.kind == VariableKind::Function) {
      declared.is_function = true;
      declared.function = function_index(variable.function_definition->scope);
    }
    variable.index = builder_.add_variable(declared);
  }
}

std::uint32_t ModuleEmitter::request(const ast::ModuleSpecifier& specifier) {
  const auto known = requests_.find(specifier.text);
  if (known != requests_.end()) return known->second;
  const std::uint32_t index = builder_.add_request({string(specifier.text), specifier.range.start});
  requests_.emplace(specifier.text, index);
  return index;
}

void ModuleEmitter::declare_import(const ast::Import& import) {
  if (import.is_type_only) return;
  const std::uint32_t from = request(import.source);
  const auto bind = [&](const ast::Identifier& local, ImportBinding binding) {
    binding.request = from;
    binding.local_name = name(local.name);
    binding.position = local.range.start;
    tree_.variables[Resolution::of(local).variable].index = builder_.add_import(binding);
  };
  if (import.default_binding != nullptr) bind(*import.default_binding, {.name = string("default")});
  if (import.namespace_binding != nullptr)
    bind(*import.namespace_binding, {.name = string("*"), .is_namespace = true});
  for (const ast::ImportBinding& binding : import.bindings) {
    if (!binding.is_type_only) bind(*binding.local, {.name = name(binding.imported)});
  }
}

// ---- Exports

void ModuleEmitter::emit_exports() {
  for (const ast::Statement* statement : program_.body) {
    const bool is_export = statement->kind == ast::NodeKind::ExportDeclaration ||
                           statement->kind == ast::NodeKind::ExportDefault ||
                           statement->kind == ast::NodeKind::ExportNamed ||
                           statement->kind == ast::NodeKind::ExportAll;
    if (is_export && options_.is_script) {
      report(DiagnosticCode::ExportInScript, statement->range, {});
    } else if (const auto* const exported = ast::try_as<ast::ExportDeclaration>(statement)) {
      export_declaration(*exported->declaration);
    } else if (const auto* const by_default = ast::try_as<ast::ExportDefault>(statement)) {
      export_default(*by_default);
    } else if (const auto* const named = ast::try_as<ast::ExportNamed>(statement)) {
      export_named(*named);
    } else if (const auto* const all = ast::try_as<ast::ExportAll>(statement)) {
      export_all(*all);
    }
  }
}

void ModuleEmitter::export_variable(std::uint32_t exported, VariableId id) {
  const Variable& variable = tree_.variables[id];
  if (variable.storage == Storage::Import) {
    builder_.add_export({ExportEntry::Kind::Import, exported, variable.index});
  } else if (variable.storage == Storage::Module) {
    builder_.add_export({ExportEntry::Kind::Variable, exported, variable.index});
  }
}

void ModuleEmitter::export_pattern(const ast::Expression& target) {
  if (const auto* const name = ast::try_as<ast::Identifier>(&target)) {
    export_variable(this->name(name->name), Resolution::of(*name).variable);
  } else if (const auto* const object = ast::try_as<ast::ObjectPattern>(&target)) {
    for (const ast::PatternProperty& property : object->properties)
      export_pattern(*property.element.target);
    if (object->rest != nullptr) export_pattern(*object->rest);
  } else if (const auto* const array = ast::try_as<ast::ArrayPattern>(&target)) {
    for (const ast::PatternElement& element : array->elements) {
      if (element.target != nullptr) export_pattern(*element.target);
    }
    if (array->rest != nullptr) export_pattern(*array->rest);
  }
}

void ModuleEmitter::export_declaration(const ast::Statement& declaration) {
  if (const auto* const variables = ast::try_as<ast::VariableDeclaration>(&declaration)) {
    for (const ast::Declarator& declarator : variables->declarators)
      export_pattern(*declarator.target);
  } else if (const auto* const function = ast::try_as<ast::FunctionDeclaration>(&declaration)) {
    export_pattern(*function->function->name);
  } else if (const auto* const definition = ast::try_as<ast::ClassDeclaration>(&declaration)) {
    export_pattern(*definition->definition->name);
  } else if (const auto* const enumeration = ast::try_as<ast::EnumDeclaration>(&declaration)) {
    export_pattern(*enumeration->name);
  }
}

void ModuleEmitter::export_default(const ast::ExportDefault& node) {
  const std::uint32_t exported = string("default");
  const ast::Identifier* name = nullptr;
  if (const auto* const function = ast::try_as<ast::FunctionDeclaration>(node.value))
    name = function->function->name;
  if (const auto* const definition = ast::try_as<ast::ClassDeclaration>(node.value))
    name = definition->definition->name;
  if (name != nullptr) {
    export_variable(exported, Resolution::of(*name).variable);
  } else if (tree_.default_export != 0) {
    export_variable(exported, tree_.default_export);
  }
}

VariableId ModuleEmitter::top_level_variable(ast::Atom name) {
  if (top_level_.empty()) {
    const Scope& file = tree_.scopes[0];
    for (VariableId id = file.first; id < file.first + file.count; ++id)
      top_level_.emplace(tree_.variables[id].name, id);
  }
  const auto found = top_level_.find(name);
  return found != top_level_.end() ? found->second : 0;  // 0: a type
}

void ModuleEmitter::export_named(const ast::ExportNamed& node) {
  if (node.is_type_only) return;
  const std::uint32_t from = node.has_source ? request(node.source) : 0;
  for (const ast::ExportSpecifier& specifier : node.specifiers) {
    if (specifier.is_type_only) continue;
    const std::uint32_t exported = name(specifier.exported);
    if (!node.has_source) {
      export_variable(exported, top_level_variable(specifier.local));
      continue;
    }
    const std::uint32_t local = name(specifier.local);
    const std::uint32_t binding = builder_.add_import(
        {.request = from, .name = local, .local_name = local, .position = specifier.range.start});
    builder_.add_export({ExportEntry::Kind::Import, exported, binding});
  }
}

void ModuleEmitter::export_all(const ast::ExportAll& node) {
  if (node.is_type_only) return;
  const std::uint32_t from = request(node.source);
  if (!node.exported) {
    builder_.add_export({ExportEntry::Kind::Star, string("*"), from});
    return;
  }
  const std::uint32_t exported = name(node.exported);
  const std::uint32_t binding = builder_.add_import({.request = from,
                                                     .name = string("*"),
                                                     .is_namespace = true,
                                                     .local_name = exported,
                                                     .position = node.range.start});
  builder_.add_export({ExportEntry::Kind::Import, exported, binding});
}

}  // namespace heddle::codegen
