#include "compiler/parser.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest_word.hpp"
#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

namespace {

// Reading ahead at most this often over a file, on average, is what ordinary code stays far below.
constexpr std::uint64_t kLookaheadPerByte = 4;
constexpr std::uint64_t kLeastLookahead = 64u << 10;  // bytes; for small files that are all arrows

}  // namespace

Program* parse(const SourceText& source, const ParseOptions& options, Arena& arena,
               AtomTable& atoms, Diagnostics& diagnostics) {
  if (source.text().size() > options.max_source_bytes) {
    const std::string limit = std::to_string(options.max_source_bytes >> 20);
    diagnostics.report(DiagnosticCode::SourceTooLarge, {}, {limit});
    return arena.make<Program>();
  }
  if (!check_source_text(source, diagnostics)) return arena.make<Program>();
  return Parser(source, options, arena, atoms, diagnostics).parse_program();
}

Parser::Parser(const SourceText& source, const ParseOptions& options, Arena& arena,
               AtomTable& atoms, Diagnostics& diagnostics)
    : source_(source),
      options_(options),
      arena_(arena),
      atoms_(atoms),
      diagnostics_(diagnostics),
      lexer_(source, atoms, arena),
      lookahead_budget_(kLeastLookahead + source.text().size() * kLookaheadPerByte),
      is_ambient_(options.language == SourceLanguage::Declarations) {
  token_ = lexer_.next();
}

Program* Parser::parse_program() {
  FunctionContext context;
  context.is_top_level = true;
  context.is_async = true;
  Program* const program = arena_.make<Program>();
  const FunctionScope scope(*this, context);
  program->body = parse_statement_list(TokenKind::EndOfFile);
  if (token_.error) report(token_.error->code, token_.error->range);
  check_exports();
  program->is_module = is_module_;
  program->has_top_level_await = has_top_level_await_;
  return program;
}

void Parser::advance() {
  if (is_failing_) return;
  previous_end_ = token_.end;
  if (token_.error) {
    report(token_.error->code, token_.error->range, text_of(token_.error->range));
    if (is_failing_) return;  // it was the last error that there is room for
  }
  token_ = lexer_.next();
}

bool Parser::take(TokenKind kind) {
  if (!at(kind)) return false;
  advance();
  return true;
}

bool Parser::expect(TokenKind kind) {
  if (take(kind)) return true;
  fail_expected(token_kind_text(kind));
  return false;
}

bool Parser::expect_closing(TokenKind kind, std::uint32_t open) {
  if (take(kind)) return true;
  fail_unclosed(kind, open);
  return false;
}

void Parser::fail_unclosed(TokenKind kind, std::uint32_t open) {
  if (is_failing_) return;
  if (at(TokenKind::Invalid)) return fail_expected(token_kind_text(kind));
  const LineColumn opened = source_.locate(open);
  const bool may_miss_comma = starts_expression() && !at(TokenKind::LeftBrace);
  const std::string place =
      fmt::format("'{}' of line {}, column {}{}", source_.text().substr(open, 1), opened.line,
                  opened.column, may_miss_comma ? "; or a comma is missing" : "");
  const std::string wanted = fmt::format("{}, found {}", token_kind_text(kind), describe_token());
  fail(DiagnosticCode::ExpectedClosing, token_.range(), wanted, place);
}

bool Parser::can_insert_semicolon() const {
  return at(TokenKind::RightBrace) || at(TokenKind::EndOfFile) || token_.newline_before;
}

void Parser::expect_semicolon() {
  if (take(TokenKind::Semicolon) || can_insert_semicolon()) return;
  if (refuse_misspelt_keyword()) return;
  fail(DiagnosticCode::ExpectedSemicolon, token_.range(), describe_token());
}

