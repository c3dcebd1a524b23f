#include "register_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/assert.hpp"
#include "bytecode/disassembler.hpp"
#include "bytecode/register_op.hpp"

namespace heddle::model {
namespace {

using enum RegisterOp;

std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 33)) * 0xff51afd7ed558ccd;
  value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53;
  return value ^ (value >> 33);
}

}  // namespace

std::string Value::text() const {
  switch (kind) {
    case Kind::Number:
      return fmt::format("{}", number);
    case Kind::Special:
      return fmt::format("special{}", bits);
    case Kind::Text:
      return fmt::format("text{}", bits);
    case Kind::Token:
      return fmt::format("token{}", bits);
    case Kind::Cell:
      return fmt::format("cell{}", bits);
    case Kind::Clobbered:
      return "clobbered";
  }
  return "?";
}

bool Value::is_truthy() const {
  if (kind == Kind::Number) return number == number && number != 0;
  return kind != Kind::Special || is(SpecialConstant::True);
}

bool strictly_equal(const Value& a, const Value& b) {
  if (a.kind != b.kind) return false;
  return a.kind == Value::Kind::Number ? a.number == b.number : a.bits == b.bits;
}

RegisterModel::RegisterModel(const Module& module, const RegisterCode& code, std::uint64_t seed,
                             std::size_t limit)
    : module_(module),
      code_(code),
      seed_(seed),
      limit_(limit),
      registers_(code.register_count + 16u) {
  for (std::size_t i = 0; i < module.variables.size(); ++i)
    variables_.push_back(Value::token(1000 + i));
}

Value& RegisterModel::reg(int index) {
  HEDDLE_ASSERT(index + kCallHeader >= 0 && index < code_.register_count, "register {} of {}",
                index, code_.register_count);
  return registers_[static_cast<std::size_t>(index + kCallHeader)];
}

Value RegisterModel::k(int index) const {
  const RegisterConstant& constant = code_.constants.at(static_cast<std::size_t>(index) - 1);
  if (const auto* number = std::get_if<double>(&constant)) return Value::of(*number);
  if (const auto* pool = std::get_if<PoolConstant>(&constant))
    return {Value::Kind::Text, 0, pool->index};
  return Value::of(std::get<SpecialConstant>(constant));
}

std::vector<std::string> RegisterModel::run(const std::vector<Value>& arguments) {
  registers_[kCallHeader - 1] = Value::token(1);
  registers_[kCallHeader - 2] = Value::token(2);
  for (std::size_t i = 0; i < code_.parameter_count; ++i) {
    reg(static_cast<int>(i)) =
        i < arguments.size() ? arguments[i] : Value::of(SpecialConstant::Undefined);
  }
  log_.push_back(fmt::format("enter, charges {}", code_.entry_weight));
  for (std::size_t steps = 0; !done_ && log_.size() < limit_; ++steps) {
    HEDDLE_ASSERT(steps < 1'000'000, "no effects, no end");
    threw_ = false;
    done_ = !step() || (threw_ && !unwind());
    pc_ = next_;
  }
  log_.resize(std::min(log_.size(), limit_));  // a fused instruction may make two entries
  return std::move(log_);
}

bool RegisterModel::unwind() {
  for (const RegisterHandler& handler : code_.handlers) {
    if (handler.kind == Handler::Kind::FinallyBody || pc_ < handler.start || pc_ >= handler.end)
      continue;
    reg(handler.error) = Value::token(3);
    next_ = handler.target;
    return true;
  }
  log_.push_back("threw");
  return false;
}

std::uint64_t RegisterModel::chance() const {
  return mix(seed_ + log_.size() * 0x9e3779b97f4a7c15);
}

std::uint32_t RegisterModel::position() const {
  std::uint32_t position = 0;
  for (const RegisterPosition& entry : code_.positions) {
    if (entry.offset <= pc_) position = entry.position;
  }
  return position;
}

Value RegisterModel::effect(std::string text, std::optional<Value::Kind> kind) {
  HEDDLE_ASSERT(text.find("clobbered") == text.npos, "{}: {}", pc_, text);
  const std::uint64_t drawn = chance();
  threw_ = seed_ % 3 != 0 && drawn % 48 == 0;
  log_.push_back(fmt::format("@{} {}{}", position(), text, threw_ ? " throws" : ""));
  if (kind == Value::Kind::Text || kind == Value::Kind::Special) return {*kind, 0, drawn % 2 + 2};
  if (kind == Value::Kind::Number || drawn % 3 == 0) {
    return Value::of(drawn % 11 == 0 ? std::nan("") : static_cast<double>(drawn % 97) - 40);
  }
  if (drawn % 5 == 0) return Value::of(static_cast<SpecialConstant>(drawn % 4));
  return Value::token(drawn >> 8);
}

