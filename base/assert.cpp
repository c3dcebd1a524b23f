#include "base/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace heddle {

void panic_at(SourceLocation where, const char* condition, std::string_view message) noexcept {
  std::fputs("heddle: internal error", stderr);
  if (where.file != nullptr) std::fprintf(stderr, " at %s:%d", where.file, where.line);
  if (where.function != nullptr) std::fprintf(stderr, " in %s", where.function);
  if (condition != nullptr) std::fprintf(stderr, ": %s does not hold", condition);
  if (!message.empty()) {
    std::fprintf(stderr, ": %.*s", static_cast<int>(message.size()), message.data());
  }
  std::fputc('\n', stderr);
  std::fflush(stderr);
  std::abort();
}

}  // namespace heddle
