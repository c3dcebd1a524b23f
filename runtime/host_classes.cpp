// runtime/host_classes.cpp -- classes for the host: those it registers, and those that scripts declared.

#include "heddle/class.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "bytecode/stack_op.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/element_key.hpp"
#include "interpreter/property.hpp"
#include "interpreter/variables.hpp"
#include "runtime/context_impl.hpp"
#include "runtime/host_natives.hpp"

namespace heddle {
namespace {

Error no_class(std::string_view name) {
  return Error{Errc::NotFound, "there is no class '" + std::string(name) + "'"};
}

/// `new`: the fields' first values, then the host's constructor.
Value construct_host(NativeCall& call) {
  const HostNative& native = native_of(call);
  if (call.self.is_undefined())
    return call.ex.throw_type_error("Class constructor {} cannot be invoked without 'new'",
                                    to_utf8(*native.of->descriptor->name));
  for (const auto& [name, initial] : native.of->fields) {
    const Value value = native.context->to_script(call.ex, initial);
    if (signal::is(value) || signal::is(define_field(call.ex, call.self, name, value, nullptr)))
      return signal::kException;
  }
  if (native.function.call == nullptr) return call.self;
  const Value result = call_host(call);
  return signal::is(result) ? result : call.self;
}

}  // namespace

Result<ObjectRef> Context::Impl::register_class(const ClassDefinition& definition) {
  return enter([&](Execution& ex) -> Result<ObjectRef> {
    NameTable& names = realm_->core.names;
    const auto refuse = [&](std::string_view why) {
      return Error{Errc::InvalidArgument, "class " + definition.name() + ": " + std::string(why)};
    };
    const String* const name = names.intern(definition.name());
    if (realm_->classes.find(name) != nullptr) return refuse("is registered already");
    HostClass* host_class = nullptr;
    {
      const std::lock_guard lock(natives_mutex_);
      host_class = &classes_.emplace_back();
    }
    std::vector<const String*> members;
    for (const auto& field : definition.fields()) {
      members.push_back(names.intern(field.name));
      host_class->fields.emplace_back(members.back(), field.initial);
    }
    const std::vector<const String*> fields = members;
    for (const auto& method : definition.methods()) members.push_back(names.intern(method.name));
    std::sort(members.begin(), members.end());
    if (std::adjacent_find(members.begin(), members.end()) != members.end())
      return refuse("two members have one name");
    const auto native = [&](const std::string& what, const HostFunction& function) {
      return HostNative{.name = what, .function = function, .context = this, .of = host_class};
    };
    Value klass =
        make_host_function(ex, native(definition.name(), definition.constructor()), construct_host);
    if (!signal::is(klass)) klass = new_host_class(ex, name, fields, klass);
    if (signal::is(klass)) return to_error(ex, ex.error);
    host_class->descriptor = klass.as<Class>()->descriptor;
    for (const auto& method : definition.methods()) {
      const Value function = make_host_function(
          ex, native(definition.name() + "." + method.name, method.function), call_host);
      const Value key = Value::string(const_cast<String*>(names.intern(method.name)));
      if (signal::is(function) ||
          signal::is(define_member(ex, klass, key, function, member_flags::kMethod)))
        return to_error(ex, ex.error);
    }
    if (!realm_->classes.add(name, *host_class->descriptor))  // another thread was faster
      return refuse("is registered already");
    if (signal::is(define_global(ex, name, klass))) return to_error(ex, ex.error);
    return to_host(ex, klass).as_object();
  });
}

/// A registered one, or a global that is a class; nullptr: there is none.
const ClassDescriptor* Context::Impl::find_class(std::string_view name) {
  const String* const key = realm_->core.names.intern(name);
  if (const ClassDescriptor* const known = realm_->classes.find(key)) return known;
  const Value value = find_global(*realm_, key);
  const bool is_class = value.is_object() && value.as_object()->kind == CellKind::Class;
  return is_class ? value.as<Class>()->descriptor : nullptr;
}

Result<ObjectRef> Context::Impl::get_class(std::string_view name) {
  return enter([&](Execution& ex) -> Result<ObjectRef> {
    const ClassDescriptor* const klass = find_class(name);
    if (klass == nullptr) return no_class(name);
    return to_host(ex, Value::object(klass->class_object)).as_object();
  });
}

Result<std::vector<VtableEntry>> Context::Impl::get_vtable(std::string_view name) {
  return enter([&](Execution& ex) -> Result<std::vector<VtableEntry>> {
    const ClassDescriptor* at = find_class(name);
    if (at == nullptr) return no_class(name);
    std::map<std::string, std::vector<VtableEntry>> by_name;
    for (; at != nullptr; at = at->base) {
      for (const auto& [key, member] : at->members) {
        if (is_private_name(*key) || key->has(String::kSymbol)) continue;
        auto [entry, is_nearest] = by_name.try_emplace(to_utf8(*key));
        if (!is_nearest) continue;
        const auto add = [&](std::uint32_t id, VtableEntry::Kind kind) {
          if (id == ClassMember::kNone) return;
          const HostValue function = to_host(ex, realm_->methods.at(id));
          entry->second.push_back({entry->first, kind, to_utf8(*at->name), function.as_object()});
        };
        add(member.method, VtableEntry::Kind::Method);
        add(member.getter, VtableEntry::Kind::Getter);
        add(member.setter, VtableEntry::Kind::Setter);
      }
    }
    std::vector<VtableEntry> table;
    for (auto& [text, entries] : by_name)
      std::move(entries.begin(), entries.end(), std::back_inserter(table));
    return table;
  });
}

/// Of a class of the host, whose constructor is no script: on this very thread. undefined: it is none.
Result<HostValue> Context::Impl::construct_registered(const ObjectRef& klass,
                                                      std::span<const HostValue> arguments) {
  return enter([&](Execution& ex) -> Result<HostValue> {
    const auto& cell = *klass.impl().value.as<Class>();
    if (realm_->classes.find(cell.descriptor->name) != cell.descriptor) return HostValue();
    ScriptArguments values;
    if (auto converted = values.convert(*this, ex, arguments); !converted) return converted.error();
    const Value self = new_instance(ex, klass.impl().value);
    if (signal::is(self)) return to_error(ex, ex.error);
    NativeCall call{ex, cell.constructor, self, values.span()};
    const Value made = construct_host(call);
    if (signal::is(made)) return to_error(ex, ex.error);
    return to_host(ex, made);
  });
}

Result<ObjectRef> Context::Impl::create_instance(std::string_view name,
                                                 std::span<const HostValue> arguments,
                                                 const RunOptions& options) {
  auto klass = get_class(name);
  if (!klass) return klass.error();
  auto made = construct_registered(klass.value(), arguments);
  if (!made) return made.error();
  if (made.value().is_object()) return made.value().as_object();
  auto construct = enter([&](Execution& ex) -> Result<HostValue> {
    return to_host(ex, realm_->core.construct_in_task);
  });
  if (!construct) return construct.error();
  std::vector<HostValue> values{klass.value()};
  values.insert(values.end(), arguments.begin(), arguments.end());
  auto instance = execute_function(construct.value(), values, options);
  if (!instance) return instance.error();
  return instance.value().as_object();
}

Result<ObjectRef> ClassRegistry::register_class(const ClassDefinition& definition) const {
  return context_.impl().register_class(definition);
}
Result<ObjectRef> ClassRegistry::get_class(std::string_view name) const {
  return context_.impl().get_class(name);
}
Result<std::vector<VtableEntry>> ClassRegistry::get_vtable(std::string_view name) const {
  return context_.impl().get_vtable(name);
}
Result<ObjectRef> ClassRegistry::create_instance(std::string_view name,
                                                 std::span<const HostValue> arguments,
                                                 const RunOptions& options) const {
  return context_.impl().create_instance(name, arguments, options);
}

}  // namespace heddle