void RegisterModel::raise(std::string text) {
  log_.push_back(fmt::format("@{} {}", position(), text));
  threw_ = true;
}

std::string RegisterModel::name(int cache) const {
  return fmt::format("{}",
                     code_.caches.at(static_cast<std::size_t>(cache) - code_.cache_base()).name);
}

void RegisterModel::back_edge(Word second) {
  log_.push_back(fmt::format("loop, charges {}", second.high()));
  next_ = static_cast<std::uint32_t>(static_cast<std::int64_t>(next_) + second.low());
}

bool RegisterModel::step() {
  const Word word = code_.words.at(pc_);
  const bool is_wide = (info(word.op()).flags & kWide) != 0;
  const Word second = is_wide ? code_.words.at(pc_ + 1) : Word{};
  next_ = pc_ + (is_wide ? 2 : 1);
  switch (word.op()) {
    case Move:
      reg(word.a()) = reg(word.b());
      return true;
    case LoadK:
      reg(word.a()) = k(word.b());
      return true;
    case Return:
    case ReturnAsync:
      log_.push_back("returns " + reg(word.a()).text());
      return false;
    case Throw:
    case EndFinally:
      raise("throws " + reg(word.a()).text());
      return true;
    default:
      break;
  }
  if (arithmetic(word) || compare_or_jump(word, second) || access(word, second)) return true;
  log_.emplace_back(kUnknownOp);
  return false;
}

Value RegisterModel::calculate(char op, const Value& a, const Value& b) {
  const auto either_is = [&](Value::Kind kind) { return a.kind == kind || b.kind == kind; };
  if (a.kind != Value::Kind::Number || b.kind != Value::Kind::Number) {
    const std::string text = fmt::format("{} {} {}", a.text(), op, b.text());
    if (op == '+' && either_is(Value::Kind::Text)) return effect(text, Value::Kind::Text);
    return op != '+' && either_is(Value::Kind::Number) ? effect(text, Value::Kind::Number)
                                                       : effect(text);
  }
  switch (op) {
    case '+':
      return Value::of(a.number + b.number);
    case '-':
      return Value::of(a.number - b.number);
    case '*':
      return Value::of(a.number * b.number);
    case '/':
      return Value::of(a.number / b.number);
    default:
      return Value::of(std::fmod(a.number, b.number));
  }
}

bool RegisterModel::arithmetic(Word word) {
  const RegisterOp op = word.op();
  const std::string_view name = info(op).name;
  const bool has_constant = name.ends_with('K');
  const bool is_proven = name.ends_with('N') || name.ends_with("NK");
  char symbol = 0;
  if (name.starts_with("Add") && op < BitAnd) symbol = '+';
  if (name.starts_with("Sub")) symbol = '-';
  if (name.starts_with("Mul")) symbol = '*';
  if (name.starts_with("Div")) symbol = '/';
  if (name.starts_with("Mod")) symbol = '%';
  if (symbol == 0) return false;
  const Value left = reg(word.b()), right = has_constant ? k(word.c()) : reg(word.c());
  const bool are_numbers = left.kind == Value::Kind::Number && right.kind == Value::Kind::Number;
  HEDDLE_ASSERT(are_numbers || !is_proven, "{}: {} of {} and {}", pc_, name, left.text(),
                right.text());
  const Value result = calculate(symbol, left, right);
  if (!threw_) reg(word.a()) = result;
  return true;
}

bool RegisterModel::less(const Value& a, const Value& b, bool or_equal) {
  if (a.kind == Value::Kind::Number && b.kind == Value::Kind::Number) {
    return or_equal ? a.number <= b.number : a.number < b.number;
  }
  return effect(fmt::format("{} {} {}", a.text(), or_equal ? "<=" : "<", b.text())).is_truthy();
}

