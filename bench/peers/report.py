#!/usr/bin/env python3
"""Prints docs/benchmarks.md from the results of run.py and embed.py: report.py RESULTS.json EMBED.json. Called by scripts/bench --peers."""
import datetime, json, math, os, re, subprocess, statistics, sys

import embed

SCHEDULING = [  # workload, what it measures
    ("a01_spawn_await", "spawn a task and await it"),
    ("a02_spawn_fan", "spawn 1,000,000, then await all"),
    ("a02p_parked", "the same, all parked at a gate first"),
    ("a03_pingpong", "ping-pong between two tasks, per switch"),
    ("a04_ring", "ring of 1,000 tasks, per switch"),
    ("a05_yield2", "yield among 2 tasks"),
    ("a05_yield1000", "yield among 1,000 tasks"),
    ("a09_mutex", "mutex, 1,000 tasks"),
]
PEERS = ["heddle", "heddle_2", "heddle_async", "heddle_js", "go", "go_2", "erlang", "erlang_2", "lua54", "luajit_joff", "luajit", "node_jitless", "node"]
VERSIONS = [("Go", ["go", "version"]), ("Erlang", ["erl", "-noshell", "-eval", 'io:format("OTP ~s~n",[erlang:system_info(otp_release)]),halt().']),
            ("Lua", ["lua5.4", "-v"]), ("LuaJIT", ["luajit", "-v"]), ("Node", ["node", "--version"])]

results = json.load(open(sys.argv[1]))
border = json.load(open(sys.argv[2])) if os.path.exists(sys.argv[2]) else {}


def value(workload, peer, key="sec"):
    return results.get(workload, {}).get(peer, {}).get(key)


def median(workload, peer):
    return statistics.median(results[workload][peer]["all_sec"]) if value(workload, peer) is not None else None


def ratio(workload, peer, base="heddle"):
    ours, theirs = median(workload, base), median(workload, peer)
    return ours / theirs if ours and theirs else None


def cell(number, form, unit=""):
    return "–" if number is None else f"{number:{form}}{unit}"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def per_operation(workload, peer):
    seconds = median(workload, peer)
    return None if seconds is None else seconds * 1e9 / value(workload, peer, "ops")


def scheduling():
    rows = []
    for workload, text in SCHEDULING:
        if workload not in results:
            continue
        cells = [f"{cell(per_operation(workload, p), '.0f')}" + ("" if p.startswith("heddle") or ratio(workload, p) is None else f" ({ratio(workload, p):.2f})")
                 for p in present]
        rows.append([f"{workload[:workload.index('_')]} {text}"] + cells)
    return table(["ns per operation (ratio heddle / peer)"] + present, rows)


def scripts():
    rows, logs = [], {p: [] for p in present}
    for workload in sorted(w for w in results if w[0] == "b"):
        cells = []
        for p in present:
            r = None if p == "heddle" else ratio(workload, p)
            if r:
                logs[p].append(math.log(r))
            cells.append(cell(median(workload, p), ".3f") + (f" ({r:.2f})" if r else ""))
        rows.append([workload] + cells)
    means = [f"({math.exp(statistics.fmean(logs[p])):.2f}), {len(logs[p])} of {len([w for w in results if w[0] == 'b'])}" if logs[p] else "" for p in present]
    return table(["seconds (ratio heddle / peer)"] + present, rows + [["geometric mean"] + means])


def lateness():
    peers = [p for p in present if value("a06_fairness", p) is not None]
    rows = [[p] + [cell(value("a06_fairness", p, k), ".3f") for k in ("p50_ms", "p99_ms", "max_ms")] for p in peers]
    return table(["a06 lateness in ms of a 1 ms sleep beside 8 spinning tasks", "p50", "p99", "max"], rows)


def geometric(peer):
    logs = [math.log(r) for w in results if w[0] == "b" and (r := ratio(w, peer))]
    return math.exp(statistics.fmean(logs)) if logs else None


