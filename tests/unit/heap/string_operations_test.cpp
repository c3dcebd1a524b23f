// tests/unit/heap/string_operations_test.cpp -- making, joining, comparing and searching strings.

#include "heap/string_operations.hpp"

#include <atomic>
#include <random>
#include <thread>

#include "inside_fixture.hpp"

namespace heddle {
namespace {

struct StringFixture : HeapFixture {
  using HeapFixture::HeapFixture;
  String& utf8(std::string_view text) { return *create_utf8(allocator, text); }
  String& utf16(std::u16string_view units) { return *create_utf16(allocator, units); }
  String& join(String& left, String& right) { return *concat(allocator, left, right); }
  std::string text(String& string) { return to_utf8(*flatten(allocator, string)); }
};

StringView view_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()),
          static_cast<std::uint32_t>(text.size())};
}
StringView view_of(std::u16string_view text) {
  return {text.data(), static_cast<std::uint32_t>(text.size())};
}

}  // namespace

TEST_CASE("text of units below 256 is stored as Latin-1, whatever it came from", "[string]") {
  StringFixture test;
  CHECK_FALSE(test.utf8("plain").has(String::kTwoByte));
  CHECK_FALSE(test.utf8("caf\xc3\xa9").has(String::kTwoByte));
  CHECK(test.utf8("caf\xc3\xa9").length == 4);
  CHECK_FALSE(test.utf16(u"\u00e9\u00ff").has(String::kTwoByte));
  CHECK(test.utf16(u"\u0100").has(String::kTwoByte));
  String& mixed = test.utf16(u"ab\u20ac");
  CHECK_FALSE(substring(test.allocator, mixed, 0, 2)->has(String::kTwoByte));
}

TEST_CASE("UTF-8 goes in and comes out", "[string][utf8]") {
  StringFixture test;
  for (const char* text :
       {"", "a", "hello world", "caf\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80!",
        "mixed \xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80 text"}) {
    CHECK(test.text(test.utf8(text)) == text);
  }
  CHECK(test.utf8("\xf0\x9f\x98\x80").length == 2);
}

TEST_CASE("ill-formed UTF-8 becomes U+FFFD, one per maximal subpart", "[string][utf8]") {
  StringFixture test;
  const std::string bad = "\xef\xbf\xbd";
  const std::pair<std::string, std::string> cases[] = {
      {"\x80", bad},
      {"a\xc3", "a" + bad},
      {"\xc0\xaf", bad + bad},
      {"\xe2\x82", bad},
      {"\xe2\x82z", bad + "z"},
      {"\xed\xa0\x80", bad + bad + bad},  // a surrogate
      {"\xf0\x9f\x98", bad},
      {"\xf4\x90\x80\x80", bad + bad + bad + bad},  // beyond U+10FFFF
      {"\xf0\x80\x80\x80", bad + bad + bad + bad},
  };
  for (const auto& [bytes, expected] : cases) CHECK(test.text(test.utf8(bytes)) == expected);
}

TEST_CASE("lone surrogates are kept, and printed as U+FFFD", "[string][utf8]") {
  StringFixture test;
  String& lone = test.utf16(u"a\xd83d");
  CHECK(lone.length == 2);
  CHECK(StringView{lone}[1] == 0xd83d);
  CHECK(to_utf8(lone) == "a\xef\xbf\xbd");
  CHECK(to_utf8(test.utf16(u"\xde00\xd83d\xde00")) == "\xef\xbf\xbd\xf0\x9f\x98\x80");
}

TEST_CASE("the empty string and single Latin-1 units are the Vm's own", "[string]") {
  StringFixture test;
  CHECK(empty_string(test.allocator) == test.names.empty());
  CHECK(create_unit(test.allocator, 'x') == test.names.single('x'));
  CHECK(create_utf8(test.allocator, "\xc3\xa9") == test.names.single(0xe9));
  CHECK(create_unit(test.allocator, 0x20ac)->has(String::kTwoByte));
  String& text = test.utf8("hello");
  CHECK(substring(test.allocator, text, 1, 2) == test.names.single('e'));
  CHECK(substring(test.allocator, text, 2, 2) == test.names.empty());
  CHECK(substring(test.allocator, text, 0, 5) == &text);
}

TEST_CASE("short joins are flat, long ones are ropes", "[string][rope]") {
  StringFixture test;
  String& ten = test.utf8("0123456789");
  CHECK(is_flat(test.join(ten, ten)));
  String& twenty = test.join(ten, ten);
  String& rope = test.join(twenty, ten);
  CHECK_FALSE(is_flat(rope));
  CHECK(rope.length == 30);
  CHECK(test.text(rope) == "012345678901234567890123456789");
  CHECK(&test.join(rope, *test.names.empty()) == &rope);
  CHECK(&test.join(*test.names.empty(), rope) == &rope);
}

