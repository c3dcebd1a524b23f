# embed_text: cmake -DOUTPUT=<file.cpp> -DDECLARATIONS=<file> -DSETTINGS=<file> -P EmbedText.cmake
# Writes the C++ file that defines the texts of cli/type_files.hpp.
cmake_minimum_required(VERSION 3.25)
file(READ ${DECLARATIONS} declarations)
file(READ ${SETTINGS} settings)
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT
"#include \"cli/type_files.hpp\"
namespace heddle::cli {
const std::string_view kDeclarations = R\"heddle(@declarations@)heddle\";
const std::string_view kProjectSettings = R\"heddle(@settings@)heddle\";
}  // namespace heddle::cli
")
