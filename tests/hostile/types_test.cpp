// heddle types and init: the declarations state what exists, and nothing of the user's is lost.
#include <catch2/catch.hpp>
#include <cctype>
#include <fstream>
#include <iterator>
#include <set>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace
using Catch::Matchers::Contains;

namespace {

std::string declarations() {
  const Outcome outcome = run_heddle(Folder(), {"types"});
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.stderr_text == "");
  return outcome.stdout_text;
}

/// Without what module "heddle:process" exports.
std::string without_process(const std::string& text) {
  const auto start = text.find("declare module \"heddle:process\"");
  REQUIRE(start != std::string::npos);
  return text.substr(0, start) + text.substr(text.find("\n}\n", start) + 1);
}

/// The names that follow one of the words in the text: "export class Mutex" gives Mutex.
std::set<std::string> names_behind(const std::string& text, const std::vector<std::string>& words) {
  std::set<std::string> names;
  for (const std::string& word : words) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      const auto start = at + word.size();
      auto end = start;
      while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end]))) ++end;
      names.insert(text.substr(start, end - start));
    }
  }
  return names;
}

std::string joined(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string text_in(const Folder& folder, std::string_view name) {
  std::ifstream file(folder.path() / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("the declarations are accepted by Heddle itself", "[cli][types]") {
  const Folder folder;
  folder.write("heddle.d.ts", declarations());
  const Outcome outcome = run_heddle(folder, {"check", "heddle.d.ts"});
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.stderr_text == "");
}

TEST_CASE("what the declarations name is there", "[cli][types]") {
  const std::string text = without_process(declarations());
  const auto exports = names_behind(text, {"export function ", "export class ", "export const "});
  const auto globals = names_behind(text, {"declare function ", "declare const "});
  CHECK((exports.count("spawn") == 1 && exports.count("Mutex") == 1));
  CHECK((globals.count("console") == 1 && globals.count("setTimeout") == 1));
  const Folder folder;
  folder.write("all.ts", "import { " + joined(exports) +
                             " } from 'heddle';\nfor (const value of [" + joined(exports) + ", " +
                             joined(globals) +
                             "]) if (value === undefined) throw new Error('missing');\n");
  const Outcome outcome = run_heddle(folder, {"run", "all.ts"});
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.stderr_text == "");
}

TEST_CASE("module heddle:process exports what is declared", "[cli][types]") {
  const Folder folder;
  folder.write("all.ts",
               "import * as all from 'heddle:process';\nconsole.log(Object.keys(all).join());\n");
  CHECK(run_heddle(folder, {"run", "all.ts"}).stdout_text == "args,exit\n");
}

TEST_CASE("what the module exports is declared", "[cli][types]") {
  const auto exports = names_behind(without_process(declarations()),
                                    {"export function ", "export class ", "export const "});
  const Outcome outcome = run_heddle(
      Folder(),
      {"-e", "import * as all from 'heddle'; console.log(Object.keys(all).sort().join(', '))"});
  CHECK(outcome.stdout_text == joined(exports) + "\n");
}

TEST_CASE("a name that only the module has is answered with its import", "[cli][types]") {
  const auto exports = names_behind(without_process(declarations()),
                                    {"export function ", "export class ", "export const "});
  for (const std::string& name : exports) {
    const Outcome outcome = run_heddle(Folder(), {"check", "-"}, name + ";\n");
    CHECK_THAT(outcome.stderr_text, Contains("help: import { " + name + " } from \"heddle\"\n"));
  }
}

TEST_CASE("init writes the files of a project, and leaves them when they are right",
          "[cli][types]") {
  const Folder folder;
  CHECK(run_heddle(folder, {"init"}).stdout_text == "wrote tsconfig.json\nwrote heddle.d.ts\n");
  CHECK(text_in(folder, "heddle.d.ts") == declarations());
  CHECK_THAT(text_in(folder, "tsconfig.json"), Contains("\"strict\": true"));
  CHECK(run_heddle(folder, {"init"}).stdout_text ==
        "unchanged: tsconfig.json\nunchanged: heddle.d.ts\n");
  CHECK(run_heddle(folder, {"init", "new/part"}).stdout_text ==
        "wrote new/part/tsconfig.json\nwrote new/part/heddle.d.ts\n");
}

TEST_CASE("init replaces nothing unless it is told to", "[cli][types]") {
  const Folder folder;
  folder.write("tsconfig.json", "{ \"mine\": true }\n");
  const Outcome refused = run_heddle(folder, {"init"});
  CHECK(refused.exit_code == 2);
  CHECK(refused.stdout_text == "");
  CHECK(refused.stderr_text ==
        "heddle: 'tsconfig.json' is there already and is another; nothing is written "
        "(--force replaces it)\n");
  CHECK(text_in(folder, "tsconfig.json") == "{ \"mine\": true }\n");
  CHECK_FALSE(std::filesystem::exists(folder.path() / "heddle.d.ts"));
  CHECK(run_heddle(folder, {"init", "--force"}).stdout_text ==
        "replaced tsconfig.json\nwrote heddle.d.ts\n");
}

TEST_CASE("init needs a folder that it can write into", "[cli][types]") {
  const Folder folder;
  folder.write("file", "");
  folder.write("taken/tsconfig.json/inside", "");
  for (const char* const place : {"file", "file/inside", "taken", "/proc/nowhere", ""}) {
    CAPTURE(place);
    const Outcome outcome = run_heddle(folder, {"init", place});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.stdout_text == "");
    CHECK(describe_faults(outcome) == "");
  }
}
