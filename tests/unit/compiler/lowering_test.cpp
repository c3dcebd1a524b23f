// tests/unit/compiler/lowering_test.cpp -- what the compiler makes of the conformance programs verifies, and
// lowers in both modes.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bytecode/lowering.hpp"
#include "bytecode/module_file.hpp"
#include "bytecode/verifier.hpp"
#include "compiler/compile.hpp"

namespace heddle {
namespace {

std::vector<std::filesystem::path> conformance_programs() {
  const std::filesystem::path tests{HEDDLE_TESTS};
  std::vector<std::filesystem::path> programs;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{tests / "conformance"}) {
    const bool is_program =
        entry.path().extension() == ".ts" && !entry.path().string().ends_with(".d.ts");
    if (is_program) programs.push_back(entry.path());
  }
  return programs;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

TEST_CASE("what compiles verifies, comes back from its bytes and lowers",
          "[compiler][lowering][slow]") {
  std::size_t lowered = 0;
  for (const auto& path : conformance_programs()) {
    INFO(path);
    const SourceText source{path.string(), text_of(path)};
    CompileResult compiled = compile(source);
    if (!compiled.module) continue;  // programs that show a source error
    const auto bytes = serialize(*compiled.module);
    auto read = deserialize(bytes);
    REQUIRE(read.has_value());
    CHECK(serialize(*read) == bytes);
    const auto verified = verify(std::move(*read));
    INFO((verified ? std::string{} : verified.error().message()));
    REQUIRE(verified.has_value());
    for (std::uint32_t i = 0; i < verified->module().functions.size(); ++i) {
      const RegisterCode optimized = lower(*verified, i, LoweringMode::Optimized);
      const RegisterCode traced = lower(*verified, i, LoweringMode::Traced);
      CHECK(optimized.entry_weight == traced.entry_weight);
      CHECK(optimized.words.size() <= traced.words.size());
      ++lowered;
    }
  }
  CHECK(lowered > 1000);
}

}  // namespace
}  // namespace heddle
