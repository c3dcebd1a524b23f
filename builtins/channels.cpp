// builtins/channels.cpp -- class Channel of module "heddle". Its iterator is in channel.ts.

#include "builtins/sync_class.hpp"
#include "interpreter/channel.hpp"
#include "interpreter/selection.hpp"

namespace heddle {
namespace {

Value construct(NativeCall& call) {
  if (!is_construction(call, Channel::kName)) return signal::kException;
  if (call.argument(0).is_undefined()) return call.self;  // 0: a rendezvous
  const std::int64_t capacity = count_argument(call, "The capacity of a Channel", 0, 0x7fff'ffff);
  if (capacity < 0) return signal::kException;
  static_cast<Channel&>(*call.self.as_object()).capacity = static_cast<std::uint32_t>(capacity);
  return call.self;
}

Value try_send_value(NativeCall& call, Channel& channel) {
  return try_send(call.ex, channel, call.argument(0));
}

Value send_value(NativeCall& call, Channel& channel) {
  return send(call, channel, call.argument(0));
}
Value receive_next(NativeCall& call, Channel& channel) {
  return receive(call, channel, Value::undefined());
}

/// receiveOr(channel, atEnd), for channel.ts.
Value receive_or(NativeCall& call) {
  NativeCall inner{call.ex, call.callee, call.argument(0), {}, call.kind};
  auto* const channel = this_sync<Channel>(inner);
  return channel == nullptr ? signal::kException : receive(call, *channel, call.argument(1));
}

Value is_closed(Execution& ex, Channel& channel) {
  return Value::boolean(state_of_channel(ex, channel).is_closed);
}
Value length(Execution& ex, Channel& channel) {
  return Value::from_number(state_of_channel(ex, channel).count);
}
Value capacity(Execution&, Channel& channel) { return Value::from_number(channel.capacity); }

Value sending(NativeCall& call) {
  auto* const channel = this_sync<Channel>(call);
  auto* const made = channel == nullptr ? nullptr : create_sync<SendCase>(call.ex);
  if (made == nullptr) return signal::kException;
  made->channel = channel;
  made->value = call.argument(0);
  return Value::object(made);
}

Value iterate(NativeCall& call) {
  if (this_sync<Channel>(call) == nullptr) return signal::kException;
  return call.tail_call(call.ex.realm.core.channel_iterator, Value::undefined(), {call.self});
}

template <Value (*kAct)(Execution&, Channel&)>
constexpr NativeCode method = sync_method<Channel, kAct>;
template <Value (*kAct)(NativeCall&, Channel&)>
constexpr NativeCode awaited = sync_method<Channel, kAct>;

}  // namespace

void install_channels(Builder& builder) {
  SyncKind kind = sync_kind<Channel>(Channel::kName);
  kind.leave = leave_channel;
  ClassDescriptor& klass = define_sync_class(builder, kind, {"", 0x0a30, 0, construct});
  const NativeRow methods[] = {{"send", 0x0a31, 1, awaited<send_value>},
                               {"receive", 0x0a32, 0, awaited<receive_next>},
                               {"trySend", 0x0a33, 1, awaited<try_send_value>},
                               {"tryReceive", 0x0a34, 0, method<try_receive>},
                               {"close", 0x0a35, 0, method<close_channel>},
                               {"sending", 0x0a3a, 1, sending}};
  const NativeRow getters[] = {{"closed", 0x0a36, 0, method<is_closed>},
                               {"length", 0x0a37, 0, method<length>},
                               {"capacity", 0x0a38, 0, method<capacity>}};
  builder.add_methods(klass, methods);
  builder.add_getters(klass, getters);
  builder.add_symbol_method(klass, builder.core().common.async_iterator,
                            {"[Symbol.asyncIterator]", 0x0a39, 0, iterate});
  builder.add_export("ChannelClosedError",
                     Value::object(builder.core().classes.channel_closed_error->class_object));
  const NativeRow helpers[] = {{"__receiveOr", 0x0d70, 2, receive_or}};
  builder.add_global_functions(helpers);
}

}  // namespace heddle
