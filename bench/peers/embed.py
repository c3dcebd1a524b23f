#!/usr/bin/env python3
"""Measures what crosses the border between a host and its scripts, in Heddle, Lua and LuaJIT: embed.py OUT.json [-r RUNS].

Builds embed/lua_embed.c against each Lua whose headers are there (liblua5.4-dev, libluajit-5.1-dev), runs the hosts in turn within
each repetition, checks their results, prints medians, and writes them as {host: {measure: value}}. Heddle's host is PEER_HOST.
Called by scripts/bench --peers."""
import argparse, json, os, re, shlex, shutil, statistics, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.path.join(os.environ.get("PEER_BUILD", "build/peers"), "embed")
LUAS = {"lua54": ("lua5.4", []), "luajit": ("luajit", ["-DLUAJIT"])}
MEASURES = [  # name, what it is, unit
    ("state_create_destroy", "new context, and its end", "ns"),
    ("state_create_held", "new context that stays", "ns"),
    ("state_memory", "memory of such a one", "bytes"),
    ("host_to_script_call", "host -> script", "ns"),
    ("host_to_script_typed", "host -> script, of C++ types", "ns"),
    ("host_to_script_alone", "host -> script, num_workers = 0", "ns"),
    ("script_to_host", "script -> host, two numbers", "ns"),
]


def build(package, defines):
    """The program, or None when the headers are not there."""
    found = subprocess.run(["pkg-config", "--cflags", "--libs", package], capture_output=True, text=True) if shutil.which("pkg-config") else None
    if found is None or found.returncode != 0:
        return None
    os.makedirs(BUILD, exist_ok=True)
    program = os.path.join(BUILD, package)
    source = os.path.join(HERE, "embed", "lua_embed.c")
    subprocess.run(["cc", "-O2", *defines, source, "-o", program, *shlex.split(found.stdout), "-lm", "-ldl"], check=True)
    return program


def measure(program):
    done = subprocess.run([program], capture_output=True, text=True, timeout=600)
    if done.returncode != 0:
        sys.exit(f"{program}: exit {done.returncode}: {done.stderr.strip()[-300:]}")
    found = {name: float(value) for name, value in re.findall(r"^(\w+) +check=\S+ sec=\S+ ns_per_op=(\S+)", done.stdout, re.M)}
    found.update({name: float(value) for name, value in re.findall(r"^(\w+) +rss_bytes=(\S+)", done.stdout, re.M)})
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("-r", type=int, default=5)
    options = parser.parse_args()
    hosts = {"heddle": os.environ["PEER_HOST"]}
    for name, (package, defines) in LUAS.items():
        program = build(package, defines)
        if program:
            hosts[name] = program
        else:
            print(f"left out: {name} (apt-get install pkg-config lib{package.replace('jit', 'jit-5.1')}-dev)", file=sys.stderr)
    runs = {name: [] for name in hosts}
    for _ in range(options.r):
        for name, program in hosts.items():
            runs[name].append(measure(program))
    medians = {name: {m: statistics.median(r[m] for r in found) for m in found[0]} for name, found in runs.items()}
    with open(options.out, "w") as file:
        json.dump(medians, file, indent=1, sort_keys=True)
    print(f"{'across the border':40}" + "".join(f"{name:>12}" for name in hosts))
    for measure_name, text, unit in MEASURES:
        cells = [medians[name].get(measure_name) for name in hosts]
        print(f"{text + ', ' + unit:40}" + "".join(f"{'-' if c is None else format(c, '.1f'):>12}" for c in cells))


if __name__ == "__main__":
    main()