TEST_CASE("flattening twice gives the same string", "[string][rope]") {
  StringFixture test;
  String& half = test.utf8("a string of a certain length");
  String& rope = test.join(half, half);
  String* const flat = flatten(test.allocator, rope);
  CHECK(flatten(test.allocator, rope) == flat);
  CHECK(flatten(test.allocator, *flat) == flat);
  CHECK(StringView{rope}.length() == 56);
}

TEST_CASE("ropes of any shape have the text of their parts", "[string][rope]") {
  StringFixture test;
  std::mt19937 random{7};
  std::vector<std::pair<String*, std::string>> pool;
  for (const char* piece : {"x", "caf\xc3\xa9", "\xe2\x82\xac and more", "0123456789abcdef", ""}) {
    pool.emplace_back(create_utf8(test.allocator, piece), piece);
    test.root(Value::string(pool.back().first));
  }
  for (int i = 0; i < 300; ++i) {
    const auto& [left, left_text] = pool[random() % pool.size()];
    const auto& [right, right_text] = pool[random() % pool.size()];
    if (left_text.size() + right_text.size() > 20'000) continue;
    std::string text = left_text + right_text;
    String& joined = test.join(*left, *right);
    test.root(Value::string(&joined));
    if (i % 7 == 0) REQUIRE(test.text(joined) == text);
    pool.emplace_back(&joined, std::move(text));
  }
  for (auto& [string, text] : pool) REQUIRE(test.text(*string) == text);
}

TEST_CASE("a rope of a million pieces, left or right, is flattened without recursion",
          "[string][rope]") {
  StringFixture test{{.limit_bytes = std::size_t{512} << 20}};
  const bool append = GENERATE(true, false);
  String& piece = test.utf8("ab");
  test.root(Value::string(&piece));
  test.root(Value::string(&piece));
  String* rope = &test.utf8("a beginning that is long enough");
  const std::uint32_t begin = rope->length;
  for (int i = 0; i < 1'000'000; ++i) {
    rope = append ? &test.join(*rope, piece) : &test.join(piece, *rope);
    test.roots.roots[1] = Value::string(rope);
  }
  const String* const flat = flatten(test.allocator, *rope);
  REQUIRE(flat != nullptr);
  CHECK(flat->length == begin + 2'000'000);
  CHECK(StringView{*flat}[append ? begin + 1'999'999 : 1] == 'b');
  test.allocator.collect();
  CHECK(test.count_cells() <= 4);  // the rope let go of its parts
}

TEST_CASE("flattening a rope that doubled itself takes its length, not its paths",
          "[string][rope]") {
  StringFixture test;
  String* rope = &test.utf8("0123456789abcdefghijklmnopqrstuvwxyz");
  for (int i = 0; i < 16; ++i) rope = &test.join(*rope, *rope);
  const String* const flat = flatten(test.allocator, *rope);
  CHECK(flat->length == 36u << 16);
  CHECK(StringView{*flat}[36 * 65535 + 10] == 'a');
}

TEST_CASE("a text that grows at its end is copied into tails, not a chain", "[string][rope]") {
  StringFixture test;
  test.root(Value::undefined());
  String* text = &test.utf8("a beginning that is long enough");
  std::string expected = test.text(*text);
  for (int i = 0; i < 20'000; ++i) {
    const std::string piece = std::to_string(i);
    text = &test.join(*text, test.utf8(piece));
    test.roots.roots[0] = Value::string(text);
    expected += piece;
  }
  test.allocator.collect();
  CHECK(test.count_cells() < 200);
  CHECK(test.text(*text) == expected);
}

TEST_CASE("texts that grow out of the same one do not see each other", "[string][rope]") {
  StringFixture test;
  String& base = test.join(test.join(test.utf8("a beginning that is long enough"), test.utf8("-")),
                           test.utf8("base"));
  String& first = test.join(base, test.utf8("+first"));
  String& second = test.join(base, test.utf8("+second"));
  String& third = test.join(first, test.utf8("!"));
  String& wide = test.join(first, test.utf16(u"\u0161"));
  String& wider = test.join(wide, test.utf8("end"));
  String& widest = test.join(test.join(wider, test.utf16(u"\u0162")), test.utf8("."));
  const std::string all = "a beginning that is long enough-base";
  CHECK(test.text(second) == all + "+second");
  CHECK(test.text(third) == all + "+first!");
  CHECK(test.text(widest) == all +
                                 "+first\xc5\xa1"
                                 "end\xc5\xa2.");
  CHECK(test.text(first) == all + "+first");
  CHECK(test.text(base) == all);
  CHECK(test.text(wide) == all + "+first\xc5\xa1");
  CHECK_FALSE(third.has(String::kTwoByte));
}

TEST_CASE("workers that append to the same text do not see each other's", "[string][rope][race]") {
  StringFixture test;
  const std::string_view begin = "a beginning that is long enough";
  for (int round = 0; round < 300; ++round) {
    String& base = test.join(test.join(test.utf8(begin), test.utf8("-")), test.utf8("base"));
    test.roots.roots = {Value::string(&base)};
    std::string results[2];
    run_inside(test, 2, [&](Allocator& allocator, unsigned thread) {
      String* text = &base;
      for (int i = 0; i < 20; ++i)
        text = concat(allocator, *text, *create_ascii(allocator, thread == 0 ? "+one" : "+other"));
      results[thread] = to_utf8(*flatten(allocator, *text));
    });
    std::string wanted[2] = {std::string(begin) + "-base", std::string(begin) + "-base"};
    for (int i = 0; i < 20; ++i) {
      wanted[0] += "+one";
      wanted[1] += "+other";
    }
    REQUIRE(results[0] == wanted[0]);
    REQUIRE(results[1] == wanted[1]);
  }
}

TEST_CASE("a text is appended to while another worker makes it flat, and is collected",
          "[string][rope][race]") {
  StringFixture test{{.collect_every = 1}};
  const std::string long_text(1'000'000, 'x');  // so that it takes a while
  for (int round = 0; round < 100; ++round) {
    String& begin = test.utf8(long_text);
    test.roots.roots = {Value::string(&begin)};
    String& piece = test.utf8("-piece");
    test.root(Value::string(&piece));
    String& base = test.join(begin, piece);
    test.root(Value::string(&base));
    std::string result;
    std::atomic<bool> begins{false};
    run_inside(test, 2, [&](Allocator& allocator, unsigned thread) {
      if (thread == 0) {
        begins = true;
        static_cast<void>(flatten(allocator, base));
      } else {
        while (!begins) allocator.poll();
        for (int i = 0; i < round * 20; ++i) allocator.poll();  // later each time
        result = to_utf8(*flatten(allocator, *concat(allocator, base, piece)));
      }
    });
    REQUIRE(result == long_text + "-piece-piece");
  }
}

TEST_CASE("workers that flatten the same rope agree", "[string][rope][race]") {
  StringFixture test;
  String& half = test.utf8("one half of a string that two workers want");
  for (int round = 0; round < 200; ++round) {
    String& rope = test.join(half, half);
    Allocator second{test.heap};
    String* other = nullptr;
    std::thread thread{[&] { other = flatten(second, rope); }};
    String* const mine = flatten(test.allocator, rope);
    thread.join();
    REQUIRE(mine == other);
  }
}

TEST_CASE("lengths beyond the limit are known before they are made", "[string][limit]") {
  StringFixture test{{.limit_bytes = std::size_t{64} << 20}};
  String* rope = &test.utf8("0123456789abcdef0123456789abcdef");
  while (!exceeds_max_length(*rope, *rope)) rope = &test.join(*rope, *rope);
  CHECK(rope->length > String::kMaxLength / 2);
  CHECK(flatten(test.allocator, *rope) == nullptr);  // beyond this heap's limit
  CHECK(rope->has(String::kRope));
}

TEST_CASE("equality is by text, across widths and ropes", "[string]") {
  StringFixture test;
  CHECK(equals(test.utf8("same"), test.utf16(u"same")));
  CHECK_FALSE(equals(test.utf8("same"), test.utf8("sane")));
  CHECK_FALSE(equals(test.utf16(u"\u0161ame"), test.utf8("same")));
  CHECK_FALSE(equals(*test.names.intern("one"), *test.names.intern("two")));
  CHECK(equals(*test.names.intern("one"), test.utf8("one")));
}

TEST_CASE("order is that of UTF-16 units", "[string]") {
  StringFixture test;
  CHECK(compare(test.utf8("a"), test.utf8("b")) < 0);
  CHECK(compare(test.utf8("ab"), test.utf8("a")) > 0);
  CHECK(compare(test.utf8("ab"), test.utf16(u"ab")) == 0);
  CHECK(compare(test.utf8("z"), test.utf8("\xc3\xa9")) < 0);
  // U+FFFD is above the surrogates of U+1F600 as units, though below it as a code point.
  CHECK(compare(test.utf8("\xef\xbf\xbd"), test.utf8("\xf0\x9f\x98\x80")) > 0);
}

TEST_CASE("hashes depend on text and seed, not on how a string was made", "[string][hash]") {
  StringFixture test;
  String& half = test.utf8("half of a long enough text");
  const String& whole = *flatten(test.allocator, test.join(half, half));
  const String& same = test.utf8("half of a long enough texthalf of a long enough text");
  CHECK(hash_of(whole, 1) == hash_of(same, 1));
  CHECK(hash_of(view_of("text"), 1) != hash_of(view_of("text"), 2));
  CHECK(hash_of(view_of("text"), 1) != hash_of(view_of("texu"), 1));
  CHECK(hash_of(view_of(""), 1) != 0);
}

TEST_CASE("searching finds what a naive search finds", "[string][search]") {
  std::mt19937 random{11};
  const auto make = [&](std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) text += static_cast<char>('a' + random() % 2);
    return text;
  };
  for (int i = 0; i < 3000; ++i) {
    const std::string text = make(random() % 60), wanted = make(random() % 14);
    const std::u16string wide{text.begin(), text.end()};
    const auto from = static_cast<std::uint32_t>(random() % (text.size() + 2));
    const auto first = static_cast<std::uint32_t>(text.find(wanted, from));
    const auto last = static_cast<std::uint32_t>(text.rfind(wanted, from));
    CAPTURE(text, wanted, from);
    REQUIRE(index_of(view_of(text), view_of(wanted), from) == first);
    REQUIRE(index_of(view_of(wide), view_of(wanted), from) == first);
    REQUIRE(last_index_of(view_of(text), view_of(wanted), from) == last);
    REQUIRE(last_index_of(view_of(wide), view_of(wanted), from) == last);
  }
}

