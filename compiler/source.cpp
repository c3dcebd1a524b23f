#include "compiler/source.hpp"

#include <utility>

namespace heddle {

SourceLanguage language_of(std::string_view file_name) {
  if (file_name.ends_with(".js") || file_name.ends_with(".mjs")) return SourceLanguage::JavaScript;
  if (file_name.ends_with(".d.ts")) return SourceLanguage::Declarations;
  return SourceLanguage::TypeScript;
}

SourceText::SourceText(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), lines_(text_) {}

}  // namespace heddle
