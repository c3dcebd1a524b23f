# Completions of the command heddle for bash. tests/unit/cli/manual_test.cpp compares the options with the command's.

_heddle() {
  local word="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
  local command="${COMP_WORDS[1]}" options files
  COMPREPLY=()

  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W "run explore repl check dis build types init help -e --eval --help --version --verbose" -- "$word")
    return
  fi
  if [[ $previous == = ]]; then previous="${COMP_WORDS[COMP_CWORD - 2]}"; fi
  if [[ $word == = ]]; then word=""; fi
  case "$command" in
    -e | --eval) command=run ;;
  esac
  case "$command" in
    run) options="--workers --preempt --max-heap --max-tasks --seed --max-ops --timeout --strict-fatal --stats --trace --trace-ops --eval --color --help" files='@(ts|js|mjs|hbc)' ;;
    explore) options="--schedules --seed --same-output --preempt --max-ops --max-heap --max-tasks --color --help" files='@(ts|js|mjs|hbc)' ;;
    repl) options="--workers --preempt --max-heap --max-tasks --color --help" ;;
    check) options="--json --color --help" files='@(ts|js|mjs|hbc)' ;;
    dis) options="--registers --color --help" files='@(ts|js|mjs|hbc)' ;;
    build) options="--output --color --help" files='@(ts|js|mjs)' ;;
    types) options="--help" ;;
    init) options="--force --help" ;;
    help) options="--help" ;;
    *) return ;;
  esac

  case "$previous" in
    --color | --colour) mapfile -t COMPREPLY < <(compgen -W "auto always never" -- "$word") ;;
    --workers | --preempt | --max-heap | --max-tasks | --seed | --schedules | --max-ops | --timeout | -e | --eval) ;;
    -o | --output | --trace) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    *)
      if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
      elif [[ $command == help ]]; then
        mapfile -t COMPREPLY < <(compgen -W "run explore repl check dis build types init help exit-codes" -- "$word")
      elif [[ $command == init ]]; then
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
      elif [[ -n ${files-} ]]; then
        local -; shopt -s extglob
        mapfile -t COMPREPLY < <(compgen -d -S / -- "$word"; compgen -f -X "!*.$files" -- "$word")
        [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == */ ]] && compopt -o nospace
      fi
      ;;
  esac
}
complete -o filenames -F _heddle heddle
