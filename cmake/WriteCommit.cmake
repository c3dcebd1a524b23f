cmake_minimum_required(VERSION 3.25)
# Run at every build: writes OUTPUT, a C++ file that knows the commit, and only when it changed.
execute_process(
  COMMAND git describe --always --dirty --abbrev=12 --exclude=*
  WORKING_DIRECTORY ${SOURCE_DIR} OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE
  RESULT_VARIABLE failed ERROR_QUIET)
if(failed)
  set(commit "unknown")  # an archive, or no git
endif()
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT
"namespace heddle::cli {
extern const char* const kCommit;
const char* const kCommit = \"@commit@\";
}  // namespace heddle::cli
")
