// tools/embed_scripts.cpp -- a tool of the build: embed_scripts OUT.cpp SCRIPT.ts...
// Compiles each script and writes the module files' bytes as C++ that defines heddle::embedded_scripts().

#include <fmt/core.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "bytecode/module_file.hpp"
#include "compiler/compile.hpp"

namespace {

std::string read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

std::string base_name(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

void append_bytes(std::string& out, std::size_t index, const std::vector<std::uint8_t>& bytes) {
  out += fmt::format("constexpr std::uint8_t kScript{}[] = {{", index);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    out += fmt::format("{}{},", i % 32 == 0 ? "\n" : "", bytes[i]);
  out += "};\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: embed_scripts OUT.cpp SCRIPT.ts...\n", stderr);
    return 2;
  }
  std::string out =
      "// Made by tools/embed_scripts.cpp.\n#include \"builtins/scripts.hpp\"\n\n"
      "namespace heddle {\nnamespace {\n";
  std::string list;
  for (int i = 2; i < argc; ++i) {
    heddle::CompileOptions options;
    options.is_builtin = true;
    const heddle::SourceText source(base_name(argv[i]), read(argv[i]));
    heddle::CompileResult result = heddle::compile(source, options);
    if (!result.module) {
      std::fputs(result.report.c_str(), stderr);
      return 1;
    }
    append_bytes(out, static_cast<std::size_t>(i), heddle::serialize(*result.module));
    list += fmt::format("kScript{}, ", i);
  }
  out += fmt::format(
      "constexpr std::span<const std::uint8_t> kScripts[] = {{{}}};\n}}  // namespace\n\n", list);
  out +=
      "std::span<const std::span<const std::uint8_t>> embedded_scripts() { return kScripts; }\n\n"
      "}  // namespace heddle\n";
  std::ofstream(argv[1], std::ios::binary) << out;
  return 0;
}