TEST_CASE("periodic patterns are found in periodic texts", "[string][search]") {
  for (std::size_t period : {1, 2, 3, 7, 10}) {
    std::string unit(period - 1, 'a');
    unit += 'b';
    std::string text, wanted;
    for (int i = 0; i < 40; ++i) text += unit;
    for (int i = 0; i < 5; ++i) wanted += unit;
    text += unit.substr(0, period - 1) + "c" + wanted + "c";
    for (const std::string& one : {wanted, wanted + "c", "c" + wanted, wanted + wanted.substr(1)}) {
      CAPTURE(text, one);
      CHECK(index_of(view_of(text), view_of(one), 0) == static_cast<std::uint32_t>(text.find(one)));
      CHECK(last_index_of(view_of(text), view_of(one), kNotFound) ==
            static_cast<std::uint32_t>(text.rfind(one)));
    }
  }
}

TEST_CASE("a two-byte unit is never found in Latin-1 text", "[string][search]") {
  CHECK(index_of(view_of("aaa"), view_of(u"\u0161"), 0) == kNotFound);
  CHECK(index_of(view_of(u"a\u0161a"), view_of(u"\u0161"), 0) == 1);
  CHECK(index_of(view_of("abc"), view_of(""), 3) == 3);
  CHECK(index_of(view_of("abc"), view_of(""), 4) == kNotFound);
}

