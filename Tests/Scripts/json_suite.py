#!/usr/bin/env python3
"""Runs the published JSON parsing suite (github.com/nst/JSONTestSuite) through the reader of cases.

Usage: json_suite.py SIMULATE FOLDER, where FOLDER holds the suite's files y_*.json (must be read),
n_*.json (must be refused) and i_*.json (the reader may choose; it must say so without a crash).
The reader's own complaints have the codes SIM0001 to SIM0099; those of the format come after them.
"""

import json
import pathlib
import subprocess
import sys


def main() -> int:
    simulate, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted(folder.glob("[yni]_*.json"))
    if len(files) < 300:
        print(f"only {len(files)} files in {folder}: that is not the suite", file=sys.stderr)
        return 1
    wrong, count = [], {"y": 0, "n": 0, "i": 0}
    for file in files:
        run = subprocess.run([simulate, "check", "--json", str(file)], capture_output=True, timeout=60)
        kind = file.name[0]
        count[kind] += 1
        if run.returncode not in (0, 1):
            wrong.append(f"{file.name}: exit {run.returncode}: {run.stderr[-200:]!r}")
            continue
        codes = [d["code"] for d in json.loads(run.stdout)["diagnostics"]]
        is_refused = any(code < "SIM0100" for code in codes)
        if kind == "y" and is_refused:
            wrong.append(f"{file.name}: refused: {codes}")
        if kind == "n" and not is_refused:
            wrong.append(f"{file.name}: read, without a complaint about its JSON: {codes}")
    print(f"{count['y']} to read, {count['n']} to refuse, {count['i']} free: {len(wrong)} wrong")
    for line in wrong:
        print("  " + line)
    return 1 if wrong else 0


sys.exit(main())
