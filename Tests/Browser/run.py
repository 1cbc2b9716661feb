#!/usr/bin/env python3
"""Checks the player in a real browser.

    run.py SIMULATE [NAME ...]                  all checks, or those named, such as keyboard
    run.py SIMULATE --in firefox [NAME ...]     the same in Firefox, but for those that ask Chromium alone

Needs selenium, and Chromium with its driver (Debian: chromium chromium-driver) or Firefox (firefox-esr).
The variable FIREFOX names another Firefox, such as an older one.
"""

import importlib
import pathlib
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from browser import Failed, Simulate, choose  # noqa: E402

#: What reads the page's source, measures by the DevTools protocol, or asks about the engine alone.
CHROMIUM_ALONE = ("memory", "source", "speed")


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
    left_out = ()
    if names[:1] == ["--in"]:
        choose(names[1])
        names, left_out = names[2:], CHROMIUM_ALONE
    every = sorted(file.stem.removesuffix("_test") for file in HERE.glob("*_test.py"))
    names = names or [name for name in every if name not in left_out]
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