/// A statement that begins as in another language, like `def f()` or `elif (x)`.
bool Parser::refuse_foreign_keyword() {
  struct Foreign {
    std::string_view word, here;
  };
  static constexpr Foreign kWords[] = {
      {"def", "function"}, {"func", "function"}, {"fn", "function"},      {"fun", "function"},
      {"int", "let"},      {"float", "let"},     {"double", "let"},       {"bool", "let"},
      {"char", "let"},     {"auto", "let"},      {"val", "const"},        {"string", "let"},
      {"elif", "else if"}, {"elsif", "else if"}, {"elseif", "else if"},   {"foreach", "for"},
      {"except", "catch"}, {"raise", "throw"},   {"struct", "interface"}, {"pass", "{}"}};
  if (is_failing_ || item_start_ >= previous_end_) return false;
  const std::string_view item = text_of({item_start_, previous_end_});
  const std::size_t length = std::min(item.find_first_of(" \t("), item.size());
  for (const Foreign& foreign : kWords) {
    if (foreign.word != item.substr(0, length)) continue;
    const auto end = item_start_ + static_cast<std::uint32_t>(length);
    fail(DiagnosticCode::MisspeltKeyword, {item_start_, end}, foreign.word, foreign.here);
    return true;
  }
  return false;
}

/// A statement that is only a word so far, like `retrun 5`.
bool Parser::refuse_misspelt_keyword() {
  static constexpr std::string_view kKeywords[] = {
      "function", "const", "let",   "class",   "return", "import",  "export", "interface",
      "type",     "enum",  "async", "await",   "throw",  "switch",  "while",  "for",
      "else",     "try",   "catch", "finally", "case",   "default", "new",    "abstract"};
  const SourceRange word{item_start_, previous_end_};
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  if (refuse_foreign_keyword()) return true;
  if (is_failing_ || word.start >= word.end ||
      !std::all_of(text_of(word).begin(), text_of(word).end(), is_letter))
    return false;
  const std::string_view found = text_of(word);
  NearestWord nearest(found);
  for (const std::string_view keyword : kKeywords) nearest.consider(keyword);
  std::string_view meant = nearest.best();
  for (const std::string_view keyword : kKeywords) {  // letters that changed places: `cosnt`
    if (std::is_permutation(found.begin(), found.end(), keyword.begin(), keyword.end()))
      meant = keyword;
  }
  if (meant.empty() || meant == found) return false;
  fail(DiagnosticCode::MisspeltKeyword, word, found, meant);
  return true;
}

Token Parser::peek() {
  if (is_failing_) return token_;
  const Token token = lexer_.next();
  lexer_.seek(token_.end);
  return token;
}

void Parser::raise() {
  if (depth_ + ++height_ > kMaxNesting) {
    halt(DiagnosticCode::NestingTooDeep, kMaxNesting);
  }
}

void Parser::declare(Atom name, DeclaredKind kind, SourceRange range) {
  if (!name || speculations_ > 0) return;
  later_bytes_ += kBytesOfName;
  const DeclaredName* const clash = declared_.declare(name, kind, range);
  if (clash == nullptr) return;
  const std::string line = std::to_string(source_.locate(clash->range.start).line);
  const bool are_parameters =
      kind == DeclaredKind::Parameter && clash->kind == DeclaredKind::Parameter;
  report(are_parameters ? DiagnosticCode::DuplicateParameter : DiagnosticCode::DuplicateDeclaration,
         range, name.text(), line);
}

void Parser::check_binding_name(Atom name, SourceRange range) {
  const TokenKind kind = AtomTable::kind_of(name);
  const bool is_forbidden = kind == TokenKind::Eval || kind == TokenKind::Arguments ||
                            kind == TokenKind::Undefined || kind == TokenKind::Proto;
  if (is_forbidden && !is_ambient_) report(DiagnosticCode::ForbiddenName, range, name.text());
}

Identifier* Parser::parse_binding_identifier(DeclaredKind kind) {
  Identifier* const identifier = parse_identifier_node();
  if (!identifier->name) return identifier;
  check_binding_name(identifier->name, identifier->range);
  declare(identifier->name, kind, identifier->range);
  return identifier;
}

/// A name that is no reserved word. The node has an empty name when there is none.
Identifier* Parser::parse_identifier_node() {
  const Token token = token_;
  if (at_identifier()) {
    advance();
  } else if (is_reserved(token.kind) || token.kind == TokenKind::EscapedReserved) {
    if (is_reserved(token.kind) && token.kind != TokenKind::Await &&
        token.kind != TokenKind::Yield) {
      fail(DiagnosticCode::ReservedWord, token.range(), token.atom.text());
    } else {
      report(DiagnosticCode::ReservedWord, token.range(), token.atom.text());
      advance();
    }
  } else {
    fail_expected("a name");
  }
  Identifier* const identifier = make<Identifier>(token.start);
  if (!is_failing_) identifier->name = token.atom;
  return identifier;
}

}  // namespace heddle
