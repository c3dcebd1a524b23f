#pragma once

// What the parser's tests share: a source goes in, the tree or the errors come out as text.

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "compiler/ast_printer.hpp"
#include "compiler/parser.hpp"

namespace heddle {

/// A parsed source with everything it needs to stay alive.
struct Parsed {
  explicit Parsed(std::string text, std::string name = "main.ts", ParseOptions options = {})
      : source(std::move(name), std::move(text)), atoms(arena, 1), diagnostics(source) {
    options.language = language_of(source.name());
    program = parse(source, options, arena, atoms, diagnostics);
  }

  /// `HD1101@2:5 HD1201@3:1`: the numbers and places of the errors, in order of report.
  [[nodiscard]] std::string errors() const {
    std::string result;
    for (const Diagnostic& diagnostic : diagnostics.list()) {
      const LineColumn place = source.locate(diagnostic.range.start);
      result += fmt::format("{}HD{}@{}:{}", result.empty() ? "" : " ",
                            diagnostic_info(diagnostic.code).number, place.line, place.column);
    }
    return result;
  }

  SourceText source;
  ast::Arena arena;
  AtomTable atoms;
  Diagnostics diagnostics;
  ast::Program* program = nullptr;
};

/// The tree of a correct source; of an incorrect one, its errors.
inline std::string tree(std::string_view text, std::string name = "main.ts") {
  const Parsed parsed(std::string(text), std::move(name));
  return parsed.diagnostics.empty() ? ast::print(*parsed.program) : parsed.errors();
}

/// The errors of a source; empty when there are none.
inline std::string errors(std::string_view text, std::string name = "main.ts") {
  return Parsed(std::string(text), std::move(name)).errors();
}

/// The only error's text and hint.
inline std::string message(std::string_view text, std::string name = "main.ts") {
  const Parsed parsed(std::string(text), std::move(name));
  if (parsed.diagnostics.list().size() != 1) return parsed.errors();
  const Diagnostic& only = parsed.diagnostics.list().front();
  return only.hint.empty() ? only.text : only.text + " | " + only.hint;
}

}  // namespace heddle
