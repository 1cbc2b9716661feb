#!/usr/bin/env python3
"""Takes pictures of every kind of screen, at three widths, light and dark, and prints reports.

    screenshots.py SIMULATE FOLDER [NAME ...]                   all screens, or those whose names contain a word
    screenshots.py SIMULATE FOLDER --in firefox [NAME ...]      the same in Firefox

Nothing is compared: they are for looking at, before a change of the page is called done.
"""

import pathlib
import sys

from browser import CASES, Browser, Simulate, choose, playthroughs

WIDTHS = [(1440, 900), (768, 1024), (320, 640)]
ROUTES = ["ngn-unfolding/expert", "ngn-unfolding/novice", "sedation-rescue/expert", "sedation-rescue/unsafe",
          "botox-vaginismus/novice"]


class Album:
    """Pictures of one screen after the other."""

    def __init__(self, browser, folder, names):
        self.browser = browser
        self.folder = folder
        self.names = names
        self.taken = set()

    def take(self, name):
        """Takes a screen once, in every width and color scheme."""
        if name in self.taken or (self.names and not any(word in name for word in self.names)):
            return
        self.taken.add(name)
        for width, height in WIDTHS:
            for dark in (False, True):
                self.browser.size(width, height, dark)
                self.browser.picture(self.folder / f"{name}-{width}{'-dark' if dark else ''}.png")
        self.browser.size(1440, 900, forced=True)
        self.browser.picture(self.folder / f"{name}-1440-forced.png")
        self.browser.size(1440, 900)


def play(album, script, route):
    """Plays a route and takes what has not been seen."""
    browser = album.browser
    browser.run("hands.begin(arguments[0], arguments[1])", script["case"],
                {"seed": script.get("seed", 1), "variant": script.get("variant")})
    for given in script["inputs"]:
        kind = browser.run("const f = document.querySelector('form[data-kind]'); return f && f.dataset.kind")
        if kind:
            album.take(f"question-{kind}")
        if kind == "counsel" and len(given.get("answer", "")) > 1 and isinstance(given["answer"], list):
            browser.run("const f = document.querySelector('form[data-kind=counsel]');"
                        "f.querySelector(`[data-id='${arguments[0]}']`).click(); f.requestSubmit()",
                        given["answer"][0])
            album.take("conversation")
            given = {**given, "answer": given["answer"][1:]}
        if kind == "ordering":
            browser.run("[...document.querySelectorAll('[data-move=add]')].slice(0, 3).forEach((b) => b.click())")
            album.take("ordering-begun")
            browser.run("[...document.querySelectorAll('[data-move=out]')].forEach((b) => b.click());"
                        "[...document.querySelectorAll('[data-move=out]')].forEach((b) => b.click())")
            for _ in range(3):
                browser.run("const b = document.querySelector('[data-move=out]'); if (b) b.click()")
        browser.run("return hands.give(arguments[0])", given)
        if "tab" in given:
            album.take(f"chart-{given['tab']}")
            browser.run("hands.press('Close the chart')")
        if "act" in given:
            album.take("after-an-act")
        if "answer" in given and browser.run("return !!document.querySelector('.feedback.partial')"):
            album.take("feedback-partial")
    album.take("the-end")
    browser.run("hands.report()")
    album.take(f"report-{route.replace('/', '-')}")
    browser.run("hands.press('Open all')")
    album.take(f"report-{route.replace('/', '-')}-open")


def main(program, folder, names):
    """Takes them all."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    simulate = Simulate(program)
    if names[:1] == ["--in"]:
        choose(names[1])
        names = names[2:]
    with Browser() as browser:
        album = Album(browser, folder, names)
        browser.open(simulate.page(*CASES))
        album.take("cases")
        browser.run("hands.lobby('sedation-rescue')")
        album.take("prebriefing")
        for case, file, script in playthroughs():
            route = f"{case.name}/{file.stem}"
            if route in ROUTES:
                play(album, script, route)
        browser.run("hands.begin('sedation-rescue', {clock: '2', seed: 1})")
        album.take("live")
        browser.run("hands.press('Pause')")
        album.take("paused")
        browser.run("hands.lobby('sedation-rescue')")
        album.take("runs-kept")
        browser.run("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') };")
        browser.run("hands.begin('ngn-unfolding', {seed: 1})")
        album.take("nothing-can-be-kept")
        browser.run("fail('unreachable')")
        album.take("failed")
    import print_test
    print(print_test.main(simulate, keep=folder))
    print(f"{len(album.taken)} screens in {folder}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
