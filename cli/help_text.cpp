#include "cli/help_text.hpp"

#include <array>
#include <utility>

namespace heddle::cli {

namespace {

constexpr std::string_view kOverview =
    R"(heddle runs a strict TypeScript subset as very many preemptible tasks.

usage: heddle run [OPTION...] FILE [ARGUMENT...]
       heddle -e CODE [ARGUMENT...]
       heddle COMMAND [OPTION...] ...

commands:
  run      run a program (.ts, .js, .mjs, or .hbc made by `heddle build`)
  explore  run a program under many schedules, and show one that fails
  repl     run what is typed, line by line
  check    report the errors in source files without running them
  dis      show a program's bytecode
  build    compile a program into a .hbc file
  types    print heddle.d.ts, for TypeScript
  init     let an editor check scripts: tsconfig.json and heddle.d.ts
  help     explain a command, or `exit-codes`

options:
  -e CODE              run CODE (as `heddle run -e`)
  --help, -h           this text; behind a command: its options
  --version            the version; with --verbose what it was built with

examples:
  heddle run main.ts                   on all cores
  heddle run --workers 1 main.ts       on one
  heddle -e 'console.log(6 * 7)'
  echo 'console.log(1)' | heddle run -
  heddle check src/*.ts && heddle dis main.ts
)";

constexpr std::string_view kRun = R"(usage: heddle run [OPTION...] FILE [ARGUMENT...]
       heddle run [OPTION...] -e CODE [ARGUMENT...]

Runs a program until all its tasks are at end. FILE may be TypeScript, JavaScript or a .hbc file;
`-` reads the program from standard input. What follows FILE belongs to the program, which reads
it as `args` of module "heddle:process"; exit(n) of that module ends it with exit code n.

options:
  --workers N          threads that run tasks (default: one per hardware thread)
  --preempt OPS        operations after which a task must give way to others
  --max-heap SIZE      memory the program may use: 64M, 1G, ... (default: 1G)
  --max-tasks N        tasks at the same time (default: 2,000,000)
  --seed N             one thread, and the same execution for the same N (as `heddle explore` found)
  --max-ops N          operations of all tasks together; then all are unwound
  --timeout TIME       time by the clock: 500ms, 2s, 1m; then all are unwound
  --strict-fatal       the first strictness error (HD2xxx) ends the program, caught or not
  --stats              at the end print what the run took, on stderr
  --trace FILE         write the turns of all tasks to FILE: a timeline for ui.perfetto.dev
  --trace-ops          print every operation with the operand stack, on stderr
  --eval, -e CODE      run CODE instead of a file
  --color WHEN         colour in messages: auto, always or never
  --help, -h           this text

examples:
  heddle run --workers 4 --stats main.ts
  heddle run --max-heap 64M --timeout 2s untrusted.ts
  heddle run report.ts --verbose june.csv
Ctrl-C and SIGTERM unwind the program: its `finally` blocks run. A second one ends it at once.
SIGQUIT (Ctrl-\) shows what all tasks are doing, and the program goes on.
A file that starts with `#!/usr/bin/env -S heddle run` can be run by its name.
)";

constexpr std::string_view kExplore = R"(usage: heddle explore [OPTION...] FILE

Runs FILE under many schedules, each made from a seed: tasks are stopped before they read or write
what others may see, in all sorts of orders. Ends at the first that throws, deadlocks or reaches a
limit, with exit code 1, and shows the seed and the turns of the tasks around the stop that did it.
One that prints or computes the wrong thing should throw: check results in the program.

options:
  --schedules N        how many (default: 1000)
  --seed N             the first one's seed (default: 1)
  --same-output        what is printed must be the same, too
  --preempt OPS        operations after which a task must give way to others
  --max-ops N          operations of each schedule (default: 50,000,000)
  --max-heap SIZE      memory the program may use: 64M, 1G, ... (default: 1G)
  --max-tasks N        tasks at the same time (default: 2,000,000)
  --color WHEN         colour in messages: auto, always or never
  --help, -h           this text

examples:
  heddle explore bank.ts
  heddle explore --schedules 10000 --same-output bank.ts
  heddle run --seed 17 bank.ts         one of them again
)";

constexpr std::string_view kRepl = R"(usage: heddle repl [OPTION...]

Reads code line by line, runs it and prints its value. Declarations stay; `await` works. Input that
is not complete goes on in the next line, until it is or a line is empty. Ctrl-C stops what runs or
clears the line, Ctrl-D ends. `_` is the last value. At a terminal there are editing, completion of
names by Tab, colours, and a history, which is kept in $XDG_STATE_HOME/heddle/history or
~/.local/state/heddle/history; otherwise there are no prompts.

commands:
  .load FILE           run a file here
  .type CODE           run code and print the type or class of its value
  .time CODE           run code and print how long it took
  .help                what is known here
  .exit                end

options:
  --workers N          threads that run tasks (default: one per hardware thread)
  --preempt OPS        operations after which a task must give way to others
  --max-heap SIZE      memory the session may use: 64M, 1G, ... (default: 1G)
  --max-tasks N        tasks at the same time (default: 2,000,000)
  --color WHEN         colour in messages: auto, always or never
  --help, -h           this text

examples:
  heddle repl
  printf 'let a = 2\n a * 21\n' | heddle repl
)";

constexpr std::string_view kCheck = R"(usage: heddle check [OPTION...] FILE...

Compiles each FILE and prints every error as FILE:LINE:COLUMN: error CODE: TEXT. Runs nothing and
follows no imports. Exit code 3 if there is an error; silence means all is well. FILE may be a .hbc
file, and `-` is standard input.

options:
  --json               one array of errors on standard output instead: file, line, column, endLine,
                       endColumn (behind it), severity, code, message, hint; null: not known
  --color WHEN         colour in messages: auto, always or never
  --help, -h           this text

examples:
  heddle check main.ts
  heddle check --json src/*.ts
)";

constexpr std::string_view kDis = R"(usage: heddle dis [OPTION...] FILE

Prints the stack bytecode of a program, source or .hbc, function by function.

options:
  --registers          the register code that runs instead: lowered, verified, typed
  --color WHEN         colour in messages: auto, always or never
  --help, -h           this text

examples:
  heddle dis main.ts
  heddle dis --registers main.ts
  echo '2 + 3 * 4' | heddle dis -
)";

constexpr std::string_view kBuild = R"(usage: heddle build FILE -o OUT.hbc

Compiles FILE into a module file that `heddle run` starts without compiling. Imports stay what they
are: files that the program names, looked for beside it when it runs.

options:
  --output, -o OUT     the file to write; `-` is standard output
  --color WHEN         colour in messages: auto, always or never
  --help, -h           this text

examples:
  heddle build main.ts -o main.hbc && heddle run main.hbc
)";

constexpr std::string_view kTypes = R"(usage: heddle types

Prints heddle.d.ts: what TypeScript must know of the module "heddle" and of the globals. It states
what this version of Heddle has.

options:
  --help, -h           this text

examples:
  heddle types > heddle.d.ts
)";

constexpr std::string_view kInit = R"(usage: heddle init [OPTION...] [DIR]

Writes tsconfig.json and heddle.d.ts into DIR (default: here), which is made if it is missing. With
them editors and `tsc -p DIR` check scripts as strictly as Heddle does. Files that are there and are
others stay, and then nothing is written.

options:
  --force, -f          replace what is there
  --help, -h           this text

examples:
  heddle init
  heddle init plugins
)";

constexpr std::string_view kExitCodes = R"(exit codes of heddle:
    0  all went well
    1  uncaught script error, or tasks that wait for each other for ever
    2  wrong usage; the main file cannot be read or is a folder; output cannot be written
    3  the source was rejected: an error in it, a missing import, junk, excessive nesting
    4  a limit was reached: memory, depth, ...; the message says which
   70  internal error: please report it
  124  the time that --timeout gave is over
  128+n  ended by signal n (130: Ctrl-C)
    n  the program itself called exit(n) of module "heddle:process"
)";

constexpr std::string_view kHelp = R"(usage: heddle help [COMMAND | exit-codes]

Explains a command. `heddle COMMAND --help` prints the same.
)";

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kTopics{{
    {"", kOverview},
    {"run", kRun},
    {"explore", kExplore},
    {"repl", kRepl},
    {"check", kCheck},
    {"dis", kDis},
    {"build", kBuild},
    {"types", kTypes},
    {"init", kInit},
    {"help", kHelp},
    {"exit-codes", kExitCodes},
}};

}  // namespace

std::optional<std::string_view> help_text(std::string_view topic) {
  for (const auto& [name, text] : kTopics) {
    if (name == topic) return text;
  }
  return std::nullopt;
}

}  // namespace heddle::cli
