// cli/line_editor.cpp -- lines with editing and history, by libedit. Built only where that is found.

#include <histedit.h>
#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <cwchar>

#include "cli/line_source.hpp"

namespace heddle::cli {

namespace {

constexpr int kHistoryLines = 1000;

/// libedit reads characters of the locale, and Heddle's sources are UTF-8.
void choose_utf8() {
  std::setlocale(LC_CTYPE, "");
  if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) std::setlocale(LC_CTYPE, "C.UTF-8");
}

std::size_t terminal_width() {
  constexpr std::size_t kUsualWidth = 80;
  winsize size{};
  const bool is_known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return is_known ? size.ws_col : kUsualWidth;
}

class LineEditor final : public LineSource {
 public:
  LineEditor(std::string history_file, const NameSource& names, Interrupts& interrupts)
      : history_file_(std::move(history_file)),
        names_(names),
        interrupts_(interrupts),
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
    el_set(editor_, EL_PREP_TERM,
           1);  // keys are keys from the prompt on, not only when one is read
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
    el_set(editor_, EL_GETCFN, &on_read);
    // At the prompt Ctrl-C and Ctrl-Z are keys; while a program runs they are signals as ever.
    el_set(editor_, EL_SETTY, "-d", "-isig", nullptr);
    el_set(editor_, EL_ADDFN, "interrupt", "Clear the line", &on_interrupt);
    el_set(editor_, EL_ADDFN, "suspend", "Stop the process", &on_suspend);
    el_set(editor_, EL_ADDFN, "complete", "Complete a name", &on_complete);
    el_set(editor_, EL_BIND, "^C", "interrupt", nullptr);
    el_set(editor_, EL_BIND, "^I", "complete", nullptr);
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
  /// Ctrl-C is a signal, too, when it comes before the prompt.
  static int on_read(EditLine* editor, wchar_t* character) {
    constexpr wchar_t kInterrupt = L'\x03';
    std::mbstate_t state{};
    for (;;) {
      if (of(editor).interrupts_.wait_for_input(STDIN_FILENO)) {
        *character = kInterrupt;
        return 1;
      }
      char byte = 0;
      const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return static_cast<int>(count);
      const std::size_t used = std::mbrtowc(character, &byte, 1, &state);
      if (used <= 1) return 1;
      constexpr auto kIsWrong = static_cast<std::size_t>(-1);
      if (used == kIsWrong) state = {};  // the byte is dropped; otherwise more are needed
    }
  }
  static unsigned char on_interrupt(EditLine* editor, int /*key*/) {
    of(editor).is_interrupted_ = true;
    // The cursor goes behind the line, and what follows is printed there.
    const LineInfo* const line = el_line(editor);
    std::fwrite(line->cursor, 1, static_cast<std::size_t>(line->lastchar - line->cursor), stdout);
    return CC_NEWLINE;
  }
  static unsigned char on_complete(EditLine* editor, int /*key*/) {
    const LineInfo* const line = el_line(editor);
    const std::string_view text(line->buffer,
                                static_cast<std::size_t>(line->cursor - line->buffer));
    const Completion found = complete(text, of(editor).names_);
    if (found.words.empty()) return CC_ERROR;  // a beep
    const std::string_view common = common_beginning(found.words);
    const std::string added(common.substr(std::min(common.size(), text.size() - found.start)));
    if (!added.empty()) return el_insertstr(editor, added.c_str()) == 0 ? CC_REFRESH : CC_ERROR;
    if (found.words.size() == 1) return CC_NORM;
    std::fputc('\n', stdout);
    std::fputs(in_columns(found.words, terminal_width()).c_str(), stdout);
    std::fflush(stdout);
    return CC_REDISPLAY;
  }
  static unsigned char on_suspend(EditLine* /*editor*/, int /*key*/) {
    std::raise(SIGTSTP);
    return CC_REDISPLAY;
  }

  const std::string history_file_;
  const NameSource& names_;
  Interrupts& interrupts_;
  std::string prompt_;
  bool is_interrupted_ = false;
  History* const history_;
  EditLine* const editor_;
};

}  // namespace

bool has_line_editor() { return true; }

std::unique_ptr<LineSource> create_line_editor(const std::string& history, const NameSource& names,
                                               Interrupts& interrupts) {
  choose_utf8();
  auto editor = std::make_unique<LineEditor>(history, names, interrupts);
  if (!editor->works()) return nullptr;
  return editor;
}

}  // namespace heddle::cli
