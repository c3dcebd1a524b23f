// tests/unit/builtins/long_input_test.cpp -- no built-in keeps others waiting, whatever it is given (interpreter/steps.hpp).

#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "long_inputs.hpp"
#include "measured_run.hpp"
#include "reachable_functions.hpp"

namespace heddle {
namespace {

/// What a script does between two polls beside one native: some hundred instructions.
constexpr std::uint64_t kScriptStretch = 1024;
/// Of a native that is handed N things: less cannot be the price of its work.
constexpr std::uint64_t kLeastPrice = 50'000 / 64;

std::set<std::string> words(std::string_view text) {
  std::istringstream in{std::string(text)};
  return {std::istream_iterator<std::string>(in), {}};
}

std::string program_of(const LongInput& input, std::string_view call) {
  // A call of a script's function polls.
  return fmt::format("{}const pause = () => 0;\npause();\n{};\npause();\n{};\n", kPrelude,
                     input.setup, call);
}

MeasuredRun run_well(BudgetedVm& vm, const std::string& program) {
  MeasuredRun measured = measure(vm, program);
  INFO(program);
  INFO(measured.run.errors);
  REQUIRE(measured.run.errors.empty());
  return measured;
}

}  // namespace

TEST_CASE("every built-in function has a long input, or a reason why there is none",
          "[builtins][steps]") {
  BudgetedVm vm;
  std::set<std::string> known;
  for (const LongInput& input : kLongInputs) known.insert(std::string(input.function));
  for (const BoundedWork& bounded : kBoundedWork) known.merge(words(bounded.functions));
  const std::set<std::string> reachable = ReachableFunctions(vm.core).names();
  REQUIRE(reachable.size() > 200);
  for (const std::string& name : reachable) {
    INFO("add it to long_inputs.hpp: " << name);
    CHECK(known.contains(name));
  }
  for (const std::string& name : known) {
    INFO("there is no such function any more: " << name);
    CHECK(reachable.contains(name));
  }
}

TEST_CASE("a long input is worked on in pieces with a poll between them", "[builtins][steps][S2]") {
  BudgetedVm vm;
  std::map<std::string_view, std::uint64_t> operations_of;  // of setups
  for (const LongInput& input : kLongInputs) {
    if (!operations_of.contains(input.setup))
      operations_of[input.setup] = run_well(vm, program_of(input, "0")).operations;
    const MeasuredRun measured = run_well(vm, program_of(input, input.call));
    INFO(input.function << ": " << input.call);
    CHECK(measured.longest_stretch <= kPieceOperations + kScriptStretch);
    CHECK(measured.operations >= operations_of[input.setup] + kLeastPrice);
  }
}

TEST_CASE("the README names each built-in that is not stepped", "[builtins][steps]") {
  std::ifstream file(HEDDLE_PROJECT "/builtins/README.md");
  const std::string readme{std::istreambuf_iterator<char>(file), {}};
  for (const BoundedWork& bounded : kBoundedWork) {
    if (bounded.why != Bounded::InOnePiece) continue;
    for (const std::string& name : words(bounded.functions)) {
      INFO(name);
      CHECK(readme.find(name.substr(name.rfind('.') + 1)) != std::string::npos);
    }
  }
}

TEST_CASE("a budget that is used up ends a long native in the middle", "[builtins][steps][kill]") {
  BudgetedVm vm;
  for (const std::string_view name :
       {"Array.prototype.indexOf", "Array.prototype.splice", "Array.prototype.concat",
        "String.prototype.replaceAll", "String.prototype.split", "String.prototype.normalize",
        "String.prototype.repeat", "Object.keys", "encodeURI"}) {
    const auto* const input = std::find_if(std::begin(kLongInputs), std::end(kLongInputs),
                                           [&](const auto& one) { return one.function == name; });
    REQUIRE(input != std::end(kLongInputs));
    const std::uint64_t before = run_well(vm, program_of(*input, "0")).operations;
    RunLimits limits;
    limits.max_operations = before + kPieceOperations / 2;
    const std::string call = fmt::format("{}; console.log('not reached')", input->call);
    const MeasuredRun measured = measure(vm, program_of(*input, call), limits);
    INFO(name);
    CHECK(measured.run.output.empty());
    CHECK(measured.run.errors.find("The budget of operations is used up") != std::string::npos);
    CHECK(measured.operations <= limits.max_operations + 2 * (kPieceOperations + kScriptStretch));
  }
}

TEST_CASE("the collector sees what a native is about between two pieces", "[builtins][steps][S1]") {
  BudgetedVm vm;
  for (const char* const program :
       {"const a = texts(); console.log(a.concat(a, a).length, a.splice(5, 30000, "
        "'x').join('').length);",
        "console.log(text.replaceAll('a', 'xyz').length, text.split('c').join('').length);",
        "console.log(wide.normalize('NFD').length, wide.toUpperCase().length, ''.padEnd(9 * N, "
        "'ab').length);",
        "const o = object(); for (let i = 0; i < 3000; i++) o[i] = i;"
        "console.log(Object.keys(o).join('').length, Object.entries(o).length, Object.keys({ ...o "
        "}).length);"}) {
    const std::string whole = fmt::format("{}{}", kPrelude, program);
    const std::string usual = run_well(vm, whole).run.output;
    CHECK(measure(vm, whole, {}, 9973).run.output == usual);
  }
}

}  // namespace heddle