def goals():
    over = lambda limit: ("≤ " + limit, lambda x: x <= float(limit))
    slowest = max((r for w in results if w[0] == "b" and (r := ratio(w, "lua54"))), default=None)
    parked = value("a02p_parked", "heddle", "rss_kib")
    timers = median("a10_timers", "heddle") if "a10_timers" in results else None
    one, two = (median("a08_parallel", p) if "a08_parallel" in results else None for p in ("heddle", "heddle_2"))
    typed, lua = border.get("heddle", {}).get("host_to_script_typed"), border.get("lua54", {}).get("host_to_script_call")
    late, alone = (value("a06_fairness", "heddle", k) for k in ("p99_ms", "alone_p99_ms"))
    rows = [
        ("a01 against Go", ratio("a01_spawn_await", "go"), over("0.3")),
        ("a02 against Go", ratio("a02_spawn_fan", "go"), over("0.15")),
        ("a03 against Go", ratio("a03_pingpong", "go"), over("0.33")),
        ("a05, 1,000 tasks, against Go", ratio("a05_yield1000", "go"), over("0.55")),
        ("a06, p99 beside spinners minus p99 alone, ms", late - alone if late is not None and alone is not None else None, over("0.2")),
        ("a09 against Go", ratio("a09_mutex", "go"), over("1.8")),
        ("a08, one worker over two", one / two if one and two else None, ("≥ 1.9", lambda x: x >= 1.9)),
        ("new context, us", border.get("heddle", {}).get("state_create_destroy", math.nan) / 1e3, over("5")),
        ("its memory, KiB", border.get("heddle", {}).get("state_memory", math.nan) / 1024, over("8")),
        ("script -> host, ns", border.get("heddle", {}).get("script_to_host", math.nan), over("8")),
        ("host -> script, ns", border.get("heddle", {}).get("host_to_script_call", math.nan), over("16")),
        ("host -> script of C++ types, against Lua 5.4", typed / lua if typed and lua else None, over("0.84")),
        ("a10 over the ideal 0.1 s, seconds", timers - 0.1 if timers else None, over("0.05")),
        ("bytes of resident memory per parked task", parked * 1024 / 1e6 if parked else None, over("300")),
        ("b*, geometric mean against LuaJIT's interpreter", geometric("luajit_joff"), over("0.75")),
        ("b*, geometric mean against Lua 5.4", geometric("lua54"), over("0.6")),
        ("b*, geometric mean against Node without JIT", geometric("node_jitless"), over("0.42")),
        ("b*, slowest program against Lua 5.4", slowest, over("1.1")),
    ]
    return table(["goal", "wanted", "measured", "met"],
                 [[name, wanted, cell(x, ".3g"), "–" if x is None else "yes" if met(x) else "no"] for name, x, (wanted, met) in rows])


def crossing():
    hosts = list(border)
    rows = [[f"{text}, {unit}"] + [cell(border[h].get(name), ".0f") for h in hosts] for name, text, unit in embed.MEASURES]
    return table(["across the border"] + hosts, rows)


def first_line(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL)
        return (done.stdout + done.stderr).strip().split("\n")[0] or "?"
    except OSError:
        return "not installed"


def versions():
    heddle = first_line([os.environ.get("PEER_HEDDLE", "heddle"), "--version"])
    commit = first_line(["git", "rev-parse", "--short", "HEAD"])
    changed = first_line(["git", "status", "--porcelain", "--untracked-files=no"]) not in ("?", "")
    model = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read())
    lines = [f"- {datetime.date.today()}, {os.cpu_count()} cores, {model[1] if model else 'unknown processor'}",
             f"- {heddle}, commit {commit}{' and changes not committed' if changed else ''}"]
    return "\n".join(lines + [f"- {name}: {first_line(command)}" for name, command in VERSIONS])


def problems():
    found = [f"- {w} {p}: {r['error'].strip().splitlines()[0]}" for w in sorted(results) for p, r in results[w].items() if "error" in r]
    checks = [f"- {w} {p}: its result is {r['check']}, Heddle's {value(w, 'heddle', 'check')}" for w in sorted(results) for p, r in results[w].items()
              if "check" in r and value(w, "heddle", "check") is not None and not same(r["check"], value(w, "heddle", "check"))]
    return "\n".join(found + checks) or "None: every program ran and every result agreed."


def same(x, y):
    try:
        return math.isclose(float(x), float(y), rel_tol=1e-12)
    except ValueError:
        return x == y


present = [p for p in PEERS if any(value(w, p) is not None for w in results)]
runs = max((len(r.get("all_sec", [])) for w in results.values() for r in w.values()), default=0)
print(f"""# Benchmarks

Written by `scripts/bench --peers`; do not edit. Medians of {runs} runs; within a repetition the peers run in turn, so
that the machine's drift hits all alike. A ratio is Heddle's time with one worker over the peer's: below 1 Heddle is
faster. Times move with the machine, the ratios hold. docs/speed.md says where the time goes, and why what is missed is missed. `_2` has two workers, the others one, pinned to one core;
`heddle` runs the typed `bench.ts`, `heddle_async` the same with promises instead of tasks, `heddle_js` the peers' own `bench.js`. The programs are in bench/peers.

{versions()}

## Goals
{goals()}
## Scheduling
{scheduling()}
{lateness()}
a08, 64 × fib(27), speed-up of two workers: Heddle {cell(ratio('a08_parallel', 'heddle_2'), '.2f')}, Go {cell(ratio('a08_parallel', 'go_2', 'go'), '.2f')}, \
Erlang {cell(ratio('a08_parallel', 'erlang_2', 'erlang'), '.2f')}. a10, 100,000 timers of 1 to 100 ms, seconds over the ideal 0.1: \
{', '.join(f"{p} {median('a10_timers', p) - 0.1:.3f}" for p in present if value('a10_timers', p) is not None) or '–'}.

## Scripts
{scripts()}
## Host and script
What crosses the border: bench/embed/host_bench.cpp and the peers' bench/peers/embed/lua_embed.c. Heddle's calls are tasks with limits of
their own that may be cancelled, and copy strings; Lua's are plain C calls on one thread.

{crossing()}
## Programs that failed or disagreed
{problems()}""")
