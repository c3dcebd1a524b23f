#pragma once
// runtime/module_loader.hpp -- from a file to the graph of modules it imports, compiled and verified.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/expected.hpp"
#include "heddle/result.hpp"
#include "interpreter/module_evaluation.hpp"
#include "interpreter/realm.hpp"

namespace heddle {

/// Loads programs. Specifiers: "./x.ts" and "../x.ts" name files beside the importing one; "heddle" and "heddle:process" are built in.
/// Threads:    one loader per load; keeps nothing between loads.
class ModuleLoader {
 public:
  explicit ModuleLoader(VmCore& core) : core_(core) {}

  /// The program in `source`; imports are looked for beside `path`, or refused when it is empty.
  Expected<std::vector<GraphNode>, Error> load_source(std::string_view source,
                                                      const std::string& name,
                                                      const std::string& path);
  /// Code of a run: its declarations are globals, its last expression is its result. `path` as above.
  Expected<std::vector<GraphNode>, Error> load_code(std::string_view source,
                                                    const std::string& name,
                                                    const std::string& path);
  Expected<std::vector<GraphNode>, Error> load_file(const std::string& path);

 private:
  Expected<int, Error> add_file(const std::string& path, const std::string& shown);
  Expected<int, Error> add_module(Module module, const std::string& path);
  Expected<int, Error> add_process_module();
  /// Loads what the modules import, and what those import; the graph, node 0 first.
  Expected<std::vector<GraphNode>, Error> add_imports();
  /// The node that an import names: an index, or -1 for module "heddle".
  Expected<int, Error> resolve(std::size_t importer, const ImportRequest& request);

  VmCore& core_;
  std::vector<GraphNode> nodes_;
  std::vector<std::string> paths_;  ///< of nodes_; empty for source without a file
  std::unordered_map<std::string, int> by_path_;
};

}  // namespace heddle
