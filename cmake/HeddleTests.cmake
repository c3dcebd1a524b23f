# How each kind of test becomes ctest tests. Label `fast`: quick enough for every commit in every preset; tests
# without it (`slow`, `embed`, ...) run in scripts/test and scripts/check.
include_guard(GLOBAL)
include(Catch)

# A timeout in seconds, longer where sanitizers or stress make everything slow.
function(heddle_timeout seconds result)
  math(EXPR scaled "${seconds} * ${HEDDLE_TIMEOUT_FACTOR}")
  set(${result} ${scaled} PARENT_SCOPE)
endfunction()

# Whether one of the files contains the text.
function(heddle_any_contains text result)
  foreach(file IN LISTS ARGN)
    file(READ ${file} content)
    string(FIND "${content}" "${text}" at)
    if(NOT at EQUAL -1)
      set(${result} TRUE PARENT_SCOPE)
      return()
    endif()
  endforeach()
  set(${result} FALSE PARENT_SCOPE)
endfunction()

# heddle_compile_quickly(<target of tests>)
# Tests are most of what there is to compile, and Catch2's macros are slow to optimize and slower to watch for undefined behaviour;
# what they test is compiled as ever.
function(heddle_compile_quickly target)
  heddle_compile_together(${target})
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(${target} PRIVATE -O1)
  elseif(HEDDLE_SANITIZE STREQUAL "address")
    target_compile_options(${target} PRIVATE -fno-sanitize=undefined)
  endif()
endfunction()

# heddle_catch_test(<target> PREFIX <name/> LIBRARIES ... SOURCES ...)
# One executable; every TEST_CASE is a ctest of its own, `slow` when tagged [slow] and `fast` otherwise.
function(heddle_catch_test target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "PREFIX;LABEL" "LIBRARIES;SOURCES")
  add_executable(${target} ${arg_SOURCES} $<TARGET_OBJECTS:heddle_catch_main>)
  target_link_libraries(${target} PRIVATE ${arg_LIBRARIES} Catch2::Catch2 Threads::Threads)
  target_include_directories(${target} PRIVATE ${PROJECT_BINARY_DIR}/visible/tests)
  heddle_compile_quickly(${target})
  # Without `-w NoTests` a name that ctest cannot pass on (one with a semicolon) would run nothing, and pass.
  heddle_timeout(60 fast_timeout)
  heddle_timeout(300 slow_timeout)
  catch_discover_tests(${target}
    TEST_PREFIX "${arg_PREFIX}" TEST_SPEC "~[slow]" TEST_LIST ${target}_FAST EXTRA_ARGS -w NoTests
    PROPERTIES LABELS "fast;${arg_LABEL}" TIMEOUT ${fast_timeout} ENVIRONMENT "${HEDDLE_TEST_ENVIRONMENT}")
  heddle_any_contains("[slow]" has_slow ${arg_SOURCES})
  if(NOT has_slow)
    return()  # Catch.cmake warns of an empty list
  endif()
  catch_discover_tests(${target}
    TEST_PREFIX "${arg_PREFIX}" TEST_SPEC "[slow]" TEST_LIST ${target}_SLOW EXTRA_ARGS -w NoTests
    PROPERTIES LABELS "slow;${arg_LABEL}" TIMEOUT ${slow_timeout} ENVIRONMENT "${HEDDLE_TEST_ENVIRONMENT}")
endfunction()

# heddle_find_programs(<folder of tests/> <result>)
# The programs below the folder, as paths below it. A folder that holds main.ts is one program: its other files are modules.
function(heddle_find_programs folder result)
  set(root ${PROJECT_SOURCE_DIR}/tests/${folder})
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${root} ${root}/*.ts ${root}/*.js ${root}/*.mjs)
  list(FILTER files EXCLUDE REGEX "(^|/)(node_modules|tools|\\.[^/]*)/|\\.d\\.ts$")
  set(mains ${files})
  list(FILTER mains INCLUDE REGEX "/main\\.(ts|js|mjs)$")
  set(programs ${files})
  foreach(main IN LISTS mains)
    get_filename_component(program_folder ${main} DIRECTORY)
    list(FILTER programs EXCLUDE REGEX "^${program_folder}/")
  endforeach()
  set(${result} ${programs} ${mains} PARENT_SCOPE)
endfunction()

# What a program is called in ctest: its path without the ending, or its folder.
function(heddle_program_name program result)
  string(REGEX REPLACE "(/main)?\\.(ts|js|mjs)$" "" name ${program})
  set(${result} ${name} PARENT_SCOPE)
endfunction()

# heddle_allocation_tests(<folder of tests/> LABELS <label>... [OPTIONS <option>...])
# Every program below the folder is one ctest, `oom/<name>` or `oom/<folder>/<name>`, run by tests/support/allocation_test.cpp.
function(heddle_allocation_tests folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LABELS;OPTIONS")
  heddle_timeout(60 timeout)
  heddle_find_programs(${folder} programs)
  foreach(program IN LISTS programs)
    heddle_program_name(${folder}/${program} name)
    string(REGEX REPLACE "^oom/" "" name ${name})
    add_test(NAME oom/${name}
      COMMAND allocation_test ${arg_OPTIONS} ${PROJECT_SOURCE_DIR}/tests/${folder}/${program})
    set_tests_properties(oom/${name} PROPERTIES
      LABELS "oom;${arg_LABELS}" TIMEOUT ${timeout} ENVIRONMENT "${HEDDLE_TEST_ENVIRONMENT}")
  endforeach()
endfunction()

# heddle_program_tests(<folder of tests/> SECONDS <n> [FAST <regex>] [OPTION_SETS <options of heddle run>...])
# Every program below the folder is one ctest, `<folder>/<feature>/<name>`, run by tests/support/program_test.cpp,
# once with each set of options. It is labelled fast if `<feature>/<name>` matches FAST, and slow otherwise.
function(heddle_program_tests folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "SECONDS;FAST" "OPTION_SETS")
  heddle_find_programs(${folder} programs)

  heddle_timeout(${arg_SECONDS} seconds)
  set(options ${arg_OPTION_SETS})
  list(TRANSFORM options PREPEND "--options=")
  list(LENGTH arg_OPTION_SETS runs)
  math(EXPR timeout "(${runs} + 1) * ${seconds}")  # the runner ends a hanging program itself, and says more
  foreach(program IN LISTS programs)
    heddle_program_name(${program} name)
    set(test ${folder}/${name})
    set(label slow)
    if(arg_FAST AND name MATCHES "${arg_FAST}")
      set(label fast)
    endif()
    add_test(NAME ${test} COMMAND program_test --seconds=${seconds} ${options} $<TARGET_FILE:heddle>
      ${PROJECT_SOURCE_DIR}/tests/${folder}/${program})
    set_tests_properties(${test} PROPERTIES
      LABELS "${folder};${label}" TIMEOUT ${timeout} ENVIRONMENT "${HEDDLE_TEST_ENVIRONMENT}")
  endforeach()
endfunction()
