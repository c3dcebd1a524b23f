#include "bytecode/code_map.hpp"
#include "bytecode/flow_analysis.hpp"
#include "bytecode/instruction.hpp"
#include "bytecode/intrinsics.hpp"
#include "bytecode/register_code.hpp"
#include "bytecode/verify_passes.hpp"

namespace heddle {
namespace {

using enum VerifyRule;

/// Names and constants may need a word of the side vector each; with the few that lowering adds by
/// itself they must stay below 32,768, because an index is a signed 16-bit operand.
constexpr std::size_t kMaxSideWords = 32'000;

class CodeVerifier {
 public:
  CodeVerifier(const Module& module, const FunctionInfo& function, RuleReport& report)
      : module_(module), function_(function), report_(report), map_(function) {}

  bool run() {
    if (!whole()) return false;
    std::size_t side_words = 0;
    for (std::size_t offset = 0; offset < function_.code.size() && !report_.failed();) {
      const Instruction instruction = decode(function_.code, offset);
      report_.at_offset(static_cast<std::int64_t>(offset));
      operands(instruction);
      placement(instruction);
      side_words += needs_side_word(instruction.op) ? 1 : 0;
      const bool is_last = instruction.end == function_.code.size();
      if (is_last)
        require(CodeEnd, !falls_through(instruction.op), "it ends with {}",
                info(instruction.op).name);
      offset = instruction.end;
    }
    report_.at_offset(VerifyError::kNowhere);
    require(SideWords, side_words <= kMaxSideWords, "it has {}", side_words);
    handlers();
    return holds_;
  }

 private:
  template <typename... Args>
  bool require(VerifyRule rule, bool holds, fmt::format_string<Args...> text, Args&&... args) {
    holds_ &= holds;
    return report_.require(rule, holds, text, std::forward<Args>(args)...);
  }

  bool whole() {
    const std::size_t readable = map_.readable_bytes();
    report_.at_offset(static_cast<std::int64_t>(readable));
    const bool is_code = !function_.code.empty() && readable == function_.code.size();
    if (!require(Opcode, is_code, "{} bytes of {} are instructions", readable,
                 function_.code.size()))
      return false;
    require(InstructionLimit, map_.instruction_count() <= kMaxInstructions, "it has {}",
            map_.instruction_count());
    require(SlotLimit, function_.local_count <= kMaxFunctionSlots, "{} locals",
            function_.local_count);
    return holds_;
  }

  static bool needs_side_word(StackOp op) {
    switch (info(op).shape) {
      case OperandShape::Int32:
      case OperandShape::Constant:
      case OperandShape::Name:
      case OperandShape::NameMember:
        return true;
      default:
        return false;
    }
  }

  void operands(const Instruction& instruction) {
    std::size_t index = 0;
    for (OperandKind kind : operands_of(info(instruction.op).shape))
      operand(instruction, index++, kind);
  }

  void operand(const Instruction& instruction, std::size_t index, OperandKind kind) {
    const std::uint32_t value = instruction.operands[index];
    const auto below = [&](VerifyRule rule, std::size_t count) {
      require(rule, value < count, "{} {} of {}", info(instruction.op).name, value, count);
    };
    switch (kind) {
      case OperandKind::Constant:
        return pool_operand<SymbolConstant>(ConstantOperand, value);
      case OperandKind::Name:
        return pool_operand<double>(NameOperand, value);
      case OperandKind::Member:
        return member(instruction.op, value);
      case OperandKind::Local:
        return below(LocalOperand, function_.local_count);
      case OperandKind::Capture:
        return below(CaptureOperand, function_.captures.size());
      case OperandKind::ModuleVar:
        return below(VariableOperand, module_.variables.size());
      case OperandKind::Import:
        return below(ImportOperand, module_.imports.size());
      case OperandKind::NativeId:
        return native(value, instruction.operands[index + 1]);
      case OperandKind::Function:
        return closure(value);
      case OperandKind::Class:
        return below(ClassOperand, module_.classes.size());
      case OperandKind::Keys:
        return below(KeysOperand, module_.key_lists.size());
      case OperandKind::Type:
        return below(TypeOperand, module_.types.size());
      case OperandKind::Target:
        return jump(instruction, instruction.target(index));
      case OperandKind::Int32:
      case OperandKind::Count:
      case OperandKind::ArgumentCount:
        return;
    }
  }

