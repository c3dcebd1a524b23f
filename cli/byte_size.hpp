#pragma once
// cli/byte_size.hpp -- sizes as people write them: "64M", "1GiB", "500000".

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heddle::cli {

/// A whole number with an optional unit K, M, G or T (powers of 1024; `KB` and `KiB` mean the same,
/// case does not matter), or B. Nothing if it is not that, or does not fit 64 bits.
[[nodiscard]] std::optional<std::uint64_t> parse_byte_size(std::string_view text);

/// For messages: "512 B", "1.5 KiB", "64 MiB"; one decimal where it says more.
[[nodiscard]] std::string format_byte_size(std::uint64_t bytes);

}  // namespace heddle::cli
