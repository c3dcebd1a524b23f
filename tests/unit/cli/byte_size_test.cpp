#include "cli/byte_size.hpp"

#include <catch2/catch.hpp>

using heddle::cli::format_byte_size;
using heddle::cli::parse_byte_size;

TEST_CASE("a size without a unit is in bytes", "[cli]") {
  CHECK(parse_byte_size("0") == 0);
  CHECK(parse_byte_size("500000") == 500000);
  CHECK(parse_byte_size("12B") == 12);
}

TEST_CASE("units are powers of 1024 in any of their spellings", "[cli]") {
  CHECK(parse_byte_size("64K") == 65536);
  CHECK(parse_byte_size("64kb") == 65536);
  CHECK(parse_byte_size("64KiB") == 65536);
  CHECK(parse_byte_size("3m") == 3u << 20);
  CHECK(parse_byte_size("1G") == 1u << 30);
  CHECK(parse_byte_size("2TiB") == std::uint64_t{2} << 40);
}

TEST_CASE("what is not a size is refused", "[cli]") {
  const auto* text = GENERATE("", "M", "-1", "+1", "1.5G", "1X", "1 M", "1MM", "1iB", "1Ki", " 1");
  CAPTURE(text);
  const bool is_size = parse_byte_size(text).has_value();
  CHECK_FALSE(is_size);
}

TEST_CASE("a size that does not fit 64 bits is refused", "[cli]") {
  CHECK(parse_byte_size("18446744073709551615") == UINT64_MAX);
  CHECK_FALSE(parse_byte_size("18446744073709551616").has_value());
  CHECK(parse_byte_size("16777215T") == std::uint64_t{16777215} << 40);
  CHECK_FALSE(parse_byte_size("16777216T").has_value());
}

TEST_CASE("sizes are printed with the unit that keeps them short", "[cli]") {
  CHECK(format_byte_size(0) == "0 B");
  CHECK(format_byte_size(1023) == "1023 B");
  CHECK(format_byte_size(1536) == "1.5 KiB");
  CHECK(format_byte_size(32u << 20) == "32 MiB");
  CHECK(format_byte_size(std::uint64_t{5} << 40) == "5 TiB");
  CHECK(format_byte_size(std::uint64_t{5000} << 40) == "5000 TiB");
}
