// tests/unit/bytecode/register_code_test.cpp -- the form of register code: what the loop relies on blindly.
#include <catch2/catch.hpp>

#include <set>

#include "bytecode/disassembler.hpp"
#include "bytecode/lowering.hpp"
#include "bytecode/register_op.hpp"
#include "random_code.hpp"

namespace heddle {
namespace {

bool is_wide(Word word) { return (info(word.op()).flags & kWide) != 0; }

std::set<std::int64_t> instruction_starts(const RegisterCode& code) {
  std::set<std::int64_t> starts;
  for (std::size_t at = 0; at < code.words.size(); at += is_wide(code.words[at]) ? 2 : 1) {
    starts.insert(static_cast<std::int64_t>(at));
  }
  return starts;
}

/// Jump distances of an instruction, from the one behind it.
std::vector<std::int32_t> jumps(Word word, Word second) {
  switch (info(word.op()).shape) {
    case RegisterShape::Jump:
    case RegisterShape::RegJump:
      return {word.bc()};
    case RegisterShape::RegRegJump:
    case RegisterShape::RegConstJump:
      return {word.c()};
    case RegisterShape::WideLoop:
    case RegisterShape::RegWideLoop:
    case RegisterShape::RegRegWideLoop:
    case RegisterShape::RegConstWideLoop:
    case RegisterShape::RegRegConstWideLoop:
    case RegisterShape::RegConstConstWideLoop:
      return {second.low()};
    case RegisterShape::WideIterator:
      return {second.low(), second.high()};
    default:
      return {};
  }
}

/// Operands that index the side vector.
std::vector<std::int32_t> side_indices(Word word, Word second) {
  switch (info(word.op()).shape) {
    case RegisterShape::RegConst:
    case RegisterShape::RegConstJump:
    case RegisterShape::RegConstWideLoop:
      return {word.b()};
    case RegisterShape::RegRegConst:
    case RegisterShape::RegCache:
    case RegisterShape::RegRegCache:
    case RegisterShape::RegRegConstWideLoop:
      return {word.c()};
    case RegisterShape::RegConstConstWideLoop:
      return {word.b(), word.c()};
    case RegisterShape::RegRegRegCache:
      return {second.low()};
    default:
      return {};
  }
}

void check_form(const RegisterCode& code) {
  const std::set<std::int64_t> starts = instruction_starts(code);
  bool jumps_land = true, indices_fit = true, backward_loops = true, loops_charge = true;
  for (std::int64_t at : starts) {
    const Word word = code.words[static_cast<std::size_t>(at)];
    const Word second = is_wide(word) ? code.words.at(static_cast<std::size_t>(at) + 1) : Word{};
    const std::int64_t next = at + (is_wide(word) ? 2 : 1);
    const bool polls = is_wide(word) && (info(word.op()).flags & kPolls) != 0;
    for (std::int32_t distance : jumps(word, second)) {
      jumps_land &= starts.contains(next + distance);
      backward_loops &= polls == (distance < 0);
      loops_charge &= !polls || second.high() >= 1;
    }
    for (std::int32_t index : side_indices(word, second)) {
      indices_fit &= index >= 1 && index < static_cast<std::int64_t>(code.side_words());
    }
  }
  CHECK(jumps_land);
  CHECK(backward_loops);
  CHECK(loops_charge);
  CHECK(indices_fit);
  CHECK(code.entry_weight >= 1);
  for (const RegisterHandler& handler : code.handlers) {
    CHECK((starts.contains(handler.start) && handler.start < handler.end));
    CHECK((starts.contains(handler.target) || handler.kind == Handler::Kind::FinallyBody));
    CHECK(handler.error < code.register_count);
  }
  CHECK(code.register_count + kCallHeader < 4096);
  CHECK(code.register_count >= code.local_count);
}

TEST_CASE("jumps land on instructions, only loops go back, operands are in range",
          "[bytecode][lowering]") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const auto module = verify(random_module(seed));
    REQUIRE(module.has_value());
    const RegisterCode optimized = lower(*module, 1, LoweringMode::Optimized);
    const RegisterCode traced = lower(*module, 1, LoweringMode::Traced);
    INFO("seed " << seed);
    check_form(optimized);
    check_form(traced);
    CHECK(optimized.entry_weight == traced.entry_weight);
    CHECK(optimized.words.size() < traced.words.size());
  }
}

TEST_CASE("a trace point stands before each stack instruction", "[bytecode][lowering]") {
  const auto module = verify(random_module(3));
  const RegisterCode code = lower(*module, 1, LoweringMode::Traced);
  const std::set<std::int64_t> starts = instruction_starts(code);
  for (std::size_t i = 0; i < code.trace.size(); ++i) {
    CHECK(starts.contains(code.trace[i].offset));
    if (i > 0) CHECK(code.trace[i - 1].offset < code.trace[i].offset);
  }
}

}  // namespace
}  // namespace heddle
