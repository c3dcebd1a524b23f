#pragma once
// cli/line_source.hpp -- where a session's lines come from: a pipe, a terminal, a terminal with editing.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "cli/completion.hpp"
#include "cli/interrupts.hpp"

namespace heddle::cli {

struct LineRead {
  enum class Event {
    Line,         ///< `text` is one, without its line feed
    Interrupted,  ///< Ctrl-C at the prompt; what was typed is gone
    End,          ///< Ctrl-D, or the end of the file
    Failed,       ///< nothing more can be read; `text` says why
  };
  Event event = Event::End;
  std::string text;
};

/// Threads:  one at a time.
class LineSource {
 public:
  LineSource() = default;
  LineSource(const LineSource&) = delete;
  LineSource& operator=(const LineSource&) = delete;
  virtual ~LineSource() = default;
  /// Blocks until there is a line. `prompt` is shown to those who type.
  [[nodiscard]] virtual LineRead read(std::string_view prompt) = 0;
};

/// Lines of a file, pipe or terminal, unedited. A longer line than `max_bytes` is Failed, so that
/// devices that never end are too. `interrupts` null: nobody types; then there are no prompts.
[[nodiscard]] std::unique_ptr<LineSource> create_plain_lines(int descriptor, std::size_t max_bytes,
                                                             Interrupts* interrupts);

/// Whether this build has a line editor: libedit was found.
[[nodiscard]] bool has_line_editor();

/// Lines typed at the terminal that is stdin and stdout, with editing, and a history that is kept in
/// the file `history`; "" keeps none. Tab completes with `names`; both outlive it. Null: there is no line editor, or it
/// cannot start.
[[nodiscard]] std::unique_ptr<LineSource> create_line_editor(const std::string& history,
                                                             const NameSource& names,
                                                             Interrupts& interrupts);

}  // namespace heddle::cli
