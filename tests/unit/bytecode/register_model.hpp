#pragma once
// A tiny machine for register code: no heap, no objects. Values are numbers and opaque tokens; whatever
// touches the world (a property, a call, an operator on tokens) is an *effect*: it is written to a log,
// its result is a number or token drawn from its place in the log, and now and then it throws. So two
// lowerings of one function do the same if and only if their logs are equal.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bytecode/module.hpp"
#include "bytecode/register_code.hpp"

namespace heddle::model {

struct Value {
  enum class Kind : std::uint8_t { Number, Special, Text, Token, Cell, Clobbered };
  Kind kind = Kind::Clobbered;
  double number = 0;       // Number
  std::uint64_t bits = 0;  // the others: which

  [[nodiscard]] std::string text() const;
  [[nodiscard]] bool is_truthy() const;
  [[nodiscard]] bool is(SpecialConstant special) const {
    return kind == Kind::Special && bits == static_cast<std::uint64_t>(special);
  }
  static Value of(double value) { return {Kind::Number, value, 0}; }
  static Value of(SpecialConstant special) {
    return {Kind::Special, 0, static_cast<std::uint64_t>(special)};
  }
  static Value of(bool value) { return of(value ? SpecialConstant::True : SpecialConstant::False); }
  static Value token(std::uint64_t bits) { return {Kind::Token, 0, bits}; }
};
[[nodiscard]] bool strictly_equal(const Value& a, const Value& b);

/// The last entry of a log that ends at an opcode which the model does not know.
inline constexpr std::string_view kUnknownOp = "the model does not know this";

/// Runs one call of `code` with the given arguments until it returns, throws out, or `limit` log entries are
/// there. `seed` decides the results of effects and which of them throw.
class RegisterModel {
 public:
  RegisterModel(const Module& module, const RegisterCode& code, std::uint64_t seed,
                std::size_t limit);

  /// The log: effects with their operands and source positions, back-edges with their weights, the end.
  std::vector<std::string> run(const std::vector<Value>& arguments);

 private:
  Value& reg(int index);
  Value k(int index) const;
  bool step();
  bool arithmetic(Word word);
  bool compare_or_jump(Word word, Word second);
  bool access(Word word, Word second);
  void call(Word word, int count);
  void iterate(Word word, Word second);
  void check_type(Word word);

  void back_edge(Word second);
  Value calculate(char op, const Value& a, const Value& b);
  bool less(const Value& a, const Value& b, bool or_equal);
  /// Logs and gives a result, of a certain kind if wanted; sets threw_ when the effect throws.
  Value effect(std::string text, std::optional<Value::Kind> kind = std::nullopt);
  void raise(std::string text);
  [[nodiscard]] std::uint64_t chance() const;
  bool unwind();
  [[nodiscard]] std::uint32_t position() const;
  [[nodiscard]] std::string name(int cache) const;

  const Module& module_;
  const RegisterCode& code_;
  std::uint64_t seed_;
  std::size_t limit_;
  std::vector<Value> registers_;
  std::map<std::uint64_t, Value> cells_;
  std::vector<Value> variables_;
  std::vector<std::string> log_;
  std::uint32_t pc_ = 0;    // of the instruction at hand
  std::uint32_t next_ = 0;  // of the next one
  bool threw_ = false;
  bool done_ = false;
};

}  // namespace heddle::model
