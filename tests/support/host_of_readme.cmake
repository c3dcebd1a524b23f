cmake_minimum_required(VERSION 3.25)
# The host of README.md as a stranger builds it, in FOLDER, with the sources, generator and compiler of this build.
# Its blocks cpp and cmake are written into an empty folder; its block sh must build and run them, and end with what the
# block text behind it says. Of that only one line differs: add_subdirectory() gets the place of the sources.
include(${SOURCE}/cmake/HeddleDocuments.cmake)

file(READ ${SOURCE}/README.md text)
set(language none)
while(language AND NOT language STREQUAL "sh")
  heddle_next_block(text language block)
  set(block_${language} "${block}")
endwhile()
heddle_next_block(text language wanted)
if(NOT language STREQUAL "text" OR NOT block_cpp MATCHES "int main" OR NOT block_cmake MATCHES "add_subdirectory\\(heddle\\)")
  message(FATAL_ERROR "README.md has no host: blocks cpp, cmake, sh and text, in this order")
endif()

# Built in a hurry: it is to build, and to run, but need not be fast.
string(REPLACE "add_subdirectory(heddle)"
"set(CMAKE_CXX_FLAGS_RELEASE -O0)
set(CMAKE_UNITY_BUILD ON)
set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)
set(heddle_sources \"${SOURCE}\")
include(\"${SOURCE}/tests/support/watched_subdirectory.cmake\")" block_cmake "${block_cmake}")
file(REMOVE_RECURSE ${FOLDER})
file(WRITE ${FOLDER}/host.cpp "${block_cpp}")
file(WRITE ${FOLDER}/CMakeLists.txt "${block_cmake}")

set(ENV{CMAKE_GENERATOR} ${GENERATOR})
set(ENV{CXX} ${COMPILER})
execute_process(COMMAND sh -e -c "${block_sh}" WORKING_DIRECTORY ${FOLDER}
  OUTPUT_VARIABLE printed ERROR_VARIABLE complaints RESULT_VARIABLE failed)
string(LENGTH "${printed}" length)
string(LENGTH "${wanted}" wanted_length)
math(EXPR start "${length} - ${wanted_length}")
if(NOT failed AND start GREATER_EQUAL 0)
  string(SUBSTRING "${printed}" ${start} -1 last)
  if(last STREQUAL wanted)
    return()
  endif()
endif()
message(FATAL_ERROR "${printed}${complaints}\nresult ${failed}; README.md says that it ends with:\n${wanted}")