TEST_CASE("array indices are canonical and below 2^32-1", "[string]") {
  CHECK(array_index_of(view_of("0")) == 0);
  CHECK(array_index_of(view_of("17")) == 17);
  CHECK(array_index_of(view_of("4294967294")) == 4294967294);
  for (const char* text : {"", "00", "01", "-1", "1.0", "4294967295", "99999999999", "1a"}) {
    CHECK(array_index_of(view_of(text)) == kNotFound);
  }
}

TEST_CASE("a builder joins pieces of both widths", "[string][builder]") {
  StringFixture test;
  StringBuilder builder{test.allocator};
  std::u16string expected;
  for (int i = 0; i < 200; ++i) {
    CHECK(builder.append_ascii("piece "));
    CHECK(builder.append(StringView{test.utf8("caf\xc3\xa9")}));
    expected += u"piece caf\u00e9";
    if (i == 100) {
      CHECK(builder.append_unit(0x20ac));
      expected += u'\u20ac';
    }
  }
  const String* const whole = builder.finish();
  REQUIRE(whole != nullptr);
  CHECK(StringView{*whole}.two_byte() == expected);
}

TEST_CASE("a builder bills its memory and gives up at the limit", "[string][builder][limit]") {
  StringFixture test{{.limit_bytes = 256 << 10}};
  {
    StringBuilder builder{test.allocator};
    const std::string piece(1000, 'x');
    int count = 0;
    while (builder.append_ascii(piece)) ++count;
    CHECK(count > 50);
    CHECK(count < 256);
    CHECK(builder.has_failed());
    CHECK_FALSE(builder.is_too_long());
    CHECK(builder.finish() == nullptr);
  }
  CHECK(test.heap.used_bytes() <= kGranuleBytes);
}

}  // namespace heddle