bool RegisterModel::compare_or_jump(Word word, Word second) {
  const auto result = [&](bool value) {
    if (!threw_) reg(word.a()) = Value::of(value);
    return true;
  };
  const auto jump = [&](bool taken, int distance) {
    if (taken && !threw_)
      next_ = static_cast<std::uint32_t>(static_cast<std::int64_t>(next_) + distance);
    return true;
  };
  const auto loop = [&](bool taken) {
    if (taken && !threw_) back_edge(second);
    return true;
  };
  const auto is_nullish = [](const Value& value) {
    return value.is(SpecialConstant::Undefined) || value.is(SpecialConstant::Null);
  };
  const auto a = [&] { return reg(word.a()); };
  const auto b = [&] { return reg(word.b()); };
  const auto kb = [&] { return k(word.b()); };
  switch (word.op()) {
    case Less:
      return result(less(b(), reg(word.c()), false));
    case LessEqual:
      return result(less(b(), reg(word.c()), true));
    case StrictEqual:
      return result(strictly_equal(b(), reg(word.c())));
    case StrictNotEqual:
      return result(!strictly_equal(b(), reg(word.c())));
    case IsNullish:
      return result(is_nullish(b()));
    case IsUndefined:
      return result(b().is(SpecialConstant::Undefined));
    case Not:
      return result(!b().is_truthy());
    case Jump:
      return jump(true, word.bc());
    case JumpIfTrue:
      return jump(a().is_truthy(), word.bc());
    case JumpIfFalse:
      return jump(!a().is_truthy(), word.bc());
    case JumpIfNullish:
      return jump(is_nullish(a()), word.bc());
    case JumpIfNotNullish:
      return jump(!is_nullish(a()), word.bc());
    case JumpIfUndefined:
      return jump(a().is(SpecialConstant::Undefined), word.bc());
    case JumpIfNotUndefined:
      return jump(!a().is(SpecialConstant::Undefined), word.bc());
    case JumpIfLess:
      return jump(less(a(), b(), false), word.c());
    case JumpIfNotLess:
      return jump(!less(a(), b(), false), word.c());
    case JumpIfLessEqual:
      return jump(less(a(), b(), true), word.c());
    case JumpIfNotLessEqual:
      return jump(!less(a(), b(), true), word.c());
    case JumpIfEqual:
      return jump(strictly_equal(a(), b()), word.c());
    case JumpIfNotEqual:
      return jump(!strictly_equal(a(), b()), word.c());
    case JumpIfLessK:
      return jump(less(a(), kb(), false), word.c());
    case JumpIfNotLessK:
      return jump(!less(a(), kb(), false), word.c());
    case JumpIfLessEqualK:
      return jump(less(a(), kb(), true), word.c());
    case JumpIfNotLessEqualK:
      return jump(!less(a(), kb(), true), word.c());
    case JumpIfGreaterK:
      return jump(less(kb(), a(), false), word.c());
    case JumpIfNotGreaterK:
      return jump(!less(kb(), a(), false), word.c());
    case JumpIfGreaterEqualK:
      return jump(less(kb(), a(), true), word.c());
    case JumpIfNotGreaterEqualK:
      return jump(!less(kb(), a(), true), word.c());
    case JumpIfEqualK:
      return jump(strictly_equal(a(), kb()), word.c());
    case JumpIfNotEqualK:
      return jump(!strictly_equal(a(), kb()), word.c());
    case Loop:
      return loop(true);
    case LoopIfTrue:
      return loop(a().is_truthy());
    case LoopIfLess:
      return loop(less(a(), b(), false));
    case LoopIfLessK:
      return loop(less(a(), kb(), false));
    case LoopIfLessEqual:
      return loop(less(a(), b(), true));
    case LoopIfLessEqualK:
      return loop(less(a(), kb(), true));
    case AddLoopIfLessN:
    case AddLoopIfLessNK: {
      const Value bound = word.op() == AddLoopIfLessN ? b() : kb();
      HEDDLE_ASSERT(a().kind == Value::Kind::Number && bound.kind == Value::Kind::Number);
      reg(word.a()) = Value::of(a().number + k(word.c()).number);
      return loop(a().number < bound.number);
    }
    default:
      return false;
  }
}

