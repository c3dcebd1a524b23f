// tests/unit/bytecode/hostile_module_test.cpp -- damaged and malicious modules: refused, or as good as others.
#include <catch2/catch.hpp>

#include <random>

#include "bytecode/assembler.hpp"
#include "bytecode/disassembler.hpp"
#include "bytecode/instruction.hpp"
#include "bytecode/lowering.hpp"
#include "bytecode/module_file.hpp"
#include "random_code.hpp"
#include "register_model.hpp"

namespace heddle {
namespace {

/// A little of everything.
constexpr std::string_view kSmallModule = R"(
  text "source"
  variable counter const
  variable make function=make
  request "./other.ts"
  import 0 name local
  export variable counter 0
  type T number undefined
  keys K x y
  class C constructor=init fields=x,y nominal
  function main locals=3 async
    position 1
    NewObject K
    ConstI32 1
    DefineField x
    StoreLocal 0
    MakeCell 1
    Closure inner
    StoreModule counter
  start:
    Frame
    LoadModule make
    Undefined
    Const 2.5
    Call 1
    CheckType T value
    StoreLocal 2
  again:
    LoadLocal 2
    ConstI32 10
    Less
    LoopIfTrue again
  end:
    handler finally start end caught 0
    Undefined
    NewClass C
    FinishClass
    Pop
    LoadImport local
    Await
    NativeCall MathSqrt 1
    Return
  caught:
    EndFinally
  function make parameters=1
    CheckParameter 0 T value
    LoadLocal 0
    Return
  function inner arrow
    capture local 1 cell initialised
    LoadCaptureCell 0
    Increment
    StoreCaptureCell 0
    Const "text"
    Return
  function init constructor
    LoadThis
    Const "1"
    SetField x
    Return)";

void lower_all(const VerifiedModule& module) {
  for (std::uint32_t i = 0; i < module.module().functions.size(); ++i) {
    CHECK_FALSE(lower(module, i, LoweringMode::Optimized).words.empty());
    CHECK_FALSE(lower(module, i, LoweringMode::Traced).words.empty());
  }
}

TEST_CASE("every byte of a small module flipped: refused, or verified and lowered",
          "[bytecode][hostile]") {
  const auto module = assemble(kSmallModule);
  REQUIRE(module.has_value());
  const auto good = serialize(*module);
  REQUIRE(verify(*deserialize(good)).has_value());
  std::size_t read = 0, accepted = 0;
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (int change : {0x01, 0x02, 0x10, 0x80, 0xff}) {
      auto flipped = good;
      flipped[at] ^= static_cast<std::uint8_t>(change);
      reseal(flipped);
      auto loaded = deserialize(flipped);
      if (!loaded) continue;
      ++read;
      const auto verified = verify(std::move(*loaded));
      if (!verified) continue;
      ++accepted;
      lower_all(*verified);
    }
  }
  CHECK(read > good.size());
  CHECK(accepted > good.size() / 4);
  CHECK(accepted < read);
}

/// Replaces a few bytes of function 1, at instructions or anywhere.
void damage(Module& module, std::mt19937_64& random) {
  std::vector<std::uint8_t>& code = module.functions[1].code;
  for (std::size_t i = random() % 3 + 1; i > 0; --i) {
    const std::size_t at = random() % code.size();
    const std::size_t from = random() % code.size();
    switch (random() % 3) {
      case 0:
        code[at] = static_cast<std::uint8_t>(random() % kStackOps.size());
        break;
      case 1:
        code[at] = code[from];
        break;
      default:
        code[at] = static_cast<std::uint8_t>(code[at] + 1);
    }
  }
}

TEST_CASE("damaged code that verifies does the same in both modes", "[bytecode][hostile]") {
  std::mt19937_64 random{7};
  std::size_t accepted = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Module good = random_module(seed);
    for (int variant = 0; variant < 40; ++variant) {
      Module damaged = good;
      damage(damaged, random);
      const auto verified = verify(std::move(damaged));
      if (!verified) continue;
      ++accepted;
      const auto log = [&](LoweringMode mode) {
        const RegisterCode code = lower(*verified, 1, mode);
        return model::RegisterModel{verified->module(), code, seed, 100}.run({});
      };
      INFO("seed " << seed << ", variant " << variant);
      REQUIRE(log(LoweringMode::Optimized) == log(LoweringMode::Traced));
    }
  }
  CHECK(accepted > 100);
}

}  // namespace
}  // namespace heddle
