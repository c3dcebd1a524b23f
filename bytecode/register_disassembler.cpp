#include <fmt/format.h>

#include "bytecode/constant_text.hpp"
#include "bytecode/disassembler.hpp"
#include "bytecode/register_op.hpp"

namespace heddle {
namespace {

std::string reg(int index) {
  if (index == -1) return "this";
  if (index == -2) return "callee";
  return fmt::format("r{}", index);
}

/// Prints one instruction. `next` is where its jumps count from.
class InstructionText {
 public:
  InstructionText(const Module& module, const RegisterCode& code, std::uint32_t offset)
      : module_(module), code_(code), word_(code.words.at(offset)) {
    const bool is_wide = (info(word_.op()).flags & kWide) != 0;
    if (is_wide && offset + 1 < code.words.size()) second_ = code.words[offset + 1];
    next_ = static_cast<std::int64_t>(offset) + (is_wide ? 2 : 1);
  }

  std::string text() {
    const std::string operands = by_shape(info(word_.op()).shape);
    std::string out{info(word_.op()).name};
    if (!operands.empty()) out += " " + operands;
    return comment_.empty() ? out : fmt::format("{:<36} ; {}", out, comment_);
  }

 private:
  std::string by_shape(RegisterShape shape) {
    const std::string a = reg(word_.a()), b = reg(word_.b()), c = reg(word_.c());
    const auto unsigned_bc = static_cast<std::uint32_t>(word_.bc());
    switch (shape) {  // no default: -Wswitch reports a shape without a case
      case RegisterShape::None:
        return {};
      case RegisterShape::Reg:
        return a;
      case RegisterShape::RegReg:
        return fmt::format("{}, {}", a, b);
      case RegisterShape::RegRegReg:
        return fmt::format("{}, {}, {}", a, b, c);
      case RegisterShape::RegConst:
        return fmt::format("{}, {}", a, k(word_.b()));
      case RegisterShape::RegRegConst:
        return fmt::format("{}, {}, {}", a, b, k(word_.c()));
      case RegisterShape::RegName:
        return say(a, constant_text(module_, unsigned_bc));
      case RegisterShape::RegIndex:
        return fmt::format("{}, {}", a, static_cast<std::uint16_t>(word_.b()));
      case RegisterShape::RegCache:
        return fmt::format("{}, {}", a, k(word_.c()));
      case RegisterShape::RegRegCache:
        return fmt::format("{}, {}, {}", a, b, k(word_.c()));
      case RegisterShape::RegPool:
        return say(fmt::format("{}, {}", a, unsigned_bc), pool(unsigned_bc));
      case RegisterShape::RegRegCount:
        return fmt::format("{}, {}, {}", a, b, word_.c());
      case RegisterShape::Jump:
        return jump(word_.bc());
      case RegisterShape::RegJump:
        return fmt::format("{}, {}", a, jump(word_.bc()));
      case RegisterShape::RegRegJump:
        return fmt::format("{}, {}, {}", a, b, jump(word_.c()));
      case RegisterShape::RegConstJump:
        return fmt::format("{}, {}, {}", a, k(word_.b()), jump(word_.c()));
      case RegisterShape::WideLoop:
        return loop();
      case RegisterShape::RegWideLoop:
        return fmt::format("{}, {}", a, loop());
      case RegisterShape::RegRegWideLoop:
        return fmt::format("{}, {}, {}", a, b, loop());
      case RegisterShape::RegConstWideLoop:
        return fmt::format("{}, {}, {}", a, k(word_.b()), loop());
      case RegisterShape::RegRegConstWideLoop:
        return fmt::format("{}, {}, {}, {}", a, b, k(word_.c()), loop());
      case RegisterShape::RegConstConstWideLoop:
        return fmt::format("{}, {}, {}, {}", a, k(word_.b()), k(word_.c()), loop());
      case RegisterShape::RegRegRegMember:
        return say(fmt::format("{}, {}, {}", a, b, c),
                   member_text(static_cast<std::uint32_t>(second_.low())));
      case RegisterShape::RegRegPool:
        return say(fmt::format("{}, {}, {}", a, b, second_.low()),
                   class_text(module_, static_cast<std::uint32_t>(second_.low())));
      case RegisterShape::RegRegRegCache:
        return fmt::format("{}, {}, {}, {}", a, b, c, k(second_.low()));
      case RegisterShape::RegWindow:
        return fmt::format("{}, {}, {}", a, b, word_.c());
      case RegisterShape::RegWindowCallee:
        return fmt::format("{}, {}, {}, {}", a, b, word_.c_count(), reg(word_.c_register()));
      case RegisterShape::NativeCall:
        return say(fmt::format("{}, {}, {}", a, b, word_.c()),
                   native_text(static_cast<std::uint16_t>(second_.low())));
      case RegisterShape::WideIterator:
        return fmt::format("{}, exhausted {}, built-in {}", a, jump(second_.low()),
                           jump(second_.high()));
      case RegisterShape::RegTypeName:
        return say(fmt::format("{}, {}", a, word_.b()),
                   type_text(module_, static_cast<std::uint16_t>(word_.b())) + " " +
                       constant_text(module_, static_cast<std::uint32_t>(second_.low())));
    }
    return "?";
  }

