// tests/fuzz/clone_fuzz.cpp -- structuredClone of any graph: each byte of the input makes a value, puts one into another or ties a
// cycle. The clone looks the same, shares nothing with the original, and is as good as it when it is cloned again.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/script_check.hpp"

namespace heddle::fuzz {
namespace {

constexpr std::string_view kScript = R"ts(
const keys = ["a", "b", "0", "17", "4294967295", "__proto__", "length", "", "ä", "constructor"];

function build(choices: string): any[] {
  const made: any[] = [[]];
  for (let i = 0; i + 1 < choices.length; i += 2) {
    const what = choices.charCodeAt(i), which = choices.charCodeAt(i + 1);
    const at = made[which % made.length], other = made[(which * 7 + i) % made.length];
    switch (what % 20) {
      case 0: made.push([]); break;
      case 1: made.push({}); break;
      case 2: made.push(new Map()); break;
      case 3: made.push(new Set()); break;
      case 4: made.push(new Error("e" + which)); break;
      case 5: made.push(new RangeError("r", { cause: other })); break;
      case 6: made.push([which, , "hole"]); break;
      case 7: made.push(which / 3); break;
      case 8: made.push("text " + which); break;
      case 9: made.push([undefined, null, true, -0, NaN][which % 5]); break;
      case 10: made.push(new Array(which)); break;
      default:
        if (Array.isArray(at)) { if (what % 3 === 0) at[which % 40] = other; else at.push(other); }
        else if (at instanceof Map) at.set(what % 2 === 0 ? other : which, other);
        else if (at instanceof Set) at.add(other);
        else if (typeof at === "object" && at !== null && !(at instanceof Error)) at[keys[what % keys.length]] = other;
    }
  }
  return made;
}

function shared(a: any, b: any, seen: Set<any>): boolean {
  if (typeof a !== "object" || a === null || seen.has(a)) return false;
  seen.add(a);
  if (a === b) return true;
  if (a instanceof Map) {
    const others = [...b];
    return [...a].some(([k, v], i) => shared(k, others[i][0], seen) || shared(v, others[i][1], seen));
  }
  if (a instanceof Set) { const others = [...b]; return [...a].some((v, i) => shared(v, others[i], seen)); }
  return Object.keys(a).some((k) => shared(a[k], b[k], seen));
}

let original: any, copy: any, again: any;
function check(choices: string): string {
  original = build(choices);
  copy = structuredClone(original);
  again = structuredClone(copy);
  return shared(original, copy, new Set()) || shared(copy, again, new Set()) ? "something is shared" : "";
}
)ts";

std::string shown(Context& context, std::string_view name) {
  auto value = context.global(name);
  HEDDLE_ASSERT(value, "{}", value.error().message);
  return context.describe(*value);
}

}  // namespace
}  // namespace heddle::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace heddle::fuzz;
  static ScriptCheck<std::string> check(kScript);
  std::string choices;
  for (std::size_t i = 0; i < size; ++i) choices += static_cast<char>(data[i] & 0x7f);
  check(choices);
  const std::string original = shown(check.context(), "original");
  const std::string copy = shown(check.context(), "copy");
  const std::string again = shown(check.context(), "again");
  HEDDLE_ASSERT(original == copy, "{}\nis cloned as\n{}", original, copy);
  HEDDLE_ASSERT(copy == again, "{}\nis cloned as\n{}", copy, again);
  return 0;
}
