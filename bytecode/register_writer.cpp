#include "bytecode/register_writer.hpp"

#include <bit>
#include <limits>

#include "base/assert.hpp"
#include "bytecode/register_op.hpp"

namespace heddle {
namespace {

std::uint64_t bits_of(const RegisterConstant& constant) {
  if (const auto* number = std::get_if<double>(&constant))
    return std::bit_cast<std::uint64_t>(*number);
  if (const auto* pool = std::get_if<PoolConstant>(&constant)) return pool->index;
  return static_cast<std::uint64_t>(std::get<SpecialConstant>(constant));
}

bool fits_16_bits(std::int32_t value) {
  return value >= std::numeric_limits<std::int16_t>::min() &&
         value <= std::numeric_limits<std::int16_t>::max();
}

}  // namespace

void RegisterWriter::append(Word word) {
  last_start_ = here();
  if (code_.positions.empty() || code_.positions.back().position != position_) {
    code_.positions.push_back({here(), position_});
  }
  code_.words.push_back(word);
}

std::optional<Word> RegisterWriter::last_instruction(std::uint32_t from) const {
  const bool is_one_word = !code_.words.empty() && last_start_ + 1 == here();
  if (!is_one_word || last_start_ < from) return std::nullopt;
  return code_.words.back();
}

SideIndex RegisterWriter::constant(const RegisterConstant& constant) {
  const auto [entry, is_new] = constants_.try_emplace({constant.index(), bits_of(constant)}, 0);
  if (is_new) {
    code_.constants.push_back(constant);
    entry->second = static_cast<int>(code_.constants.size());  // word 0 is the module instance
  }
  return SideIndex{entry->second};
}

std::uint32_t RegisterWriter::new_site(const CacheSite& site) {
  code_.caches.push_back(site);
  return static_cast<std::uint32_t>(code_.caches.size() - 1);
}

void RegisterWriter::emit_cached(RegisterOp op, int a, int b, const CacheSite& site) {
  caches_.push_back({here(), new_site(site), Field::C});
  emit(op, a, b);
}

void RegisterWriter::emit_wide_cached(RegisterOp op, int a, int b, int c, std::uint32_t name) {
  emit(op, a, b, c);
  caches_.push_back({here() - 1, new_site({name}), Field::SecondLow});
  emit_second(0);
}

void RegisterWriter::emit_jump(RegisterOp op, int a, std::size_t block) {
  jumps_.push_back({here(), here() + 1, block, Field::Bc});
  emit_bc(op, a, 0);
}

void RegisterWriter::emit_compare_jump(RegisterOp op, int a, int b, std::size_t block) {
  jumps_.push_back({here(), here() + 1, block, Field::C});
  emit(op, a, b);
}

void RegisterWriter::emit_loop(RegisterOp op, int a, int b, int c, std::size_t block,
                               std::uint32_t weight) {
  jumps_.push_back({here(), here() + 2, block, Field::SecondLow});
  emit(op, a, b, c);
  emit_second(0, static_cast<std::int32_t>(weight));
}

void RegisterWriter::emit_two_jumps(RegisterOp op, int a, std::size_t first, std::size_t second) {
  jumps_.push_back({here(), here() + 2, first, Field::SecondLow});
  jumps_.push_back({here(), here() + 2, second, Field::SecondHigh});
  emit(op, a);
  emit_second(0, 0);
}

void RegisterWriter::patch(std::uint32_t word, Field field, std::int32_t value) {
  const Word old = code_.words[word];
  switch (field) {
    case Field::Bc:
      code_.words[word] = Word::with_bc(old.op(), old.a(), value);
      return;
    case Field::C:
      code_.words[word] = Word{old.op(), old.a(), old.b(), value};
      return;
    case Field::SecondLow:
      code_.words[word + 1] = Word::pair(value, code_.words[word + 1].high());
      return;
    case Field::SecondHigh:
      code_.words[word + 1] = Word::pair(code_.words[word + 1].low(), value);
      return;
  }
}

bool RegisterWriter::finish() {
  for (const JumpPatch& jump : jumps_) {
    const auto distance =
        static_cast<std::int32_t>(block_words_[jump.block]) - static_cast<std::int32_t>(jump.next);
    if (jump.field == Field::C && !fits_16_bits(distance)) return false;
    patch(jump.word, jump.field, distance);
  }
  const auto base = static_cast<std::int32_t>(code_.cache_base());
  for (const CachePatch& cache : caches_) {
    patch(cache.word, cache.field, base + static_cast<std::int32_t>(cache.site));
  }
  // The verifier's limit on names and constants is there for this.
  HEDDLE_ASSERT(code_.side_words() <= std::numeric_limits<std::int16_t>::max(), "{} side words",
                code_.side_words());
  return true;
}

}  // namespace heddle
