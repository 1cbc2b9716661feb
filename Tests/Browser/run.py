#!/usr/bin/env python3
"""Checks the player in a real browser.

    run.py SIMULATE [NAME ...]        all checks, or those named, such as keyboard

Needs Chromium with its driver (Debian: chromium chromium-driver) and selenium.
"""

import importlib
import pathlib
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from browser import Failed, Simulate  # noqa: E402


def check(name, program):
    """Runs a check and returns whether it held, with a line about it."""
    start = time.monotonic()
    try:
        told = importlib.import_module(name + "_test").main(Simulate(program))
        held = True
    except Failed as failure:
        told, held = str(failure), False
    except Exception:  # A check that cannot run has not held.
        told, held = traceback.format_exc(), False
    return held, f"{'ok' if held else 'FAILED'} {name} ({time.monotonic() - start:.0f} s): {told}"


def main(words):
    """Runs the checks two at a time, the one that measures last and alone."""
    if not words:
        sys.exit(__doc__)
    program, *names = words
    names = names or sorted(file.stem.removesuffix("_test") for file in HERE.glob("*_test.py"))
    together = [name for name in names if name not in ("speed", "live")]
    held = True
    with ThreadPoolExecutor(2) as pool:
        for good, line in pool.map(lambda name: check(name, program), together):
            held &= good
            print(line, flush=True)
    for name in names:
        if name not in together:
            good, line = check(name, program)
            held &= good
            print(line, flush=True)
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
