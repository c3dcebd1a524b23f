#include "runtime/module_loader.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "bytecode/module_file.hpp"
#include "bytecode/script_text.hpp"
#include "bytecode/verifier.hpp"
#include "compiler/compile.hpp"
#include "compiler/diagnostic_quote.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/source_position.hpp"
#include "runtime/process_module.hpp"

namespace heddle {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxSourceBytes = 64u << 20;

Expected<std::string, Error> read_file(const std::string& path) {
  std::error_code failed;
  if (fs::is_directory(path, failed))
    return Unexpected{Error{Errc::NotFound, fmt::format("{} is a folder", path)}};
  const std::uintmax_t size = fs::file_size(path, failed);
  if (failed) {
    return Unexpected{
        Error{Errc::NotFound, fmt::format("cannot read {}: {}", path, failed.message())}};
  }
  if (size > kMaxSourceBytes) {
    return Unexpected{Error{Errc::Rejected,
                            fmt::format("{} is larger than {} MiB", path, kMaxSourceBytes >> 20)}};
  }
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf() || size == 0)) {
    return Unexpected{Error{Errc::NotFound, fmt::format("cannot read {}", path)}};
  }
  return std::move(text).str();
}

bool is_module_file(std::string_view bytes) { return bytes.starts_with("HBC\x1a"); }

Expected<Module, Error> parse_module_file(std::string_view bytes, const std::string& name) {
  auto module = deserialize({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
  if (module) return std::move(module).value();
  return Unexpected{
      Error{Errc::Rejected, fmt::format("{} is no usable module file: {}", name, module.error())}};
}

enum class Library : std::uint8_t { No, Yes };

Expected<Module, Error> compile_module(std::string_view source, const std::string& name,
                                       CompileGoal goal = CompileGoal::Module,
                                       Library library = Library::No) {
  CompileOptions options;
  options.goal = goal;
  options.is_builtin = library == Library::Yes;
  options.language = language_of(name);
  CompileResult result = compile(SourceText(name, std::string(source)), options);
  if (result.module) return std::move(*result.module);
  return Unexpected{Error{Errc::Rejected, std::move(result.report)}};
}

bool has_control_characters(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

bool has_source_ending(std::string_view name) {
  for (const std::string_view ending : {".ts", ".mts", ".js", ".mjs"}) {
    if (name.ends_with(ending)) return true;
  }
  return false;
}

std::string join(std::string_view importer, std::string_view specifier) {
  return (fs::path(importer).parent_path() / specifier).lexically_normal().string();
}

}  // namespace

Expected<std::vector<GraphNode>, Error> ModuleLoader::load_source(std::string_view source,
                                                                  const std::string& name,
                                                                  const std::string& path) {
  auto module =
      is_module_file(source) ? parse_module_file(source, name) : compile_module(source, name);
  if (!module) return Unexpected{module.error()};
  if (auto added = add_module(std::move(module).value(), path); !added)
    return Unexpected{added.error()};
  return add_imports();
}

Expected<std::vector<GraphNode>, Error> ModuleLoader::load_code(std::string_view source,
                                                                const std::string& name,
                                                                const std::string& path) {
  auto module = compile_module(source, name, CompileGoal::Script);
  if (!module) return Unexpected{module.error()};
  if (auto added = add_module(std::move(module).value(), path); !added)
    return Unexpected{added.error()};
  return add_imports();
}

Expected<std::vector<GraphNode>, Error> ModuleLoader::load_file(const std::string& path) {
  if (auto added = add_file(fs::path(path).lexically_normal().string(), path); !added)
    return Unexpected{added.error()};
  return add_imports();
}

Expected<int, Error> ModuleLoader::add_file(const std::string& path, const std::string& shown) {
  auto text = read_file(path);
  if (!text) return Unexpected{text.error()};
  auto module =
      is_module_file(*text) ? parse_module_file(*text, shown) : compile_module(*text, shown);
  if (!module) return Unexpected{module.error()};
  return add_module(std::move(module).value(), path);
}

Expected<int, Error> ModuleLoader::add_module(Module module, const std::string& path) {
  auto verified = verify(std::move(module));
  if (!verified) {
    return Unexpected{Error{Errc::Rejected, fmt::format("{}: refused by the verifier: {}", path,
                                                        verified.error().message())}};
  }
  const int index = static_cast<int>(nodes_.size());
  nodes_.push_back({std::make_shared<const LoadedModule>(std::move(verified).value(), core_.names,
                                                         core_.symbols),
                    {},
                    path});
  paths_.push_back(path);
  by_path_.try_emplace(path, index);
  return index;
}

// One list, no recursion: a graph may be as deep as it likes.
Expected<std::vector<GraphNode>, Error> ModuleLoader::add_imports() {
  for (std::size_t at = 0; at < nodes_.size(); ++at) {
    const std::shared_ptr<const LoadedModule> loaded = nodes_[at].loaded;  // nodes_ grows
    for (const ImportRequest& request : loaded->module().requests) {
      auto target = resolve(at, request);
      if (!target) return Unexpected{target.error()};
      nodes_[at].requests.push_back(*target);
    }
  }
  return std::move(nodes_);
}

Expected<int, Error> ModuleLoader::add_process_module() {
  const std::string name(kProcessModuleName);
  if (const auto known = by_path_.find(name); known != by_path_.end()) return known->second;
  auto module = compile_module(kProcessModuleSource, name, CompileGoal::Module, Library::Yes);
  if (!module) return Unexpected{module.error()};
  return add_module(std::move(module).value(), name);
}

Expected<int, Error> ModuleLoader::resolve(std::size_t importer, const ImportRequest& request) {
  const LoadedModule& loaded = *nodes_[importer].loaded;
  const Module& module = loaded.module();
  const std::string specifier = to_utf8(*loaded.name(request.specifier));
  if (specifier == "heddle") return -1;
  if (specifier == kProcessModuleName) return add_process_module();
  const auto refuse = [&](std::string_view why) {
    const SourceText source(module.source_name, module.source_text);
    return Unexpected{Error{
        Errc::Rejected, fmt::format("{}: error HD3002: cannot import '{}': {}\n{}",
                                    position_text(loaded, request.position), specifier, why,
                                    excerpt(source, {request.position, request.position + 1}))}};
  };
  if (has_control_characters(specifier)) {
    return Unexpected{Error{
        Errc::Rejected, fmt::format("{}: error HD3002: an import's name holds control characters\n",
                                    position_text(loaded, request.position))}};
  }
  if (paths_[importer].empty()) return refuse("code without a path imports only \"heddle\"");
  if (!specifier.starts_with("./") && !specifier.starts_with("../")) {
    return refuse("name a file with its ending, './name.ts', or \"heddle\"");
  }
  if (!has_source_ending(specifier))
    return refuse("an import names a file that ends in .ts, .mts, .js or .mjs");
  const std::string path = join(paths_[importer], specifier);
  if (const auto known = by_path_.find(path); known != by_path_.end()) return known->second;
  auto added = add_file(path, path);
  if (!added && added.error().code == Errc::NotFound) return refuse(added.error().message);
  return added;
}

}  // namespace heddle
