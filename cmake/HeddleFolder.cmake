# heddle_folder(<folder> MAY_INCLUDE [<folder>...])
#
# Makes the static library heddle_<folder> of all <folder>/*.cpp but main.cpp. It exports one include folder of the build tree
# that holds one link, to <folder> itself: code can include the folders its target links, and no others.
# A folder's own CMakeLists.txt, where there is one, adds what is special to it (flags of one file, a library).
include_guard(GLOBAL)

function(heddle_folder folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" MAY_INCLUDE)
  set(target heddle_${folder})
  set(source_dir ${PROJECT_SOURCE_DIR}/${folder})
  set(visible_dir ${PROJECT_BINARY_DIR}/visible/${folder})

  file(MAKE_DIRECTORY ${visible_dir})
  file(CREATE_LINK ${source_dir} ${visible_dir}/${folder} SYMBOLIC)

  file(GLOB sources CONFIGURE_DEPENDS ${source_dir}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(NOT sources)  # a folder of headers: a static library still needs one file
    set(sources ${visible_dir}/no_sources.cpp)
    file(CONFIGURE OUTPUT ${sources} CONTENT "")
  endif()

  add_library(${target} STATIC ${sources})
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target} PUBLIC ${visible_dir})
  list(TRANSFORM arg_MAY_INCLUDE PREPEND heddle_ OUTPUT_VARIABLE libraries)
  target_link_libraries(${target} PUBLIC ${libraries})
  if(folder STREQUAL "base")
    target_precompile_headers(${target} PRIVATE ${HEDDLE_PRECOMPILED_HEADERS})
  else()
    target_precompile_headers(${target} REUSE_FROM heddle_base)
  endif()
  if(EXISTS ${source_dir}/CMakeLists.txt)
    add_subdirectory(${source_dir})
  endif()
endfunction()
