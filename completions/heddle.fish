# Completions of the command heddle for fish. tests/unit/cli/manual_test.cpp compares the options with the command's.

set -l commands run explore repl check dis build types init help

complete -c heddle -f
complete -c heddle -n __fish_use_subcommand -a run -d 'run a program'
complete -c heddle -n __fish_use_subcommand -a explore -d 'run a program under many schedules'
complete -c heddle -n __fish_use_subcommand -a repl -d 'run what is typed, line by line'
complete -c heddle -n __fish_use_subcommand -a check -d 'report the errors in source files'
complete -c heddle -n __fish_use_subcommand -a dis -d "show a program's bytecode"
complete -c heddle -n __fish_use_subcommand -a build -d 'compile a program into a .hbc file'
complete -c heddle -n __fish_use_subcommand -a types -d 'print heddle.d.ts, for TypeScript'
complete -c heddle -n __fish_use_subcommand -a init -d 'write tsconfig.json and heddle.d.ts'
complete -c heddle -n __fish_use_subcommand -a help -d 'explain a command'
complete -c heddle -n __fish_use_subcommand -s e -l eval -x -d 'run code'
complete -c heddle -n __fish_use_subcommand -l version -d 'print the version'
complete -c heddle -n __fish_use_subcommand -l verbose -d 'with --version: what it was built with'
complete -c heddle -n __fish_use_subcommand -s h -l help -d 'print the help'

complete -c heddle -n '__fish_seen_subcommand_from run' -l workers -x -d 'threads that run tasks'
complete -c heddle -n '__fish_seen_subcommand_from run' -l preempt -x -d 'operations after which a task gives way'
complete -c heddle -n '__fish_seen_subcommand_from run' -l max-heap -x -d 'memory the program may use'
complete -c heddle -n '__fish_seen_subcommand_from run' -l max-tasks -x -d 'tasks at the same time'
complete -c heddle -n '__fish_seen_subcommand_from run' -l seed -x -d 'the same execution for the same number'
complete -c heddle -n '__fish_seen_subcommand_from run' -l max-ops -x -d 'operations of all tasks together'
complete -c heddle -n '__fish_seen_subcommand_from run' -l timeout -x -d 'time by the clock'
complete -c heddle -n '__fish_seen_subcommand_from run' -l strict-fatal -d 'the first strictness error ends the program'
complete -c heddle -n '__fish_seen_subcommand_from run' -l stats -d 'print what the run took'
complete -c heddle -n '__fish_seen_subcommand_from run' -l trace -r -d 'write a timeline of all tasks'
complete -c heddle -n '__fish_seen_subcommand_from run' -l trace-ops -d 'print every operation'
complete -c heddle -n '__fish_seen_subcommand_from run' -s e -l eval -x -d 'run code instead of a file'
complete -c heddle -n '__fish_seen_subcommand_from run' -l color -x -a 'auto always never' -d 'colour in messages'
complete -c heddle -n '__fish_seen_subcommand_from run' -s h -l help -d 'print the help'
complete -c heddle -n '__fish_seen_subcommand_from run' -F

complete -c heddle -n '__fish_seen_subcommand_from explore' -l schedules -x -d 'how many'
complete -c heddle -n '__fish_seen_subcommand_from explore' -l seed -x -d 'the seed of the first'
complete -c heddle -n '__fish_seen_subcommand_from explore' -l same-output -d 'what is printed must be the same'
complete -c heddle -n '__fish_seen_subcommand_from explore' -l preempt -x -d 'operations after which a task gives way'
complete -c heddle -n '__fish_seen_subcommand_from explore' -l max-ops -x -d 'operations of each schedule'
complete -c heddle -n '__fish_seen_subcommand_from explore' -l max-heap -x -d 'memory the program may use'
complete -c heddle -n '__fish_seen_subcommand_from explore' -l max-tasks -x -d 'tasks at the same time'
complete -c heddle -n '__fish_seen_subcommand_from explore' -l color -x -a 'auto always never' -d 'colour in messages'
complete -c heddle -n '__fish_seen_subcommand_from explore' -s h -l help -d 'print the help'
complete -c heddle -n '__fish_seen_subcommand_from explore' -F

complete -c heddle -n '__fish_seen_subcommand_from repl' -l workers -x -d 'threads that run tasks'
complete -c heddle -n '__fish_seen_subcommand_from repl' -l preempt -x -d 'operations after which a task gives way'
complete -c heddle -n '__fish_seen_subcommand_from repl' -l max-heap -x -d 'memory the session may use'
complete -c heddle -n '__fish_seen_subcommand_from repl' -l max-tasks -x -d 'tasks at the same time'
complete -c heddle -n '__fish_seen_subcommand_from repl' -l color -x -a 'auto always never' -d 'colour in messages'
complete -c heddle -n '__fish_seen_subcommand_from repl' -s h -l help -d 'print the help'

complete -c heddle -n '__fish_seen_subcommand_from check' -l json -d 'print one array of errors'
complete -c heddle -n '__fish_seen_subcommand_from check' -l color -x -a 'auto always never' -d 'colour in messages'
complete -c heddle -n '__fish_seen_subcommand_from check' -s h -l help -d 'print the help'
complete -c heddle -n '__fish_seen_subcommand_from check' -F

complete -c heddle -n '__fish_seen_subcommand_from dis' -l registers -d 'the register code'
complete -c heddle -n '__fish_seen_subcommand_from dis' -l color -x -a 'auto always never' -d 'colour in messages'
complete -c heddle -n '__fish_seen_subcommand_from dis' -s h -l help -d 'print the help'
complete -c heddle -n '__fish_seen_subcommand_from dis' -F

complete -c heddle -n '__fish_seen_subcommand_from build' -s o -l output -r -F -d 'the file to write'
complete -c heddle -n '__fish_seen_subcommand_from build' -l color -x -a 'auto always never' -d 'colour in messages'
complete -c heddle -n '__fish_seen_subcommand_from build' -s h -l help -d 'print the help'
complete -c heddle -n '__fish_seen_subcommand_from build' -F

complete -c heddle -n '__fish_seen_subcommand_from types' -s h -l help -d 'print the help'

complete -c heddle -n '__fish_seen_subcommand_from init' -s f -l force -d 'replace what is there'
complete -c heddle -n '__fish_seen_subcommand_from init' -s h -l help -d 'print the help'
complete -c heddle -n '__fish_seen_subcommand_from init' -a '(__fish_complete_directories)'

complete -c heddle -n '__fish_seen_subcommand_from help' -s h -l help -d 'print the help'
complete -c heddle -n '__fish_seen_subcommand_from help' -a "$commands exit-codes"
