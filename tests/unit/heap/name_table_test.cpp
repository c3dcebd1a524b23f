// tests/unit/heap/name_table_test.cpp -- the specification of NameTable (N1, N2).

#include "heap/name_table.hpp"

#include <thread>

#include "heap_fixture.hpp"

namespace heddle {

TEST_CASE("equal names are the same pointer", "[heap][names][N1]") {
  HeapFixture test;
  String* const name = test.names.intern("length");
  CHECK(name->has(String::kInterned));
  CHECK(test.names.intern("length") == name);
  CHECK(test.names.intern("lengths") != name);
  CHECK(test.names.intern("caf\xc3\xa9") == test.names.intern(StringView{u"caf\u00e9", 4}));
}

TEST_CASE("looking a name up never adds it", "[heap][names]") {
  HeapFixture test;
  const std::size_t before = test.names.size();
  CHECK(test.names.find("nobody wrote this") == nullptr);
  CHECK(test.names.size() == before);
  String* const made = create_utf8(test.allocator, "made at run time");
  CHECK(test.names.find(*made) == nullptr);
  String* const name = test.names.intern("made at run time");
  CHECK(test.names.find(*made) == name);
  CHECK(test.names.find(*name) == name);
}

TEST_CASE("names that are array indices say so", "[heap][names]") {
  HeapFixture test;
  CHECK(test.names.intern("17")->has(String::kIndex));
  CHECK_FALSE(test.names.intern("017")->has(String::kIndex));
  CHECK(test.names.single('7')->has(String::kIndex));
}

TEST_CASE("symbols are different from each other and from names", "[heap][names]") {
  HeapFixture test;
  String* const one = test.names.create_symbol("iterator");
  String* const two = test.names.create_symbol("iterator");
  CHECK(one->has(String::kSymbol));
  CHECK(one != two);
  CHECK(test.names.intern("iterator") != one);
  CHECK(to_utf8(*one) == "iterator");
}

TEST_CASE("names keep their place while the table grows", "[heap][names][N2]") {
  HeapFixture test;
  std::vector<String*> names;
  for (int i = 0; i < 5000; ++i) names.push_back(test.names.intern("name" + std::to_string(i)));
  for (int i = 0; i < 5000; ++i) {
    REQUIRE(test.names.find("name" + std::to_string(i)) == names[static_cast<std::size_t>(i)]);
  }
}

TEST_CASE("readers find names while others add some", "[heap][names][race]") {
  HeapFixture test;
  String* const known = test.names.intern("known");
  std::vector<std::thread> threads;
  std::atomic<int> wrong{0};
  for (int t = 0; t < 3; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 2000; ++i) {
        const std::string text = "shared" + std::to_string(i);
        if (t == 0) {
          if (test.names.find("known") != known) ++wrong;
          const String* const found = test.names.find(text);
          if (found != nullptr && to_utf8(*found) != text) ++wrong;
        } else if (to_utf8(*test.names.intern(text)) != text) {
          ++wrong;
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = "shared" + std::to_string(i);
    REQUIRE(test.names.intern(text) == test.names.find(text));
  }
}

}  // namespace heddle
