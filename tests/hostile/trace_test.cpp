// heddle run --trace: a timeline that Perfetto opens.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace
using Catch::Matchers::Contains;

namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

/// JSON is TypeScript: what is wrong with the timeline, one line each.
constexpr std::string_view kCheck = R"ts(
interface TraceEvent {
  ph: string; pid: number; tid?: number; name: string; id?: number; ts?: number; dur?: number;
  args?: { name?: string; task?: number; because?: string; by?: string; operations?: number; then?: string };
}
const slices = events.filter((event) => event.ph === "X" && event.tid! < 10000);
for (const slice of slices) {
  if (!(slice.ts! >= 0 && slice.dur! >= 0 && slice.args!.operations! >= 0)) console.log("a bad slice", slice);
}
const tracks = Map.groupBy(slices, (slice) => slice.tid!);
for (const track of tracks.values()) {
  track.sort((a, b) => a.ts! - b.ts!);
  track.forEach((slice, i) => {
    if (i > 0 && track[i - 1].ts! + track[i - 1].dur! > slice.ts! + 0.002) console.log("slices overlap", track[i - 1], slice);
  });
}
function within(arrow: TraceEvent): TraceEvent | undefined {
  return tracks.get(arrow.tid!)!.find((slice) => slice.ts! - 0.002 <= arrow.ts! && arrow.ts! <= slice.ts! + slice.dur! + 0.002);
}
const ends = new Map(events.filter((event) => event.ph === "f").map((event) => [event.id!, event]));
for (const start of events.filter((event) => event.ph === "s")) {
  const end = ends.get(start.id!);
  if (end === undefined) { console.log("an arrow goes nowhere", start); continue; }
  if (end.ts! + 0.002 < start.ts!) console.log("an arrow goes back", start, end);
  const from = within(start), to = within(end);
  if (from === undefined || to === undefined) console.log("an arrow hangs in the air", start, end);
  else if (to.args!.by !== from.name) console.log("an arrow from elsewhere", from, to);
}
const of = (name: string): string => slices.filter((slice) => slice.name === name).map((slice) => slice.args!.because).join(", ");
console.log(of("task 2 (work)"));
console.log(of("task 3 (nap)"));
console.log(slices.at(-1)!.name, slices.at(-1)!.args!.then);
console.log(events.filter((event) => event.name === "collection").length > 0);
)ts";

}  // namespace

TEST_CASE("run --trace writes the turns of all tasks and what leads to them", "[trace]") {
  const Folder folder;
  folder.write("main.ts",
               "import { spawn, sleep } from 'heddle';\n"
               "function work(): number { let sum = 0; for (let i = 0; i < 1e5; i++) sum += i; "
               "return sum; }\n"
               "async function nap(): Promise<void> { await sleep(1); }\n"
               "const garbage: number[][] = [];\n"
               "await spawn(work);\n"
               "await spawn(nap);\n"
               "for (let i = 0; i < 100; i++) garbage[0] = new Array<number>(100_000).fill(i);\n"
               "console.log('done');\n");
  for (const char* const workers : {"1", "4"}) {
    CAPTURE(workers);
    const Outcome outcome =
        run_heddle(folder, {"run", "--trace", "out.json", "--workers", workers, "main.ts"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.stdout_text == "done\n");
    CHECK(outcome.stderr_text == "");
    folder.write("check.ts",
                 "const events: TraceEvent[] = " + content_of(folder.path() / "out.json") + ";\n" +
                     std::string(kCheck));
    const Outcome checked = run_heddle(folder, {"run", "check.ts"});
    CHECK(checked.stderr_text == "");
    CHECK(checked.stdout_text == "spawned\nspawned, a timer was due\nthe main module ends\ntrue\n");
  }
}

TEST_CASE("a program under a seed has a timeline in virtual time", "[trace]") {
  const Folder folder;
  folder.write("main.ts",
               "import { spawn } from 'heddle';\n"
               "let x = 0;\n"
               "const add = (): void => { for (let i = 0; i < 100; i++) x = x + 1; };\n"
               "const tasks = [spawn(add), spawn(add)];\n"
               "for (const task of tasks) await task;\n");
  std::string first;
  for (int i = 0; i < 2; ++i) {
    const Outcome outcome =
        run_heddle(folder, {"run", "--trace", "out.json", "--seed", "3", "main.ts"});
    CHECK(outcome.exit_code == 0);
    const std::string trace = content_of(folder.path() / "out.json");
    CHECK_THAT(trace, Contains("\"name\":\"task 2 (add)\""));
    if (i == 0) first = trace;
    CHECK(trace == first);
  }
}

TEST_CASE("a trace that cannot be written is said before the program runs", "[trace]") {
  const Folder folder;
  folder.write("main.ts", "console.log('ran');\n");
  const Outcome outcome = run_heddle(folder, {"run", "--trace", "missing/out.json", "main.ts"});
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.stdout_text == "");
  CHECK(outcome.stderr_text ==
        "heddle: cannot write 'missing/out.json': No such file or directory\n");
  const Outcome full = run_heddle(folder, {"run", "--trace", "/dev/full", "main.ts"});
  CHECK(full.exit_code == 2);
  CHECK(full.stdout_text == "ran\n");
  CHECK(full.stderr_text == "heddle: cannot write '/dev/full': No space left on device\n");
  folder.write("seven.ts", "import { exit } from 'heddle:process';\nexit(7);\n");
  const Outcome seven = run_heddle(folder, {"run", "--trace", "/dev/full", "seven.ts"});
  CHECK(seven.exit_code == 7);
  CHECK(seven.stderr_text == full.stderr_text);
}
