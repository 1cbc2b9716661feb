"""Every kind of screen checked with axe, in light and dark, wide and narrow."""

import json
import subprocess
import sys
import tempfile
import zipfile
import pathlib

from browser import CASES, Browser, expect, playthroughs

#: The package whose copy of axe-core is used; its license allows it, and nothing of it is shipped.
PACKAGE = "axe-playwright-python==0.1.7"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe():
    """Returns the source of axe-core."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder,
                        PACKAGE], check=True)
        wheel = next(pathlib.Path(folder).glob("*.whl"))
        with zipfile.ZipFile(wheel) as archive:
            name = next(name for name in archive.namelist() if name.endswith("axe.min.js"))
            return archive.read(name).decode()


class Examiner:
    """Runs axe and remembers which screens it has seen."""

    def __init__(self, browser, source):
        self.browser = browser
        self.source = source
        self.screens = 0
        self.faults = []

    def look(self, name):
        """Checks the screen that is shown, in each width and color scheme."""
        if not self.browser.run("return typeof axe === 'object'"):
            self.browser.run(self.source)
        for width, dark in [(1280, False), (320, True)]:
            self.browser.size(width, 900, dark)
            found = self.browser.driver.execute_async_script(
                """
                const done = arguments[1];
                axe.run(document, { runOnly: arguments[0], resultTypes: ["violations"] }).then((r) => done(
                    r.violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)
                        + " " + n.any.concat(n.all, n.none).map((c) => c.message).join(" ")).join(" | "))));
                """, RULES)
            overflow = self.browser.run(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if overflow > 0:
                found.append(f"{overflow} px are beside the window")
            small = self.browser.run(
                """
                return [...document.querySelectorAll("button, select, summary, input:not(.heard), .option, .span")]
                    .filter((e) => e.checkVisibility() && !e.closest("label.option, td label"))
                    .map((e) => [e.getBoundingClientRect(), e.outerHTML.slice(0, 120), e.closest("p .span")])
                    .filter(([box, , inline]) => !inline && Math.min(box.width, box.height) < 24).map(([, html]) => html);
                """)
            found += [f"smaller than 24 px: {html}" for html in small]
            self.faults += [f"{name} at {width} px{' dark' if dark else ''}: {fault}" for fault in found]
        self.screens += 1
        self.browser.size(1280, 900)


def main(simulate):
    """Looks at every kind of screen."""
    with Browser() as browser:
        examiner = Examiner(browser, axe())
        browser.open(simulate.page(*CASES))
        examiner.look("the list of cases")
        browser.run("hands.lobby('ngn-unfolding')")
        examiner.look("what is read before a case")
        seen = set()
        wanted = ["ngn-unfolding/expert", "sedation-rescue/expert", "sedation-rescue/unsafe"]
        for case, file, script in playthroughs():
            if f"{case.name}/{file.stem}" not in wanted:
                continue
            browser.run("hands.begin(arguments[0], arguments[1])", script["case"],
                        {"seed": script.get("seed", 1), "variant": script.get("variant")})
            for given in script["inputs"]:
                kind = browser.run("const f = document.querySelector('form[data-kind]'); return f && f.dataset.kind")
                if kind not in seen:
                    seen.add(kind)
                    examiner.look(f"a question of the kind {kind}")
                    if kind in ("choice", "multiple", "numeric", "counsel", "ordering"):
                        browser.run("document.querySelector('form[data-kind]').requestSubmit()")
                        examiner.look(f"{kind} without an answer")
                wrong = browser.run("return hands.give(arguments[0])", given)
                if "tab" in given and "chart" not in seen:
                    seen.add("chart")
                    examiner.look("the chart")
                if "answer" in given and "feedback" not in seen:
                    seen.add("feedback")
                    browser.run("const d = document.querySelector('.earlier'); if (d) d.open = true")
                    examiner.look("feedback")
            examiner.look("the end of a run")
            browser.run("hands.report()")
            examiner.look(f"the report of {case.name}/{file.stem}")
            browser.run("hands.press('Open all')")
            examiner.look(f"the whole report of {case.name}/{file.stem}")
        kinds = {"choice", "multiple", "ordering", "numeric", "counsel", "act", "matrix", "cloze", "highlight",
                 "bowtie"}
        expect(kinds <= seen, f"never seen: {kinds - seen}")
        browser.run("hands.begin('sedation-rescue', {clock: '2', seed: 1})")
        browser.run("hands.press('Pause')")
        examiner.look("a pause")
        browser.run("hands.lobby('sedation-rescue')")
        examiner.look("runs that are kept")
        browser.quiet()
    expect(not examiner.faults, "\n  ".join(["axe finds:", *examiner.faults]))
    return f"{examiner.screens} screens, each wide and light, narrow and dark"
