#pragma once
// The fields of a module in the order in which a .hbc file holds them: the one list for both
// directions. `Archive` is ModuleWriter or ModuleReader (module_file.cpp); each call handles one field.

#include "bytecode/module.hpp"

namespace heddle::module_file {

/// What an archive is given: const when it writes.
template <typename Archive, typename T>
using Of = typename Archive::template Object<T>;

template <typename Archive>
void fields(Archive& archive, Of<Archive, Capture>& capture) {
  archive.number(capture.source);
  archive.number(capture.mode);
  archive.flag(capture.is_initialised);
  archive.number(capture.index);
}

template <typename Archive>
void fields(Archive& archive, Of<Archive, Handler>& handler) {
  archive.number(handler.kind);
  archive.number(handler.start);
  archive.number(handler.end);
  archive.number(handler.target);
  archive.number(handler.depth);
}

template <typename Archive>
void fields(Archive& archive, Of<Archive, LineEntry>& line) {
  archive.number(line.offset);
  archive.number(line.position);
}

template <typename Archive>
void fields(Archive& archive, Of<Archive, FunctionInfo>& function) {
  archive.number(function.name);
  archive.number(function.flags);
  archive.number(function.parameter_count);
  archive.number(function.length);
  archive.number(function.required_count);
  archive.number(function.local_count);
  archive.number(function.position);
  archive.list(function.captures);
  archive.bytes(function.code);
  archive.list(function.handlers);
  archive.list(function.lines);
}

template <typename Archive>
void fields(Archive& archive, Of<Archive, FieldInfo>& field) {
  archive.number(field.name);
  archive.number(field.type);
}

template <typename Archive>
void fields(Archive& archive, Of<Archive, ClassInfo>& info) {
  archive.number(info.name);
  archive.number(info.constructor);
  archive.number(info.base);
  archive.flag(info.has_base);
  archive.flag(info.is_open);
  archive.flag(info.is_nominal);
  archive.list(info.fields);
  archive.list(info.statics);
}

template <typename Archive>
void fields(Archive& archive, Of<Archive, TypeCheck>& check) {
  archive.number(check.kinds);
  archive.number(check.class_index);
  archive.number(check.class_variable);
  archive.number(check.text);
}

template <typename Archive>
void fields(Archive& archive, Of<Archive, ModuleVariable>& variable) {
  archive.number(variable.name);
  archive.flag(variable.is_const);
  archive.flag(variable.is_function);
  archive.number(variable.function);
}

template <typename Archive>
void fields(Archive& archive, Of<Archive, ImportRequest>& request) {
  archive.number(request.specifier);
  archive.number(request.position);
}

template <typename Archive>
void fields(Archive& archive, Of<Archive, ImportBinding>& binding) {
  archive.number(binding.request);
  archive.number(binding.name);
  archive.flag(binding.is_namespace);
  archive.number(binding.local_name);
  archive.number(binding.position);
}

template <typename Archive>
void fields(Archive& archive, Of<Archive, ExportEntry>& entry) {
  archive.number(entry.kind);
  archive.number(entry.name);
  archive.number(entry.index);
}

template <typename Archive>
void fields(Archive& archive, Of<Archive, ExpressionText>& text) {
  archive.number(text.use);
  archive.number(text.position);
  archive.text(text.text);
}

/// All that the content hash is about: everything but source_name.
template <typename Archive>
void fields(Archive& archive, Of<Archive, Module>& module) {
  archive.text(module.source_text);
  archive.list(module.constants);
  archive.list(module.key_lists);
  archive.list(module.functions);
  archive.list(module.classes);
  archive.list(module.types);
  archive.list(module.variables);
  archive.list(module.requests);
  archive.list(module.imports);
  archive.list(module.exports);
  archive.list(module.texts);
}

}  // namespace heddle::module_file
