// builtins/selections.cpp -- select() of module "heddle", which is in select.ts, and the objects it needs.

#include "builtins/sync_class.hpp"
#include "interpreter/selection.hpp"

namespace heddle {
namespace {

Value select(NativeCall& call) {
  return call.tail_call(call.ex.realm.core.select, Value::undefined(), {call.argument(0)});
}

Value create_selection(NativeCall& call) {
  auto* const selection = create_sync<Selection>(call.ex);
  return selection == nullptr ? signal::kException : Value::object(selection);
}

/// A promise that is settled when one of the cases was decided.
Value begin(NativeCall& call) {
  auto* const selection = this_sync<Selection>(call);
  if (selection == nullptr) return signal::kException;
  const Value begun = begin_selection(call.ex, *selection, call.argument(0));
  return signal::is(begun) ? begun : Value::object(selection->promise);
}

Value end(Execution& ex, Selection& selection) {
  end_selection(ex, selection);
  return Value::undefined();
}
Value index(Execution&, Selection& selection) { return Value::from_number(selection.index); }
Value value(Execution&, Selection& selection) { return selection.value; }

Value channel(Execution&, SendCase& one) { return Value::object(one.channel); }

}  // namespace

void install_selections(Builder& builder) {
  SyncKind kind = sync_kind<Selection>(Selection::kName);
  kind.leave = leave_selection;
  ClassDescriptor& selection = define_sync_class(builder, kind, {"", 0x0a60, 0, nullptr});
  const NativeRow methods[] = {{"begin", 0x0a61, 1, begin},
                               {"end", 0x0a62, 0, sync_method<Selection, end>}};
  const NativeRow getters[] = {{"index", 0x0a63, 0, sync_method<Selection, index>},
                               {"value", 0x0a64, 0, sync_method<Selection, value>}};
  builder.add_methods(selection, methods);
  builder.add_getters(selection, getters);
  const NativeRow of_case[] = {{"channel", 0x0a66, 0, sync_method<SendCase, channel>}};
  builder.add_getters(
      define_sync_class(builder, sync_kind<SendCase>(SendCase::kName), {"", 0x0a65, 0, nullptr}),
      of_case);
  const NativeRow exports[] = {{"select", 0x0a67, 1, select}};
  builder.add_exports(exports);
  const NativeRow helpers[] = {{"__createSelection", 0x0d73, 0, create_selection}};
  builder.add_global_functions(helpers);
}

}  // namespace heddle
