// cli/line_editor.cpp -- lines with editing and history, by libedit. Built only where that is found.

#include <histedit.h>
#include <langinfo.h>

#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "cli/line_source.hpp"

namespace heddle::cli {

namespace {

constexpr int kHistoryLines = 1000;

/// libedit reads characters of the locale, and Heddle's sources are UTF-8.
void choose_utf8() {
  std::setlocale(LC_CTYPE, "");
  if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) std::setlocale(LC_CTYPE, "C.UTF-8");
}

class LineEditor final : public LineSource {
 public:
  explicit LineEditor(std::string history_file)
      : history_file_(std::move(history_file)),
        history_(history_init()),
        editor_(el_init("heddle", stdin, stdout, stderr)) {
    if (!works()) return;
    HistEvent event;
    history(history_, &event, H_SETSIZE, kHistoryLines);
    history(history_, &event, H_SETUNIQUE, 1);
    if (!history_file_.empty()) history(history_, &event, H_LOAD, history_file_.c_str());
    set_up();
  }
  ~LineEditor() override {
    HistEvent event;
    if (works() && !history_file_.empty()) history(history_, &event, H_SAVE, history_file_.c_str());
    if (editor_ != nullptr) el_end(editor_);
    if (history_ != nullptr) history_end(history_);
  }
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  [[nodiscard]] bool works() const { return history_ != nullptr && editor_ != nullptr; }

  LineRead read(std::string_view prompt) override {
    prompt_ = prompt;
    is_interrupted_ = false;
    int size = 0;
    const char* const line = el_gets(editor_, &size);
    if (is_interrupted_) return leave_line("^C\n", LineRead::Event::Interrupted);
    if (line == nullptr || size <= 0) return leave_line("\n", LineRead::Event::End);
    std::string text(line, static_cast<std::size_t>(size));
    if (text.ends_with('\n')) text.pop_back();
    HistEvent event;
    if (!text.empty()) history(history_, &event, H_ENTER, text.c_str());
    return {LineRead::Event::Line, std::move(text)};
  }

 private:
  void set_up() {
    el_set(editor_, EL_CLIENTDATA, this);
    el_set(editor_, EL_PROMPT, &prompt_of);
    el_set(editor_, EL_EDITOR, "emacs");
    el_set(editor_, EL_SIGNAL, 1);  // leaves the terminal in order when a signal ends us
    el_set(editor_, EL_HIST, history, history_);
    // At the prompt Ctrl-C and Ctrl-Z are keys; while a program runs they are signals as ever.
    el_set(editor_, EL_SETTY, "-d", "-isig", nullptr);
    el_set(editor_, EL_ADDFN, "interrupt", "Clear the line", &on_interrupt);
    el_set(editor_, EL_ADDFN, "suspend", "Stop the process", &on_suspend);
    el_set(editor_, EL_BIND, "^C", "interrupt", nullptr);
    el_set(editor_, EL_BIND, "^Z", "suspend", nullptr);
    el_set(editor_, EL_BIND, "^R", "em-inc-search-prev", nullptr);
  }
  /// Ends the prompt's line on the screen, as Enter does and keys do not.
  static LineRead leave_line(const char* text, LineRead::Event event) {
    std::fputs(text, stdout);
    std::fflush(stdout);
    return {event, {}};
  }
  static LineEditor& of(EditLine* editor) {
    void* self = nullptr;
    el_get(editor, EL_CLIENTDATA, &self);
    return *static_cast<LineEditor*>(self);
  }
  static char* prompt_of(EditLine* editor) { return of(editor).prompt_.data(); }
  static unsigned char on_interrupt(EditLine* editor, int /*key*/) {
    of(editor).is_interrupted_ = true;
    // The cursor goes behind the line, and what follows is printed there.
    const LineInfo* const line = el_line(editor);
    std::fwrite(line->cursor, 1, static_cast<std::size_t>(line->lastchar - line->cursor), stdout);
    return CC_NEWLINE;
  }
  static unsigned char on_suspend(EditLine* /*editor*/, int /*key*/) {
    std::raise(SIGTSTP);
    return CC_REDISPLAY;
  }

  const std::string history_file_;
  std::string prompt_;
  bool is_interrupted_ = false;
  History* const history_;
  EditLine* const editor_;
};

}  // namespace

bool has_line_editor() { return true; }

std::unique_ptr<LineSource> create_line_editor(const std::string& history) {
  choose_utf8();
  auto editor = std::make_unique<LineEditor>(history);
  if (!editor->works()) return nullptr;
  return editor;
}

}  // namespace heddle::cli