  /// A constant of the pool, but not of type `Unwanted`.
  template <typename Unwanted>
  void pool_operand(VerifyRule rule, std::uint32_t index) {
    const bool fits = index < module_.constants.size() &&
                      !std::holds_alternative<Unwanted>(module_.constants[index]);
    require(rule, fits, "constant {} of {}", index, module_.constants.size());
  }

  void member(StackOp op, std::uint32_t flags) {
    const bool is_method_op = op == StackOp::DefineMethod || op == StackOp::DefineElementMethod;
    const std::uint32_t kind = flags & member_flags::kKindMask;
    const bool fits = is_method_op ? kind == member_flags::kMethod
                                   : kind == member_flags::kGetter || kind == member_flags::kSetter;
    const bool is_known = (flags & ~(member_flags::kKindMask | member_flags::kStatic)) == 0;
    require(MemberOperand, fits && is_known, "{} of kind {}", info(op).name, flags);
  }

  void native(std::uint32_t id, std::uint32_t arguments) {
    const IntrinsicInfo* intrinsic = find_intrinsic(static_cast<std::uint16_t>(id));
    require(NativeOperand, intrinsic != nullptr && intrinsic->arguments == arguments,
            "{} with {} arguments", id, arguments);
  }

  void closure(std::uint32_t index) {
    const bool fits = index > 0 && index < module_.functions.size() &&
                      (module_.functions[index].flags & FunctionInfo::kConstructor) == 0;
    require(FunctionOperand, fits, "function {} of {}", index, module_.functions.size());
  }

  void jump(const Instruction& instruction, std::int64_t target) {
    const bool starts = target >= 0 && map_.is_instruction(static_cast<std::uint64_t>(target));
    require(JumpTarget, starts, "{} to {}", info(instruction.op).name, target);
    const bool is_backward = target <= instruction.offset;
    if (is_loop(instruction.op)) {
      require(LoopBackward, is_backward, "{} to {}", info(instruction.op).name, target);
    } else {
      require(JumpForward, !is_backward, "{} to {}", info(instruction.op).name, target);
    }
  }

  /// Instructions that only some functions may hold.
  void placement(const Instruction& instruction) {
    switch (instruction.op) {
      case StackOp::Await:
      case StackOp::CallAwait:
        require(AsyncOnly, (function_.flags & FunctionInfo::kAsync) != 0, "{}",
                info(instruction.op).name);
        return;
      case StackOp::LoadThis:
        require(ThisInArrow, (function_.flags & FunctionInfo::kArrow) == 0, "LoadThis");
        return;
      case StackOp::LoadCapture:
        return capture(instruction, Capture::Mode::Value);
      case StackOp::LoadCaptureCell:
      case StackOp::StoreCaptureCell:
      case StackOp::CheckCaptureCell:
        return capture(instruction, Capture::Mode::Cell);
      default:
        return;
    }
  }

  void capture(const Instruction& instruction, Capture::Mode mode) {
    const std::uint32_t index = instruction.operands[0];
    const bool fits = index < function_.captures.size() && function_.captures[index].mode == mode;
    require(CaptureMode, fits, "{} of capture {}", info(instruction.op).name, index);
  }

  void handlers() {
    for (const Handler& handler : function_.handlers) {
      const bool is_body = handler.kind == Handler::Kind::FinallyBody;
      require(HandlerKind,
              is_body ? handler.target == 0 && handler.depth == 0
                      : handler.kind <= Handler::Kind::Finally,
              "kind {}, target {}, depth {}", static_cast<int>(handler.kind), handler.target,
              handler.depth);
      const bool ends = map_.is_instruction(handler.end) || handler.end == function_.code.size();
      const bool is_range =
          map_.is_instruction(handler.start) && ends && handler.start < handler.end;
      require(HandlerRange, is_range, "{} to {}", handler.start, handler.end);
      const bool has_target = map_.is_instruction(handler.target) && handler.target >= handler.end;
      if (!is_body)
        require(HandlerTarget, has_target, "range {} to {}, handler {}", handler.start, handler.end,
                handler.target);
    }
    if (!holds_) return;
    const HandlerMap nesting{function_};
    require(HandlerNesting, nesting.misplaced() == HandlerMap::kNone, "handler {}",
            nesting.misplaced());
  }

  const Module& module_;
  const FunctionInfo& function_;
  RuleReport& report_;
  CodeMap map_;
  bool holds_ = true;
};

}  // namespace

bool verify_code(const Module& module, const FunctionInfo& function, RuleReport& report) {
  return CodeVerifier{module, function, report}.run();
}

}  // namespace heddle
