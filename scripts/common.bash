# Sourced by the scripts of this folder: where the project is, and how they talk, build and test.

project="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$project"
exec </dev/null # nothing here asks questions
export CTEST_OUTPUT_ON_FAILURE=1
jobs="$(nproc)"

say() { printf '== %s\n' "$*"; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }
# A wrong call: what is wrong, then the usage on stderr.
wrong_usage() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; usage >&2; exit 2; }

# Of a build's output: every tenth of the way, and everything that is not progress (warnings, errors).
# Of ctest's: what did not pass, every 250th test, and the summary.
only_news() {
  awk '
    /^\[[0-9]+\/[0-9]+\] / {
      split(substr($1, 2), step, /[\/\]]/)
      tenth = int(10 * step[1] / step[2])
      if (tenth != last_tenth && step[2] >= 20) { print $1; fflush() }
      last_tenth = tenth
      next
    }
    /^ninja: no work to do/ || /^ *Start +[0-9]+: / || /^Internal ctest changing/ { next }
    /^ *[0-9]+\/[0-9]+ Test +#[0-9]+: .* Passed / {
      if (++passed % 250 == 0) { print "  " $1 " tests"; fflush() }
      next
    }
    { print; fflush() }
  '
}

# build PRESET [TARGET...]
build() {
  local preset="$1" log="$project/build/$1/configure.log" started=$SECONDS
  shift
  mkdir -p "$project/build/$preset"
  say "configure and build: $preset"
  cmake --preset "$preset" >"$log" 2>&1 || { cat "$log"; return 1; }
  cmake --build --preset "$preset" -j "$jobs" ${1:+--target "$@"} 2>&1 | only_news || return 1
  say "built $preset in $((SECONDS - started)) s"
}

# run_tests PRESET [CTEST-OPTION...]
run_tests() {
  local preset="$1"
  shift
  say "test: $preset ${*:-(all)}"
  ctest --preset "$preset" -j "$jobs" --no-label-summary "$@" 2>&1 | only_news
}
