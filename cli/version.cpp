#include "cli/version.hpp"

#include <fmt/core.h>

#include <boost/version.hpp>

namespace heddle::cli {

extern const char* const kCommit;  // cmake/WriteCommit.cmake writes it at every build

std::string version_text() { return "heddle " HEDDLE_VERSION "\n"; }

std::string verbose_version_text() {
#if defined(__clang__)
  constexpr const char* kCompiler = "clang " __clang_version__;
#else
  constexpr const char* kCompiler = "GCC " __VERSION__;
#endif
  return version_text() +
         fmt::format(
             "commit:   {}\ncompiler: {}\nBoost:    {}.{}.{}\nfmt:      {}.{}.{}\nbuild:    {}\n",
             kCommit, kCompiler, BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000,
             BOOST_VERSION % 100, FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100,
             HEDDLE_BUILD_OPTIONS);
}

}  // namespace heddle::cli
