# Options, compiler flags and dependencies. Everything is set in the scope of this directory, so a project that
# uses Heddle through add_subdirectory keeps its own flags.
include_guard(GLOBAL)

# Inside another project only the library is built.
option(HEDDLE_CLI "Build the command heddle (needs CLI11)" ${PROJECT_IS_TOP_LEVEL})
option(HEDDLE_TESTS "Build the tests (needs Catch2)" ${PROJECT_IS_TOP_LEVEL})
option(HEDDLE_BENCH "Add the targets of the benchmarks" ${PROJECT_IS_TOP_LEVEL})
option(HEDDLE_WERROR "Treat compiler warnings as errors" OFF)
option(HEDDLE_STRESS "Collect at every allocation, move stacks at every call, shuffle queues, no async fast path" OFF)
option(HEDDLE_FMT_HEADER_ONLY "Compile fmt into Heddle (no libfmt at run time; builds three times slower)" OFF)
set(HEDDLE_SANITIZE "" CACHE STRING "Empty, address (with undefined), thread, or fuzzer (clang only)")
set_property(CACHE HEDDLE_SANITIZE PROPERTY STRINGS "" address thread fuzzer)

if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)  # a host may link another Boost: its symbols and ours must not merge
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(HEDDLE_CCACHE ccache)
  mark_as_advanced(HEDDLE_CCACHE)
  if(HEDDLE_CCACHE)  # what it must let pass to keep results of precompiled headers: its manual, "Precompiled headers"
    set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_SLOPPINESS=pch_defines,time_macros ${HEDDLE_CCACHE})
  endif()
endif()

add_compile_options(-Wall -Wextra -Wpedantic)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # False: the first two in every std::string + (GCC bug 105651), the other for stores to what may be null.
  add_compile_options(-Wno-restrict -Wno-array-bounds -Wno-stringop-overflow)
endif()
if(HEDDLE_WERROR)
  add_compile_options(-Werror)
endif()
if(HEDDLE_STRESS)
  add_compile_definitions(HEDDLE_STRESS=1)
endif()

# heddle_compile_together(<target>)
# Several files of it at a time, in a third of the time: for what is big but not fast, in builds from nothing. (The checked presets do
# so with all. In Release the library keeps its files apart, since that made no code faster, and some slower.)
function(heddle_compile_together target)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
  endif()
endfunction()

# Reading these takes most of the time of most files, so it is done once for all folders. Files include what they use all the same:
# preset fuzz compiles without (CMAKE_DISABLE_PRECOMPILE_HEADERS).
set(HEDDLE_PRECOMPILED_HEADERS
  <algorithm> <array> <bit> <chrono> <cmath> <cstdint> <cstring> <deque> <functional> <limits> <memory> <mutex> <optional> <span>
  <string> <string_view> <thread> <unordered_map> <unordered_set> <utility> <variant> <vector> <fmt/format.h>)

set(HEDDLE_TIMEOUT_FACTOR 1)  # how much longer a test may take in this build
if(HEDDLE_STRESS)
  set(HEDDLE_TIMEOUT_FACTOR 6)
endif()

if(HEDDLE_SANITIZE STREQUAL "address")
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all)
  set(HEDDLE_TIMEOUT_FACTOR 6)
elseif(HEDDLE_SANITIZE STREQUAL "thread")
  set(sanitizers -fsanitize=thread)
  set(HEDDLE_TIMEOUT_FACTOR 10)
elseif(HEDDLE_SANITIZE STREQUAL "fuzzer")
  # Locals stay on the stack, where the collector looks for what natives hold.
  set(sanitizers -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fsanitize-address-use-after-return=never)
  add_compile_definitions(__SANITIZE_ADDRESS__=1)  # as GCC says it; clang 19 does not
elseif(HEDDLE_SANITIZE)
  message(FATAL_ERROR "HEDDLE_SANITIZE is '${HEDDLE_SANITIZE}'; it may be empty, address, thread or fuzzer")
endif()
if(HEDDLE_SANITIZE)
  add_compile_options(${sanitizers} -fno-omit-frame-pointer)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wno-maybe-uninitialized)  # GCC 12 sees phantoms through the instrumentation
  endif()
  add_link_options(${sanitizers})
endif()
# In every test, so that a plain `ctest` in a build folder means the same as a preset.
set(HEDDLE_TEST_ENVIRONMENT
  "ASAN_OPTIONS=detect_stack_use_after_return=0:strict_string_checks=1"
  "UBSAN_OPTIONS=print_stacktrace=1"
  "TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1")

find_package(Threads REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(Boost 1.81 REQUIRED)

# Asio needs its own target: only the folder `scheduler` may include it.
add_library(heddle_asio INTERFACE)
target_link_libraries(heddle_asio INTERFACE Boost::headers Threads::Threads)
target_compile_definitions(heddle_asio INTERFACE BOOST_ASIO_NO_DEPRECATED)
if(HEDDLE_SANITIZE STREQUAL "thread")
  # ThreadSanitizer does not model stand-alone fences and GCC warns about each.
  target_compile_definitions(heddle_asio INTERFACE BOOST_ASIO_DISABLE_FENCED_BLOCK)
endif()
