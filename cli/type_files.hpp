#pragma once
// cli/type_files.hpp -- the files of types/, as they were when this was built (cmake/EmbedText.cmake).

#include <string_view>

namespace heddle::cli {

/// types/heddle.d.ts: the module "heddle" and the globals, for TypeScript.
extern const std::string_view kDeclarations;
/// types/tsconfig.json: what makes an editor check scripts as Heddle does.
extern const std::string_view kProjectSettings;

}  // namespace heddle::cli