bool RegisterModel::access(Word word, Word second) {
  const std::string_view op = info(word.op()).name;
  const auto result = [&](const Value& value) {
    if (!threw_) reg(word.a()) = value;
    return true;
  };
  switch (word.op()) {
    case CheckHole:
      if (reg(word.a()).is(SpecialConstant::Hole)) raise("is a hole");
      return true;
    case MakeCell:
    case CopyCell: {
      const Value old = reg(word.b());
      const std::uint64_t id = cells_.size();
      cells_[id] = word.op() == MakeCell ? old : cells_.at(old.bits);
      return result({Value::Kind::Cell, 0, id});
    }
    case LoadCell:
      return result(cells_.at(reg(word.b()).bits));
    case StoreCell:
      cells_.at(reg(word.a()).bits) = reg(word.b());
      return true;
    case LoadModule:
    case LoadModuleChecked:
      return result(variables_.at(static_cast<std::size_t>(word.b())));
    case StoreModule:
      variables_.at(static_cast<std::size_t>(word.b())) = reg(word.a());
      return true;
    case LoadGlobal:
      return result(effect(fmt::format("{} {}", op, name(word.c()))));
    case StoreGlobal:
      effect(fmt::format("{} {} {}", op, name(word.c()), reg(word.a()).text()));
      return true;
    case ToNumber:
      if (reg(word.b()).kind == Value::Kind::Number) return result(reg(word.b()));
      return result(
          Value::of(static_cast<double>(effect("ToNumber " + reg(word.b()).text()).bits % 50)));
    case Floor:
      return result(effect("NativeCall 769 " + reg(word.b()).text(), Value::Kind::Number));
    case Sqrt:
      return result(effect("NativeCall 773 " + reg(word.b()).text(), Value::Kind::Number));
    case BitAnd:
    case ShiftLeft:
      return result(calculate(word.op() == BitAnd ? '&' : '<', reg(word.b()), reg(word.c())));
    case GetElement:
      return result(
          effect(fmt::format("{} {} {}", op, reg(word.b()).text(), reg(word.c()).text())));
    case DeleteElement:
      return result(effect(fmt::format("{} {} {}", op, reg(word.b()).text(), reg(word.c()).text()),
                           Value::Kind::Special));
    case Negate:
      if (reg(word.b()).kind == Value::Kind::Number)
        return result(Value::of(-reg(word.b()).number));
      return result(effect(fmt::format("{} {}", op, reg(word.b()).text())));
    case Typeof:
      return result(effect(fmt::format("{} {}", op, reg(word.b()).text()), Value::Kind::Text));
    case Await:
      return result(effect(fmt::format("{} {}", op, reg(word.b()).text())));
    case GetField:
    case GetLength:
      return result(effect(fmt::format("GetField {} {}", reg(word.b()).text(), name(word.c()))));
    case SetField:
      effect(fmt::format("{} {} {} {}", op, reg(word.a()).text(), name(word.c()),
                         reg(word.b()).text()));
      return true;
    case SetElement:
      effect(fmt::format("{} {} {} {}", op, reg(word.a()).text(), reg(word.b()).text(),
                         reg(word.c()).text()));
      return true;
    case GetMethod: {
      const Value object = reg(word.b());
      const Value method = effect(fmt::format("{} {} {}", op, object.text(), name(word.c())));
      if (threw_) return true;
      reg(word.a() + 1) = object;
      return result(method);
    }
    case Concat:
    case NewArray:
    case NativeCall: {
      std::string text{op};
      if (word.op() == NativeCall) text += fmt::format(" {}", second.low());
      for (int i = 0; i < word.c(); ++i) text += " " + reg(word.b() + i).text();
      if (word.op() == NewArray) return result(effect(text));
      return result(effect(text, word.op() == Concat ? Value::Kind::Text : Value::Kind::Number));
    }
    case ArrayPush:
      effect(fmt::format("{} {} {}", op, reg(word.a()).text(), reg(word.b()).text()));
      return true;
    case Call:
      call(word, word.c());
      return true;
    case CallPlain:
      reg(word.b() - 2) = reg(word.c_register());
      reg(word.b() - 1) = Value::of(SpecialConstant::Undefined);
      call(word, word.c_count());
      return true;
    case GetIterator:
    case IteratorNext:
      iterate(word, second);
      return true;
    case CheckObject:
      effect("CheckObject " + reg(word.a()).text());
      return true;
    case CheckType:
    case CheckNumber:
      check_type(word);
      return true;
    default:
      return false;
  }
}

void RegisterModel::call(Word word, int count) {
  std::string text =
      fmt::format("call {} this {}", reg(word.b() - 2).text(), reg(word.b() - 1).text());
  for (int i = 0; i < count; ++i) text += " " + reg(word.b() + i).text();
  const Value result = effect(text);
  // The link, the callee's registers and all it does above them.
  for (int i = word.b() - 3; i < code_.register_count; ++i) reg(i) = Value{};
  if (!threw_) reg(word.a()) = result;
}

void RegisterModel::iterate(Word word, Word second) {
  const bool starts = word.op() == GetIterator;
  const int source = word.a() + (starts ? 1 : 0);
  const std::uint64_t drawn = chance();
  const Value result = effect(fmt::format("{} {}", info(word.op()).name, reg(source).text()));
  if (threw_) return;
  if (starts) {
    const Value iterable = reg(source);
    const bool is_builtin = drawn % 2 == 0;
    reg(word.a() + (is_builtin ? 0 : 2)) = iterable;
    reg(word.a() + 1) = is_builtin ? Value::of(0.0) : result;
    if (is_builtin) next_ += static_cast<std::uint32_t>(word.bc());
    return;
  }
  if (drawn % 7 == 1) {
    next_ += static_cast<std::uint32_t>(second.low());
  } else {
    reg(word.a() + 2) = result;
    if (drawn % 2 == 0) next_ += static_cast<std::uint32_t>(second.high());
  }
}

void RegisterModel::check_type(Word word) {
  const bool is_number = reg(word.a()).kind == Value::Kind::Number;
  if (!is_number) raise(fmt::format("type {} of {}", word.b(), reg(word.a()).text()));
}

}  // namespace heddle::model
