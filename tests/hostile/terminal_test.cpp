// What people see at a terminal: keys are typed when what they answer is on the screen.
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace
using Catch::Matchers::Contains;

namespace {

/// `heddle WORDS...` with a terminal of its own.
class Terminal {
 public:
  explicit Terminal(const std::vector<std::string>& words = {"repl"}) {
    const winsize size{.ws_row = 24, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
    child_ = forkpty(&screen_, nullptr, nullptr, &size);
    if (child_ == 0) become(words);
  }
  ~Terminal() {
    kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
    close(screen_);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  void type(std::string_view keys) const {
    REQUIRE(write(screen_, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
  }
  /// Waits until the text is on the screen behind what earlier calls have seen, and answers all up to its end.
  std::string wait_for(std::string_view text) {
    const auto patience = std::chrono::seconds(20 * HEDDLE_TIMEOUT_FACTOR);
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
      if (const auto at = seen_.find(text); at != std::string::npos) {
        const std::string shown = seen_.substr(0, at + text.size());
        seen_.erase(0, shown.size());
        return shown;
      }
      if (std::chrono::steady_clock::now() > end || !read_more()) {
        FAIL("'" << text << "' did not come, but: " << seen_);
      }
    }
  }
  /// The exit code, once the program has ended.
  int wait_for_end() {
    while (read_more()) {
    }
    int status = 0;
    waitpid(child_, &status, 0);
    child_ = fork();  // for the destructor: a process that ends at once
    if (child_ == 0) _exit(0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

 private:
  [[noreturn]] void become(const std::vector<std::string>& words) const {
    std::vector<char*> argv{const_cast<char*>(HEDDLE_PROGRAM)};
    for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    setenv("TERM", "xterm", 1);
    setenv("NO_COLOR", "1", 1);
    setenv("XDG_STATE_HOME", folder_.path().c_str(), 1);
    // libedit keeps the names of what EL_ADDFN added: some hundred bytes, once in a process.
    setenv("ASAN_OPTIONS", "detect_leaks=0:detect_stack_use_after_return=0", 1);
    alarm(60 * HEDDLE_TIMEOUT_FACTOR);
    execv(argv[0], argv.data());
    _exit(127);
  }
  bool read_more() {
    pollfd ready{screen_, POLLIN, 0};
    if (poll(&ready, 1, 1000) == 0) return true;
    char bytes[4096];
    const ssize_t count = read(screen_, bytes, sizeof bytes);
    if (count > 0) seen_.append(bytes, static_cast<std::size_t>(count));
    return count > 0;
  }

  Folder folder_;
  pid_t child_ = -1;
  int screen_ = -1;
  std::string seen_;
};

}  // namespace

TEST_CASE("Ctrl-C stops what runs, and the session goes on", "[cli][repl][terminal]") {
  Terminal terminal;
  terminal.wait_for("> ");
  terminal.type("let kept = 40; console.log('begun'); for (;;) {}\r");
  terminal.wait_for("\nbegun");
  terminal.type("\x03");
  terminal.wait_for("Stopped by Ctrl-C");
  terminal.wait_for("> ");
  terminal.type("kept + 2\r");
  terminal.wait_for("\n42");
  terminal.type("await new Promise(() => { setInterval(() => {}, 10); console.log('waits') })\r");
  terminal.wait_for("\nwaits");
  terminal.type("\x03");
  terminal.wait_for("> ");
  terminal.type("kept + 3\r");
  terminal.wait_for("\n43");
  terminal.wait_for("> ");
  terminal.type("\x04");
  CHECK(terminal.wait_for_end() == 0);
}

TEST_CASE("Ctrl-C at the prompt clears the line", "[cli][repl][terminal]") {
  Terminal terminal;
  terminal.wait_for("> ");
  terminal.type("throw 'never'");
  terminal.type("\x03");
  terminal.wait_for("> ");
  terminal.type("function unfinished() {\r");
  terminal.wait_for("... ");
  terminal.type("\x03");
  terminal.wait_for("> ");
  terminal.type("'still' + ' here'\r");
  CHECK_THAT(terminal.wait_for("\n'still here'"), !Contains("Uncaught"));
  terminal.type(".exit\r");
  CHECK(terminal.wait_for_end() == 0);
}

#if HEDDLE_HAS_EDITOR
TEST_CASE("Tab completes names and members", "[cli][repl][terminal]") {
  Terminal terminal;
  terminal.wait_for("> ");
  terminal.type("class Account { balance = 7; deposit() {} }\r");
  terminal.wait_for("undefined");
  terminal.type("const account = new Acc\t()\r");
  terminal.wait_for("undefined");
  terminal.type("acco\t.ba\t\r");
  terminal.wait_for("\n7");
  terminal.wait_for("> ");
  terminal.type("account.\t");
  CHECK_THAT(terminal.wait_for("valueOf"), Contains("balance") && Contains("deposit"));
  terminal.type("deposit()\r");
  terminal.wait_for("undefined");
  terminal.type("'text'.toUpperC\t()\r");
  terminal.wait_for("\n'TEXT'");
  terminal.wait_for("> ");
  terminal.type("\x04");
  CHECK(terminal.wait_for_end() == 0);
}
#endif

TEST_CASE("results have colours at a terminal that wants them", "[cli][repl][terminal]") {
  Terminal terminal({"repl", "--color", "always"});
  terminal.wait_for("> ");
  terminal.type("6 * 7\r");
  terminal.wait_for("\x1b[33m42\x1b[39m");
  terminal.wait_for("> ");
  terminal.type("\x04");
  CHECK(terminal.wait_for_end() == 0);
}

TEST_CASE("explore says how far it has come", "[cli][explore][terminal]") {
  const Folder folder;
  folder.write("main.ts", "console.log(1);");
  Terminal terminal({"explore", "--schedules", "100000000", (folder.path() / "main.ts").string()});
  terminal.wait_for(" of 100000000 schedules");
  terminal.wait_for(" of 100000000 schedules");
  terminal.type("\x03");
  CHECK(terminal.wait_for_end() == 128 + SIGINT);
}
