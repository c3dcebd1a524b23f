// tests/fuzz/number_fuzz.cpp -- numbers to text and back. The first 8 bytes are a number: its digits are those of std::to_chars, and
// every way to write them is read back. The others are a text for Number(), whose value must be the one of std::from_chars.
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "tests/fuzz/script_check.hpp"

namespace heddle::fuzz {
namespace {

constexpr std::string_view kScript = R"ts(
function check(x: number, digits: string, exponent: number, text: string, value: number): string {
  if (!Object.is(Number(text), value)) return `Number(${JSON.stringify(text)}) is ${Number(text)}, not ${value}`;
  if (!Number.isNaN(value) && !Object.is(parseFloat(text), value)) return `parseFloat(${text}) is ${parseFloat(text)}`;
  const written = String(x);
  if (!Number.isFinite(x)) return Number.isNaN(x) === (written === "NaN") ? "" : `${written} is not finite`;
  const back = Number(written);
  if (back !== x) return `${written} is read as ${back}`;
  if (x === 0) return written === "0" ? "" : `zero is ${written}`;
  const size = written.startsWith("-") ? written.slice(1) : written;
  const bare = size.split("e")[0].replace(".", "");
  let first = 0, last = bare.length;
  while (bare[first] === "0") first++;
  while (last > first && bare[last - 1] === "0") last--;
  if (bare.slice(first, last) !== digits) return `${written} has not the digits ${digits}`;
  const scientific = x.toExponential();
  if (Number(scientific) !== x) return `${scientific} is not ${written}`;
  if (!scientific.endsWith((exponent < 0 ? "e-" : "e+") + Math.abs(exponent))) return `${scientific}: the exponent is ${exponent}`;
  if (Number(x.toPrecision(17)) !== x) return `${x.toPrecision(17)} is not ${written}`;
  if (Number(x.toExponential(20)) !== x) return `${x.toExponential(20)} is not ${written}`;
  if (Math.abs(x) < 1e21 && Number(x.toFixed(100)) !== x && Math.abs(x) > 1e-80) return `${x.toFixed(100)} is not ${written}`;
  const integer = Math.trunc(x);
  for (const radix of [2, 16, 36])
    if (Math.abs(integer) < 2 ** 53 && parseInt(integer.toString(radix), radix) !== integer) return `${integer} in base ${radix}`;
  if (JSON.stringify(x) !== written || JSON.parse(written) !== x) return `JSON: ${JSON.stringify(x)}`;
  return "";
}
)ts";

/// The shortest digits that are read as `x` again, and its decimal exponent.
struct Shortest {
  std::string digits;
  int exponent = 0;
};
Shortest shortest_of(double x) {
  std::array<char, 40> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), std::abs(x),
                                 std::chars_format::scientific);
  const std::string_view all(text.data(), static_cast<std::size_t>(end.ptr - text.data()));
  Shortest made;
  const std::size_t e = all.find('e');
  for (const char c : all.substr(0, e)) {
    if (c != '.') made.digits += c;
  }
  const std::size_t sign = all[e + 1] == '+' ? 2 : 1;  // from_chars takes no plus
  std::from_chars(all.data() + e + sign, all.data() + all.size(), made.exponent);
  while (made.digits.size() > 1 && made.digits.back() == '0') made.digits.pop_back();
  return made;
}

/// A decimal literal as Number() reads it, made of the bytes, and its value.
struct Literal {
  std::string text;
  double value = 0;
};
Literal literal_of(const std::uint8_t* data, std::size_t size) {
  std::string digits;
  std::size_t i = 0;
  const auto some = [&](std::size_t at_most) {
    const std::size_t before = digits.size();
    for (std::size_t n = 0; n < at_most && i < size && data[i] < 250; ++n, ++i)
      digits += static_cast<char>('0' + data[i] % 10);
    ++i;
    return digits.size() - before;
  };
  std::string sign = size > 0 && data[0] % 3 == 0 ? "-" : "";
  if (some(800) == 0) digits += '0';
  digits += '.';
  if (some(800) == 0) digits += '0';
  if (i + 2 < size) {
    const int exponent = (data[i] << 8 | data[i + 1]) % 800 - 400;
    digits += "e" + std::to_string(exponent);
  }
  Literal made{sign + digits, 0};
  const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), made.value);
  if (end.ec == std::errc::result_out_of_range)  // too big or too small: strtod tells which
    made.value = std::strtod(digits.c_str(), nullptr);
  if (!sign.empty()) made.value = -made.value;
  return made;
}

}  // namespace
}  // namespace heddle::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace heddle::fuzz;
  static ScriptCheck<double, std::string, int, std::string, double> check(kScript);
  double x = 0;
  if (size < sizeof x) return 0;
  std::memcpy(&x, data, sizeof x);
  const Shortest shortest = std::isfinite(x) ? shortest_of(x) : Shortest{};
  const Literal literal = literal_of(data + sizeof x, size - sizeof x);
  check(x, shortest.digits, shortest.exponent, literal.text, literal.value);
  return 0;
}