  /// A word of the side vector: a constant or a cache site.
  std::string k(std::int32_t index) {
    const auto number = static_cast<std::size_t>(index);
    if (index >= 1 && number <= code_.constants.size()) {
      add_comment(constant(code_.constants[number - 1]));
    } else if (number >= code_.cache_base() && number < code_.side_words()) {
      add_comment(constant_text(module_, code_.caches[number - code_.cache_base()].name));
    }
    return fmt::format("k{}", index);
  }

  std::string constant(const RegisterConstant& constant) const {
    static constexpr std::string_view kSpecial[] = {"undefined", "null", "true", "false", "hole"};
    if (const auto* number = std::get_if<double>(&constant)) return number_text(*number);
    if (const auto* pool = std::get_if<PoolConstant>(&constant))
      return constant_text(module_, pool->index);
    return std::string{kSpecial[static_cast<std::size_t>(std::get<SpecialConstant>(constant))]};
  }

  std::string pool(std::uint32_t index) const {
    return word_.op() == RegisterOp::Closure ? function_text(module_, index)
                                             : keys_text(module_, index);
  }

  std::string jump(std::int32_t words) const { return fmt::format("-> {}", next_ + words); }

  std::string loop() {
    add_comment(fmt::format("charges {}", second_.high()));
    return jump(second_.low());
  }

  std::string say(std::string text, const std::string& comment) {
    add_comment(comment);
    return text;
  }

  void add_comment(const std::string& text) { comment_ += (comment_.empty() ? "" : ", ") + text; }

  const Module& module_;
  const RegisterCode& code_;
  heddle::Word word_;
  heddle::Word second_;
  std::int64_t next_;
  std::string comment_;
};

std::string_view kind_text(Handler::Kind kind) {
  switch (kind) {
    case Handler::Kind::Catch:
      return "catch";
    case Handler::Kind::Finally:
      return "finally";
    case Handler::Kind::FinallyBody:
      return "finally body";
  }
  return "?";
}

}  // namespace

std::string disassemble(const Module& module, const RegisterCode& code, std::uint32_t offset) {
  return InstructionText{module, code, offset}.text();
}

std::string disassemble(const Module& module, const RegisterCode& code) {
  std::string out = fmt::format("{} registers, {} locals, {} constants, {} caches, charges {}\n",
                                code.register_count, code.local_count, code.constants.size(),
                                code.caches.size(), code.entry_weight);
  for (std::uint32_t offset = 0; offset < code.words.size();) {
    out += fmt::format("{:6}  {}\n", offset, disassemble(module, code, offset));
    offset += (info(code.words[offset].op()).flags & kWide) != 0 ? 2 : 1;
  }
  for (const RegisterHandler& handler : code.handlers) {
    out += fmt::format("        {} {} .. {} -> {}, error in {}\n", kind_text(handler.kind),
                       handler.start, handler.end, handler.target, reg(handler.error));
  }
  return out;
}

}  // namespace heddle
