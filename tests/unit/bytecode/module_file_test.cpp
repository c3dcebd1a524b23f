// tests/unit/bytecode/module_file_test.cpp -- the specification of .hbc files.
#include "bytecode/module_file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#include "bytecode/assembler.hpp"
#include "bytecode/disassembler.hpp"

namespace heddle {
namespace {

Module small_module() {
  auto module = assemble(R"(
    text "let x = 1"
    variable counter const
    variable make function=make
    request "./other.ts"
    import 0 name local
    export variable counter 0
    export star * 0
    type T number undefined
    keys K x y
    class C constructor=make fields=x:T,y:assigned,z statics=s:T nominal
    function main locals=1
      Closure make
      StoreModule make
    start:
      position 4
      ConstI32 -3
      StoreLocal 0
    end:
      handler finally start end caught 0
      Const -0.0
      Return
    caught:
      EndFinally
    function make constructor
      capture local 0 cell initialised
      Const "\"é\""
      Return)");
  REQUIRE(module.has_value());
  module->source_name = "main.ts";
  module->constants.emplace_back(ScriptText{u"\xd800 alone"});
  module->constants.emplace_back(SymbolConstant{u"iterator"});
  module->constants.emplace_back(1e308);
  return std::move(*module);
}

TEST_CASE("a module comes back from its bytes as it was", "[bytecode][file]") {
  const Module module = small_module();
  const auto bytes = serialize(module);
  auto read = deserialize(bytes);
  REQUIRE(read.has_value());
  CHECK(disassemble(*read) == disassemble(module));
  CHECK(read->constants == module.constants);
  CHECK(read->source_name == "main.ts");
  CHECK(read->functions[0].lines[0].position == 4);
  CHECK(read->classes[0].base == -1);
  CHECK(read->classes[0].fields[0].type == 0);
  CHECK(read->classes[0].fields[1].type == FieldInfo::kAssigned);
  CHECK_FALSE(read->classes[0].fields[2].is_checked());
  CHECK(read->classes[0].statics[0].is_checked());
  CHECK(read->types[0].class_index == TypeCheck::kNoClass);
  CHECK(serialize(*read) == bytes);
}

TEST_CASE("the content hash is the same under another source name and in no other case",
          "[bytecode][file]") {
  Module module = small_module();
  const ContentHash hash = content_hash(module);
  module.source_name = "elsewhere.ts";
  CHECK(content_hash(module) == hash);
  CHECK(serialize(module)[12] == (hash.high & 0xff));
  module.functions[1].code[1] ^= 1;
  CHECK(content_hash(module) != hash);
}

TEST_CASE("the hash function is MurmurHash3 x64 128", "[bytecode][hash]") {
  const std::string_view text = "The quick brown fox jumps over the lazy dog";
  const auto bytes = std::as_bytes(std::span{text});
  CHECK(hash_of({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}).text() ==
        "e34bbc7bbc071b6c7a433ca9c49a9347");
  CHECK(hash_of({}).text() == std::string(32, '0'));
}

TEST_CASE("a file that is none, older, damaged or cut short is refused with its reason",
          "[bytecode][file]") {
  const auto good = serialize(small_module());
  const auto reason = [](std::vector<std::uint8_t> file) { return deserialize(file).error(); };
  CHECK(reason({}) == "it is no Heddle bytecode");
  CHECK(reason(std::vector<std::uint8_t>(100, 'x')) == "it is no Heddle bytecode");
  auto older = good;
  older[4] = 0;
  CHECK(reason(older) == "it was built by another version of Heddle; build it again");
  auto damaged = good;
  damaged.back() ^= 1;
  CHECK(reason(damaged) == "its content is damaged: the hash does not match");
  auto longer = good;
  longer.push_back(0);
  reseal(longer);
  CHECK(reason(longer) == "it goes on after its end");
  for (std::size_t size = 0; size < good.size(); ++size) {
    auto cut = good;
    cut.resize(size);
    reseal(cut);
    CHECK_FALSE(deserialize(cut).has_value());
  }
}

TEST_CASE("a count that the file has no bytes for costs nothing", "[bytecode][file]") {
  Module empty;
  auto file = serialize(empty);
  file.resize(file.size() - 10);  // drop the counts of text and lists, then claim 2^62 constants
  file.insert(file.end(), {0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x3f});
  reseal(file);
  CHECK(deserialize(file).error() == "it ends inside a list");
}

TEST_CASE("a NaN of any bits is read as the one NaN", "[bytecode][file]") {
  Module module;
  module.constants.emplace_back(std::numeric_limits<double>::quiet_NaN());
  auto file = serialize(module);
  const std::uint64_t bits = 0xfff9dead0000beef;
  const std::uint8_t end_of_nan[] = {0xf8, 0x7f};
  const auto at =
      std::search(file.begin(), file.end(), std::begin(end_of_nan), std::end(end_of_nan));
  REQUIRE(at != file.end());
  std::memcpy(&*(at - 6), &bits, 8);
  reseal(file);
  const auto read = deserialize(file);
  REQUIRE(read.has_value());
  CHECK(std::bit_cast<std::uint64_t>(std::get<double>(read->constants[0])) == 0x7ff8000000000000);
}

TEST_CASE("every flipped byte is refused or read, never more than that", "[bytecode][file]") {
  const auto good = serialize(small_module());
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      auto flipped = good;
      flipped[at] ^= static_cast<std::uint8_t>(1 << bit);
      reseal(flipped);
      if (const auto read = deserialize(flipped)) CHECK_FALSE(disassemble(*read).empty());
    }
  }
}

}  // namespace
}  // namespace heddle
