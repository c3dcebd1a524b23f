#pragma once

// Internal to the printer: the text so far, and one function per part of the tree. Expressions are
// printed by ast_printer.cpp, statements by ast_printer_statement.cpp.

#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "compiler/ast.hpp"

namespace heddle::ast {

class PrintWriter {
 public:
  [[nodiscard]] std::string take() { return std::move(out_); }

  /// `(head part part ...)`; parts are nodes, names, texts, or functions that write.
  template <typename... Parts>
  void list(std::string_view head, const Parts&... parts) {
    write("(");
    write(head);
    (part(parts), ...);
    close();
  }

  void write(const Expression& node);
  void write(const Statement& node);
  void write(const TypeNode& type);
  void write(const Function& function, std::string_view head);
  void write(const Class& definition);
  void write(const PropertyKey& key);
  void write(const Parameter& parameter);
  void write(const ClassMember& member);
  void write(const Property& property);
  void write(const PatternElement& element);
  void write(std::string_view text) {
    if (text.empty()) return;
    if (wants_blank_ && !out_.empty() && out_.back() != '(') out_ += ' ';
    wants_blank_ = false;
    out_ += text;
  }
  void write_string(std::string_view value);
  void write_number(double value);

  // Each part of a list brings the blank before it; what is not there brings none.
  void part(std::string_view text) {
    separate();
    write(text);
  }
  void part(const char* text) { part(std::string_view(text)); }
  void part(Atom atom) { part(atom.text()); }
  void part(const Node* node);
  void part(const TypeNode* type);
  template <typename T>
  void part(std::span<T> items) {
    for (const T& item : items) part(item);
  }
  template <typename T>
  requires(std::is_class_v<T> && !std::is_invocable_v<T>) void part(const T& item) {
    separate();
    write(item);
  }
  template <typename Write>
  requires std::is_invocable_v<Write>
  void part(const Write& write) {
    separate();
    write();
  }

 private:
  void separate() { wants_blank_ = true; }
  void close() {
    wants_blank_ = false;
    out_ += ')';
  }

  std::string out_;
  bool wants_blank_ = false;  ///< Before the next text, unless it is the first of its list.
};

}  // namespace heddle::ast
