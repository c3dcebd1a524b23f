#include "runtime/failure_excerpt.hpp"

#include <charconv>
#include <optional>
#include <string_view>

#include "compiler/diagnostic_quote.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

constexpr std::string_view kFrame = "\n    at ";

struct Place {
  std::string_view file;
  LineColumn in_file;
};

/// Takes `:number` off the end of `text`.
std::optional<std::uint32_t> take_number(std::string_view& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return {};
  std::uint32_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, number);
  if (error != std::errc{} || stop != end) return {};
  text = text.substr(0, colon);
  return number;
}

/// Of `name (file:line:column)` or `file:line:column`.
std::optional<Place> place_of(std::string_view frame) {
  if (frame.ends_with(')')) {
    frame.remove_suffix(1);
    frame = frame.substr(std::min(frame.rfind('(') + 1, frame.size()));
  }
  const auto column = take_number(frame);
  const auto line = column ? take_number(frame) : std::nullopt;
  if (!line) return {};
  return Place{frame, {*line, *column}};
}

/// The newest, where runs of code or a file that was changed have the same name.
std::shared_ptr<const LoadedModule> module_named(Realm& realm, std::string_view file) {
  const std::scoped_lock lock(realm.module_mutex);
  const auto& instances = realm.modules.instances();
  for (auto instance = instances.rbegin(); instance != instances.rend(); ++instance) {
    if ((*instance)->loaded->module().source_name == file) return (*instance)->loaded;
  }
  return nullptr;
}

/// Empty if the source has no such place.
std::string excerpt_at(const LoadedModule& loaded, LineColumn place) {
  const SourceText source(loaded.module().source_name, loaded.module().source_text);
  const auto offset = source.offset_of(place);
  return offset ? excerpt(source, {*offset, *offset + 1}) : std::string();
}

}  // namespace

std::string with_excerpt(Realm& realm, std::string text, std::string_view advice) {
  const std::string help = advice.empty() ? std::string() : fmt::format("  help: {}\n", advice);
  const std::size_t frame = text.find(kFrame);
  if (frame == std::string::npos) return text;
  const std::size_t start = frame + kFrame.size();
  const std::size_t end = std::min(text.find('\n', start), text.size());
  const auto place = place_of(std::string_view(text).substr(start, end - start));
  const auto loaded = place ? module_named(realm, place->file) : nullptr;
  return text.insert(frame + 1,
                     (loaded == nullptr ? "" : excerpt_at(*loaded, place->in_file)) + help);
}

std::string with_excerpt(const std::vector<GraphNode>& program, std::string text) {
  const std::size_t end = text.find(": error ");
  const auto place =
      end == std::string::npos ? std::nullopt : place_of(std::string_view(text).substr(0, end));
  if (!place) return text;
  for (const GraphNode& node : program) {
    if (node.loaded->module().source_name == place->file)
      return text + excerpt_at(*node.loaded, place->in_file);
  }
  return text;
}

}  // namespace heddle
