// tests/unit/runtime/output_queue_test.cpp -- what scripts print comes out once, in order, and never piles up.
#include "runtime/output_queue.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <future>
#include <string>

#include "heddle/vm.hpp"

namespace heddle {
namespace {

using Stream = OutputQueue::Stream;

/// A sink that takes nothing until opened.
class Gate {
 public:
  OutputQueue::Sink sink(std::string& text) {
    return [this, &text](std::string_view piece) {
      opened_.wait();
      text += piece;
    };
  }
  void open() { open_.set_value(); }

 private:
  std::promise<void> open_;
  std::shared_future<void> opened_ = open_.get_future().share();
};

TEST_CASE("O1: both streams come out in the order of writing", "[runtime][output]") {
  std::string text;
  const auto sink = [&](std::string_view piece) { text += piece; };
  OutputQueue queue(sink, sink);
  std::string expected;
  for (int i = 0; i < 1'000; ++i) {
    const std::string line = std::to_string(i) + "\n";
    queue.write(i % 3 == 0 ? Stream::Error : Stream::Out, line);
    expected += line;
  }
  queue.flush();
  CHECK(text == expected);
}

TEST_CASE("O2: who waits for room is called once, when what waited is taken", "[runtime][output]") {
  std::string text;
  Gate gate;
  OutputQueue queue(gate.sink(text), gate.sink(text));
  int calls = 0, forgotten = 0;
  const int owner = 0, other = 0;
  CHECK_FALSE(queue.wait_for_room(&owner, [&] { ++calls; }));
  const std::string mebibyte(OutputQueue::kCapacity, 'x');
  std::size_t written = 0;
  do {  // the writer thread may have taken the first ones already
    queue.write(Stream::Out, mebibyte);
    written += mebibyte.size();
  } while (!queue.wait_for_room(&owner, [&] { ++calls; }));
  while (!queue.wait_for_room(&other, [&] { ++forgotten; })) {
    queue.write(Stream::Out, mebibyte);
    written += mebibyte.size();
  }
  CHECK(queue.forget(&other) + static_cast<std::size_t>(forgotten) == 1);
  gate.open();
  queue.flush();
  CHECK(calls == 1);
  CHECK(text.size() == written);
  CHECK(queue.forget(&owner) == 0);
}

TEST_CASE("a task that prints faster than its output is taken waits", "[runtime][output]") {
  constexpr int kLines = 200'000;
  std::size_t total = 0, largest = 0;
  std::string last;
  VmOptions options;
  options.num_workers = 1;
  options.write_out = [&](std::string_view piece) {
    // Slow at first: a task that did not wait would have printed all of it meanwhile.
    for (int i = 0; total == 0 && i < 500'000'000; ++i) asm volatile("");
    total += piece.size();
    largest = std::max(largest, piece.size());
    last = piece.substr(piece.size() - 8);
  };
  auto vm = Vm::create(options);
  REQUIRE(vm);
  const std::string source = "const line = 'x'.repeat(99);\nfor (let i = 1; i < " +
                             std::to_string(kLines) +
                             "; i++) console.log(line);\nconsole.log('the end');\n";
  auto program = (*vm)->compile(source, "print.ts");
  REQUIRE(program);
  CHECK((*vm)->execute(*program).status == RunStatus::Completed);
  CHECK(total == 100u * (kLines - 1) + 8);
  CHECK(last == "the end\n");
  CHECK(largest < 4 * OutputQueue::kCapacity);
}

}  // namespace
}  // namespace heddle
