// builtins/collections.cpp -- Map and Set, over heap/ordered_table.hpp. forEach is in map.ts.

#include <new>

#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"
#include "heap/ordered_table.hpp"
#include "interpreter/builtin_iterator.hpp"
#include "interpreter/call.hpp"

namespace heddle {
namespace {

/// The table of `this`, or an owner without a slot after throwing.
struct Receiver {
  Object* object = nullptr;
  [[nodiscard]] TableOwner owner() const { return {*object, object->words() + 1}; }
};

Receiver receiver(NativeCall& call, CellKind kind, std::string_view method) {
  if (call.self.is_object() && call.self.as_object()->kind == kind) return {call.self.as_object()};
  static_cast<void>(call.ex.throw_type_error(
      "Method {}.prototype.{} called on incompatible receiver {}",
      kind == CellKind::Map ? "Map" : "Set", method, describe_value(call.ex, call.self)));
  return {};
}

bool prepare(NativeCall& call, TableKey& key) {
  if (prepare_key(call.ex.allocator, call.argument(0), &key)) return true;
  static_cast<void>(call.ex.throw_out_of_memory());
  return false;
}

Value outcome_of(NativeCall& call, TableResult result) {
  switch (result) {
    case TableResult::Added:
    case TableResult::Replaced:
      return call.self;
    case TableResult::OutOfMemory:
      return call.ex.throw_out_of_memory();
    case TableResult::TooLarge:
      break;
  }
  return call.ex.throw_range_error("{} maximum size exceeded",
                                   call.self.as_object()->kind == CellKind::Map ? "Map" : "Set");
}

template <CellKind kKind>
Value construct(NativeCall& call) {
  const char* const name = kKind == CellKind::Map ? "Map" : "Set";
  if (call.self.is_undefined())
    return call.ex.throw_type_error("Constructor {} requires 'new'", name);
  if (call.argument(0).is_nullish()) return call.self;
  const VmCore& core = call.ex.realm.core;
  return call.tail_call(kKind == CellKind::Map ? core.fill_map : core.fill_set, call.self,
                        {call.argument(0)});
}

template <CellKind kKind>
Value has(NativeCall& call) {
  const Receiver self = receiver(call, kKind, "has");
  TableKey key;
  if (self.object == nullptr || !prepare(call, key)) return signal::kException;
  return Value::boolean(table_has(call.ex.allocator, self.owner(), key));
}

template <CellKind kKind>
Value erase(NativeCall& call) {
  const Receiver self = receiver(call, kKind, "delete");
  TableKey key;
  if (self.object == nullptr || !prepare(call, key)) return signal::kException;
  return Value::boolean(table_delete(call.ex.allocator, self.owner(), key));
}

template <CellKind kKind>
Value clear(NativeCall& call) {
  const Receiver self = receiver(call, kKind, "clear");
  if (self.object == nullptr) return signal::kException;
  table_clear(call.ex.allocator, self.owner());
  return Value::undefined();
}

template <CellKind kKind>
Value size(NativeCall& call) {
  const Receiver self = receiver(call, kKind, "size");
  if (self.object == nullptr) return signal::kException;
  return Value::from_number(table_size(call.ex.allocator, self.owner()));
}

Value get(NativeCall& call) {
  const Receiver self = receiver(call, CellKind::Map, "get");
  TableKey key;
  if (self.object == nullptr || !prepare(call, key)) return signal::kException;
  const Value value = table_get(call.ex.allocator, self.owner(), key);
  return value.is_hole() ? Value::undefined() : value;
}

Value set(NativeCall& call) {
  const Receiver self = receiver(call, CellKind::Map, "set");
  TableKey key;
  if (self.object == nullptr || !prepare(call, key)) return signal::kException;
  return outcome_of(call, table_set(call.ex.allocator, self.owner(), key, call.argument(1)));
}

Value add(NativeCall& call) {
  const Receiver self = receiver(call, CellKind::Set, "add");
  TableKey key;
  if (self.object == nullptr || !prepare(call, key)) return signal::kException;
  return outcome_of(call, table_set(call.ex.allocator, self.owner(), key, Value::undefined()));
}

template <CellKind kKind, IterationKind kWhat>
Value iterate(NativeCall& call) {
  const char* const name = kWhat == IterationKind::Keys     ? "keys"
                           : kWhat == IterationKind::Values ? "values"
                                                            : "entries";
  const Receiver self = receiver(call, kKind, name);
  return self.object == nullptr ? signal::kException
                                : make_builtin_iterator(call.ex, call.self, kWhat);
}

}  // namespace

void install_collections(Builder& builder) {
  Intrinsics& classes = builder.core().classes;
  const String* const iterator = builder.core().common.iterator;
  classes.map = builder.define_class({.name = "Map",
                                      .base = classes.object,
                                      .instance_kind = CellKind::Map,
                                      .shape = kMapShape,
                                      .constructor = {"", 0x0700, 0, construct<CellKind::Map>}});
  const NativeRow map_methods[] = {
      {"get", 0x0701, 1, get},
      {"set", 0x0702, 2, set},
      {"has", 0x0703, 1, has<CellKind::Map>},
      {"delete", 0x0704, 1, erase<CellKind::Map>},
      {"clear", 0x0705, 0, clear<CellKind::Map>},
      {"keys", 0x0706, 0, iterate<CellKind::Map, IterationKind::Keys>},
      {"values", 0x0707, 0, iterate<CellKind::Map, IterationKind::Values>},
      {"entries", 0x0708, 0, iterate<CellKind::Map, IterationKind::Entries>},
  };
  const NativeRow map_getters[] = {{"size", 0x0709, 0, size<CellKind::Map>}};
  builder.add_methods(*classes.map, map_methods);
  builder.add_getters(*classes.map, map_getters);
  builder.add_alias(*classes.map, iterator, "entries");
  classes.set = builder.define_class({.name = "Set",
                                      .base = classes.object,
                                      .instance_kind = CellKind::Set,
                                      .shape = kSetShape,
                                      .constructor = {"", 0x0720, 0, construct<CellKind::Set>}});
  const NativeRow set_methods[] = {
      {"add", 0x0721, 1, add},
      {"has", 0x0722, 1, has<CellKind::Set>},
      {"delete", 0x0723, 1, erase<CellKind::Set>},
      {"clear", 0x0724, 0, clear<CellKind::Set>},
      {"keys", 0x0725, 0, iterate<CellKind::Set, IterationKind::Values>},
      {"values", 0x0726, 0, iterate<CellKind::Set, IterationKind::Values>},
      {"entries", 0x0727, 0, iterate<CellKind::Set, IterationKind::Entries>},
  };
  const NativeRow set_getters[] = {{"size", 0x0728, 0, size<CellKind::Set>}};
  builder.add_methods(*classes.set, set_methods);
  builder.add_getters(*classes.set, set_getters);
  builder.add_alias(*classes.set, iterator, "values");
}

}  // namespace heddle
