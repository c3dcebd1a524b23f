#pragma once

// The parser's helpers that undo something at the end of a C++ scope.

#include "compiler/parser_state.hpp"

namespace heddle {

/// One step of recursion: counts the depth, and at its end turns the height of what was parsed inside
/// into the height of a child.
class Parser::Level {
 public:
  explicit Level(Parser& parser) : parser_(parser), outer_height_(parser.height_) {
    parser_.height_ = 0;
    ++parser_.depth_;
    parser_.check_budget();
  }
  ~Level() {
    --parser_.depth_;
    parser_.height_ = std::max(outer_height_, parser_.height_ + 1);
  }
  Level(const Level&) = delete;
  Level& operator=(const Level&) = delete;

 private:
  Parser& parser_;
  std::uint32_t outer_height_;
};

/// Round one operand of a flat chain: operands stand side by side, so their heights do not add up.
class Parser::OperandHeight {
 public:
  explicit OperandHeight(Parser& parser) : parser_(parser), outer_height_(parser.height_) {
    parser_.height_ = 0;
  }
  ~OperandHeight() { parser_.height_ = std::max(outer_height_, parser_.height_); }
  OperandHeight(const OperandHeight&) = delete;
  OperandHeight& operator=(const OperandHeight&) = delete;

 private:
  Parser& parser_;
  std::uint32_t outer_height_;
};

/// Gives a variable another value until the end of the C++ scope.
template <typename T>
class Parser::Restore {
 public:
  Restore(T& variable, T value) : variable_(variable), saved_(variable) { variable = value; }
  ~Restore() { variable_ = saved_; }
  Restore(const Restore&) = delete;
  Restore& operator=(const Restore&) = delete;

 private:
  T& variable_;
  T saved_;
};

/// Parses silently from here, and is back here at its end. What is parsed meanwhile must not keep
/// more than garbage in the arena: types do not.
class Parser::Speculation {
 public:
  explicit Speculation(Parser& parser)
      : parser_(parser),
        token_(parser.token_),
        previous_end_(parser.previous_end_),
        outer_failed_(parser.speculation_failed_),
        depth_(parser.depth_),
        height_(parser.height_) {
    ++parser_.speculations_;
    parser_.speculation_failed_ = false;
  }
  ~Speculation() {
    const std::uint32_t reached = parser_.is_failing_ ? parser_.failed_at_ : parser_.token_.end;
    parser_.spend_lookahead(reached > token_.start ? reached - token_.start : 0);
    --parser_.speculations_;
    parser_.speculation_failed_ = outer_failed_;
    parser_.is_failing_ = false;
    parser_.depth_ = depth_;
    parser_.height_ = height_;
    parser_.previous_end_ = previous_end_;
    parser_.set_token(token_);
    if (parser_.is_halted_) parser_.stop_here();
  }
  Speculation(const Speculation&) = delete;
  Speculation& operator=(const Speculation&) = delete;

  [[nodiscard]] bool failed() const { return parser_.speculation_failed_; }

 private:
  Parser& parser_;
  Token token_;
  std::uint32_t previous_end_;
  bool outer_failed_;
  std::uint32_t depth_;
  std::uint32_t height_;
};

/// A scope of declared names.
class Parser::NameScope {
 public:
  explicit NameScope(Parser& parser) : parser_(parser) {
    parser_.declared_.open_scope();
    parser_.later_bytes_ += kBytesOfScope;
  }
  ~NameScope() { parser_.declared_.close_scope(); }
  NameScope(const NameScope&) = delete;
  NameScope& operator=(const NameScope&) = delete;

 private:
  Parser& parser_;
};

/// Parameters and body of a function, or whatever else starts a FunctionContext.
class Parser::FunctionScope {
 public:
  FunctionScope(Parser& parser, FunctionContext& context)
      : parser_(parser),
        names_(parser),
        in_allowed_(parser.in_allowed_, true),
        colon_follows_(parser.colon_follows_, false) {
    context.outer = parser.function_;
    context.first_label = parser.labels_.size();
    parser.function_ = &context;
    parser.later_bytes_ += kBytesOfFunction;
  }
  ~FunctionScope() {
    parser_.labels_.resize(parser_.function_->first_label, Label{});
    parser_.function_ = parser_.function_->outer;
  }
  FunctionScope(const FunctionScope&) = delete;
  FunctionScope& operator=(const FunctionScope&) = delete;

 private:
  Parser& parser_;
  NameScope names_;
  Restore<bool> in_allowed_;
  Restore<bool> colon_follows_;
};

/// Inside brackets: `in` is an operator again, and a colon belongs to what is inside.
class Parser::Brackets {
 public:
  explicit Brackets(Parser& parser)
      : in_allowed_(parser.in_allowed_, true), colon_follows_(parser.colon_follows_, false) {}

 private:
  Restore<bool> in_allowed_;
  Restore<bool> colon_follows_;
};

/// Type parameters declared from here on go out of scope at its end.
class Parser::TypeParameterScope {
 public:
  explicit TypeParameterScope(Parser& parser)
      : parser_(parser), first_(parser.type_parameters_.size()) {}
  ~TypeParameterScope() {
    while (parser_.type_parameters_.size() > first_) {
      --parser_.type_parameter_counts_[parser_.type_parameters_.back().id()];
      parser_.type_parameters_.pop_back();
    }
  }
  TypeParameterScope(const TypeParameterScope&) = delete;
  TypeParameterScope& operator=(const TypeParameterScope&) = delete;

 private:
  Parser& parser_;
  std::size_t first_;
};

/// A list under construction. Lists of one type nest like the calls that build them.
template <typename T>
class Parser::List {
 public:
  explicit List(Parser& parser)
      : parser_(parser), pool_(std::get<std::vector<T>>(parser.pools_)), first_(pool_.size()) {}
  ~List() { pool_.erase(pool_.begin() + static_cast<std::ptrdiff_t>(first_), pool_.end()); }
  List(const List&) = delete;
  List& operator=(const List&) = delete;

  void push(const T& item) {
    if (pool_.size() == pool_.capacity()) grow();
    pool_.push_back(item);
  }
  [[nodiscard]] std::size_t size() const { return pool_.size() - first_; }
  [[nodiscard]] T& back() { return pool_.back(); }
  /// The items so far, copied into the arena.
  [[nodiscard, gnu::noinline]] std::span<T> finish() {
    return parser_.arena_.copy(std::span<const T>(pool_).subspan(first_));
  }

 private:
  [[gnu::noinline]] void grow() {
    const std::size_t before = pool_.capacity();
    pool_.reserve(std::max<std::size_t>(64, before * 2));
    parser_.pool_bytes_ += (pool_.capacity() - before) * sizeof(T);
    parser_.check_budget();
  }

  Parser& parser_;
  std::vector<T>& pool_;
  std::size_t first_;
};

}  // namespace heddle
