#pragma once
// cli/repl_input.hpp -- from the lines of a session to its inputs: code that is complete, or a command.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace heddle::cli {

/// .help
struct ReplHelp {};
/// .exit
struct ReplExit {};
/// .load FILE
struct ReplLoad {
  std::string file;
};
/// .type CODE
struct ReplType {
  std::string code;
};
/// .time CODE
struct ReplTime {
  std::string code;
};
/// A line that begins like a command and is none; the message says what is wrong.
struct ReplMistake {
  std::string message;
};
/// Lines to run: complete, or wrong in a way that more lines cannot mend.
struct ReplCode {
  std::string text;
};

using ReplItem =
    std::variant<ReplCode, ReplHelp, ReplExit, ReplLoad, ReplType, ReplTime, ReplMistake>;

/// ".help" and so on.
[[nodiscard]] std::span<const std::string_view> repl_command_names();

/// Whether `line` is a command: a dot and a letter, so that `.5` is code.
[[nodiscard]] bool is_repl_command(std::string_view line);

/// Reads a line that is_repl_command(). Never answers ReplCode.
[[nodiscard]] ReplItem parse_repl_command(std::string_view line);

/// What is to be run of it: braces at the start are an object and no block where that can be, as in Node.
[[nodiscard]] std::string as_expression(const std::string& code);

/// Gathers lines until the compiler no longer says that they end too early.
/// Invariant: R1  a line is asked about with all lines before it, so the work grows with the square of
///                their number; kMaxPendingBytes and kMaxPendingLines bound it.
class ReplInput {
 public:
  /// What a line without text does to an input that is not complete.
  enum class BlankLine {
    GivesUp,  ///< at a terminal: the way out, which shows what is missing
    Belongs,  ///< in a file or pipe, where nobody waits
  };
  // Some seconds of asking for the worst of texts; what people write or paste is far below.
  static constexpr std::size_t kMaxPendingBytes = std::size_t{256} << 10;
  static constexpr std::size_t kMaxPendingLines = 4000;

  explicit ReplInput(BlankLine blank_line) : blank_line_(blank_line) {}

  /// Takes the next line, without its line feed. Nothing: more lines are needed, or it was blank.
  [[nodiscard]] std::optional<ReplItem> add(std::string_view line);
  /// There are no more lines: what is left, which is not complete.
  [[nodiscard]] std::optional<ReplCode> finish();
  /// Forgets the input that is not complete.
  void give_up();
  /// Whether the next line continues an input.
  [[nodiscard]] bool is_continued() const { return line_count_ != 0; }

 private:
  [[nodiscard]] ReplCode take();

  BlankLine blank_line_;
  std::string pending_;
  std::size_t line_count_ = 0;
};

}  // namespace heddle::cli
