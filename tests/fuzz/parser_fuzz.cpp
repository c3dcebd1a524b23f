// tests/fuzz/parser_fuzz.cpp -- any bytes as a source, in each language: no crash, no hang, no tree
// higher than promised (N2). The first byte chooses the language.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/assert.hpp"
#include "compiler/ast_printer.hpp"
#include "compiler/parser.hpp"

namespace {

constexpr std::size_t kLargestPrinted = 4096;  // bytes of source; printing takes quadratic memory

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace heddle;
  if (size == 0) return 0;
  const SourceText source("fuzz.ts",
                          std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
  ParseOptions options;
  options.language = static_cast<SourceLanguage>(data[0] % 3);
  options.max_tree_bytes = 8u << 20;
  ast::Arena arena;
  AtomTable atoms(arena, data[0]);
  Diagnostics diagnostics(source);
  const ast::Program* const program = parse(source, options, arena, atoms, diagnostics);
  if (diagnostics.empty()) {
    if (size <= kLargestPrinted) (void)ast::print(*program);
  } else {
    HEDDLE_ASSERT(!diagnostics.format_all().empty());
  }
  return 0;
}
