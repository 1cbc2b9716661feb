"""Every playthrough of every bundled case, played through the page's own controls, scores as in the terminal."""

import json
from concurrent.futures import ThreadPoolExecutor

from browser import CASES, Browser, Failed, expect, playthroughs


def terminal(simulate, case, file):
    """Returns what the terminal makes of a playthrough."""
    return simulate.summary("play", case, "--answers", file, "--json")


def check(browser, case, script, expected):
    """Plays a playthrough in the page and compares what was kept and what is shown."""
    browser.run("localStorage.clear()")
    browser.run("hands.begin(arguments[0], arguments[1])", script["case"],
                {"seed": script.get("seed", 1), "variant": script.get("variant")})
    came = browser.run("return hands.play(arguments[0])", script["inputs"])
    expect(not came["wrong"], f"input {came['place'] + 1}: {came['wrong']}")
    kept = browser.run("return hands.attempts()")
    expect(len(kept) == 1, f"{len(kept)} attempts are kept")
    lines = kept[0]["text"].splitlines()
    if expected["ending"] is None:
        return kept[0]["text"]
    told = json.loads(lines[-1])["end"]["report"]
    told.pop("attempt", None)
    expect(told == expected, f"the page's score is {told}, the terminal's {expected}")
    shown = browser.run("return hands.report()")
    verdict = "Passed" if expected["passed"] else "Not passed yet"
    expect(shown["verdict"] == verdict, f"the page shows '{shown['verdict']}', not '{verdict}'")
    points = f"{expected['points']:g} of {expected['possible']:g} point"
    expect(any(points in line for line in shown["result"]), f"{points} is not in {shown['result']}")
    expect(f"{expected['percent']:.1f}%" in " ".join(shown["result"]), "the percentage is not shown")
    expect(shown["domains"] == expected["domains"], f"the page shows {shown['domains']}")
    expect(shown["critical"] == len(expected["criticalFailures"]), "critical failures differ")
    return kept[0]["text"]


def main(simulate):
    """Plays them all in one page."""
    page = simulate.page(*CASES)
    scripts = playthroughs()
    with ThreadPoolExecutor(2) as pool:
        expected = list(pool.map(lambda one: terminal(simulate, one[0], one[1]), scripts))
    failures = []
    with Browser() as browser:
        browser.open(page)
        for (case, file, script), summary in zip(scripts, expected):
            try:
                check(browser, case, script, summary)
            except Failed as failure:
                failures.append(f"{file.relative_to(case.parent)}: {failure}")
                browser.open(page)
        browser.quiet()
    expect(not failures, "\n  ".join([f"{len(failures)} playthroughs differ:", *failures]))
    return f"{len(scripts)} playthroughs"
