// cli/plain_lines.cpp -- lines without editing.

#include <fmt/core.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "cli/byte_size.hpp"
#include "cli/line_source.hpp"
#include "cli/message.hpp"

namespace heddle::cli {

namespace {

class PlainLines final : public LineSource {
 public:
  PlainLines(int descriptor, std::size_t max_bytes, Interrupts* interrupts)
      : descriptor_(descriptor), max_bytes_(max_bytes), interrupts_(interrupts) {}

  LineRead read(std::string_view prompt) override {
    if (interrupts_ != nullptr) print_report(prompt, Colors::Off);
    for (;;) {
      const auto end = buffer_.find('\n', searched_);
      if (end != std::string::npos) return {LineRead::Event::Line, take(end, end + 1)};
      searched_ = buffer_.size();
      if (buffer_.size() > max_bytes_) return too_long();
      if (interrupts_ != nullptr && interrupts_->wait_for_input(descriptor_)) {
        print_report("\n", Colors::Off);
        return {LineRead::Event::Interrupted, {}};
      }
      const ssize_t count = ::read(descriptor_, chunk_.data(), chunk_.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return {LineRead::Event::Failed, std::strerror(errno)};
      if (count == 0) return last();
      buffer_.append(chunk_.data(), static_cast<std::size_t>(count));
    }
  }

 private:
  /// The buffer up to `end`; what is before `next` is used up.
  std::string take(std::size_t end, std::size_t next) {
    std::string text = buffer_.substr(0, end);
    buffer_.erase(0, next);
    searched_ = 0;
    return text;
  }
  /// A last line may lack its line feed.
  LineRead last() {
    if (buffer_.empty()) {
      if (interrupts_ != nullptr) print_report("\n", Colors::Off);  // Ctrl-D ends no line
      return {LineRead::Event::End, {}};
    }
    return {LineRead::Event::Line, take(buffer_.size(), buffer_.size())};
  }
  [[nodiscard]] LineRead too_long() const {
    return {LineRead::Event::Failed,
            fmt::format("a line is longer than {}", format_byte_size(max_bytes_))};
  }

  const int descriptor_;
  const std::size_t max_bytes_;
  Interrupts* const interrupts_;
  std::string buffer_;
  std::size_t searched_ = 0;  // of the buffer, no line feed is before it
  std::array<char, 16 * 1024> chunk_{};
};

}  // namespace

std::unique_ptr<LineSource> create_plain_lines(int descriptor, std::size_t max_bytes,
                                               Interrupts* interrupts) {
  return std::make_unique<PlainLines>(descriptor, max_bytes, interrupts);
}

}  // namespace heddle::cli
