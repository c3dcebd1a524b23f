// Runs one test program with `heddle run` and compares what it printed. Two kinds of program:
//  - conformance: NAME.out stands beside NAME.ts; stdout must equal it byte for byte, the exit code
//    be 0;
//  - script: comments in the program say what is expected. `// expect: TEXT` is one line of stdout,
//    in order, also behind code; `// exit: N`; `// stderr: REGEX` must match somewhere in stderr
//    (several are allowed); `// args: ...` are options of `heddle run`, and behind `--` the script's
//    own; each such line is a run.
// usage: program_test [--seconds=N] [--options="..."]... HEDDLE PROGRAM
// The program runs once with each set of options, each time for at most N seconds.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

struct Expected {
  std::string stdout_text;
  std::vector<std::string> stderr_patterns{};
  int exit_code = 0;
  std::vector<std::string> runs{};  // `// args:` lines
};

struct Outcome {
  std::string stdout_text;
  std::string stderr_text;
  int exit_code = 0;  // 128 + signal when a signal ended it
};

std::string read_all(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

Words split_words(std::string_view text) {
  std::istringstream stream{std::string(text)};
  Words words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// The text behind `// key:` in a line, without the one space after the colon; nothing if there is
/// no such comment.
std::optional<std::string> comment_value(const std::string& line, std::string_view key) {
  const std::string marker = "// " + std::string(key) + ":";
  const auto at = line.find(marker);
  if (at == std::string::npos) return std::nullopt;
  const auto start = at + marker.size();
  return line.substr(start < line.size() && line[start] == ' ' ? start + 1 : start);
}

Expected read_comments(const fs::path& program) {
  Expected expected;
  std::istringstream source(read_all(program));
  for (std::string line; std::getline(source, line);) {
    if (const auto text = comment_value(line, "expect")) expected.stdout_text += *text + '\n';
    if (const auto text = comment_value(line, "stderr")) expected.stderr_patterns.push_back(*text);
    if (const auto text = comment_value(line, "exit")) expected.exit_code = std::stoi(*text);
    if (const auto text = comment_value(line, "args")) expected.runs.push_back(*text);
  }
  return expected;
}

/// Nothing if the program says in no way what it should do: such a test could not fail.
std::optional<Expected> read_expected(const fs::path& program) {
  const fs::path output = fs::path(program).replace_extension(".out");
  if (fs::exists(output)) return Expected{.stdout_text = read_all(output)};
  Expected expected = read_comments(program);
  const bool says_something =
      !expected.stdout_text.empty() || !expected.stderr_patterns.empty() || expected.exit_code != 0;
  if (!says_something) return std::nullopt;
  return expected;
}

/// The alarm outlives exec: a program that hangs is ended by the kernel, and its outcome says so.
[[noreturn]] void run_child(const Words& command, const fs::path& folder, unsigned seconds, int out,
                            int err) {
  std::vector<char*> argv;
  for (const std::string& word : command) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  const int in = open("/dev/null", O_RDONLY);
  dup2(in, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  alarm(seconds);
  if (chdir(folder.c_str()) == 0) execv(argv[0], argv.data());
  _exit(127);
}

/// Output goes through files, not pipes: a program that prints much can then never wait for its reader.
Outcome run(const Words& command, const fs::path& folder, unsigned seconds) {
  std::FILE* const out = std::tmpfile();
  std::FILE* const err = std::tmpfile();
  if (out == nullptr || err == nullptr) throw std::runtime_error("cannot make a temporary file");
  const pid_t child = fork();
  if (child == 0) run_child(command, folder, seconds, fileno(out), fileno(err));
  int status = 0;
  waitpid(child, &status, 0);

  const auto contents = [](std::FILE* file) {
    std::string text(static_cast<std::size_t>(lseek(fileno(file), 0, SEEK_END)), '\0');
    lseek(fileno(file), 0, SEEK_SET);
    std::size_t done = 0;
    for (ssize_t n; done < text.size(); done += static_cast<std::size_t>(n)) {
      n = read(fileno(file), text.data() + done, text.size() - done);
      if (n <= 0) break;
    }
    std::fclose(file);
    return text;
  };
  Outcome outcome{.stdout_text = contents(out), .stderr_text = contents(err)};
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

/// Names the first line in which two texts differ.
std::string describe_difference(const std::string& wanted, const std::string& found) {
  std::istringstream wanted_lines(wanted), found_lines(found);
  for (int number = 1;; ++number) {
    std::string wanted_line, found_line;
    const bool has_wanted = static_cast<bool>(std::getline(wanted_lines, wanted_line));
    const bool has_found = static_cast<bool>(std::getline(found_lines, found_line));
    if (!has_wanted && !has_found) return "the last line feed differs";
    if (has_wanted == has_found && wanted_line == found_line) continue;
    return "stdout, line " + std::to_string(number) +
           "\n  expected: " + (has_wanted ? wanted_line : "(the end)") +
           "\n  printed:  " + (has_found ? found_line : "(the end)");
  }
}

/// Every way in which the outcome is not what was expected, as text; empty if all is well.
std::string compare(const Expected& expected, const Outcome& outcome) {
  std::string problems;
  if (outcome.stdout_text != expected.stdout_text) {
    problems += describe_difference(expected.stdout_text, outcome.stdout_text) + '\n';
  }
  if (outcome.exit_code == 128 + SIGALRM) {
    problems += "it did not end in time\n";
  } else if (outcome.exit_code != expected.exit_code) {
    problems += "exit code " + std::to_string(outcome.exit_code) + ", expected " +
                std::to_string(expected.exit_code) + '\n';
  }
  for (const std::string& pattern : expected.stderr_patterns) {
    if (!std::regex_search(outcome.stderr_text, std::regex(pattern, std::regex::multiline))) {
      problems += "nothing in stderr matches: " + pattern + '\n';
    }
  }
  return problems;
}

struct Settings {
  std::vector<std::string> option_sets;
  unsigned seconds = 60;
  fs::path heddle;
  fs::path program;
};

std::optional<Settings> parse(int argc, char** argv) {
  constexpr std::string_view kOptions = "--options=", kSeconds = "--seconds=";
  Settings settings;
  Words names;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word.starts_with(kOptions)) {
      settings.option_sets.emplace_back(word.substr(kOptions.size()));
    } else if (word.starts_with(kSeconds)) {
      settings.seconds =
          static_cast<unsigned>(std::stoul(std::string(word.substr(kSeconds.size()))));
    } else {
      names.emplace_back(word);
    }
  }
  if (names.size() != 2) return std::nullopt;
  if (settings.option_sets.empty()) settings.option_sets.emplace_back();
  settings.heddle = fs::absolute(names[0]);
  settings.program = fs::absolute(names[1]);
  return settings;
}

/// `heddle run OPTIONS FILE ARGUMENTS` for "OPTIONS -- ARGUMENTS".
Words make_command(const Settings& settings, const std::string& run) {
  Words command{settings.heddle, "run"};
  const Words words = split_words(run);
  const auto separator = std::find(words.begin(), words.end(), "--");
  command.insert(command.end(), words.begin(), separator);
  command.push_back(settings.program.filename());
  if (separator != words.end()) command.insert(command.end(), separator + 1, words.end());
  return command;
}

bool run_once(const Settings& settings, const Expected& expected, const std::string& run_words) {
  const fs::path folder = settings.program.parent_path();
  const Words command = make_command(settings, run_words);
  const Outcome outcome = run(command, folder, settings.seconds);
  const std::string problems = compare(expected, outcome);
  if (problems.empty()) return true;
  std::cout << "FAILED: heddle";
  for (auto word = command.begin() + 1; word != command.end(); ++word) std::cout << ' ' << *word;
  std::cout << "   (in " << folder.string() << ")\n" << problems;
  if (!outcome.stderr_text.empty()) {
    std::cout << "stderr was:\n" << outcome.stderr_text.substr(0, 8000) << '\n';
  }
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  const auto settings = parse(argc, argv);
  if (!settings) {
    std::cerr << "usage: program_test [--seconds=N] [--options=\"...\"]... HEDDLE PROGRAM\n";
    return 2;
  }
  const auto expected = read_expected(settings->program);
  if (!expected) {
    std::cout << settings->program.string()
              << " says nothing about its result: it has neither a .out "
              << "file (scripts/regenerate_conformance) nor // expect:, // exit: or // stderr:\n";
    return 1;
  }
  const auto& runs = expected->runs.empty() ? settings->option_sets : expected->runs;
  bool passed = true;
  for (const std::string& words : runs) passed &= run_once(*settings, *expected, words);
  return passed ? 0 : 1;
}
