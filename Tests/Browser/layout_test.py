"""The monitor keeps its place, whatever else is opened beside it."""

import json

from browser import ROOT, Browser, expect

CASE = ROOT / "Scenarios" / "ngn-unfolding"

PLACE = """
const { left, top, width, height } = document.querySelector(".monitor").getBoundingClientRect();
return [left + scrollX, top + scrollY, width, height];
"""


def main(simulate):
    """Opens and closes the chart at the first question of each kind, in four widths."""
    played = json.loads((CASE / "playthroughs" / "expert.json").read_text())
    kinds = set()
    with Browser() as browser:
        browser.open(simulate.page(CASE))
        browser.run("hands.begin(arguments[0], arguments[1])", played["case"],
                    {"seed": played.get("seed", 1), "variant": played.get("variant")})
        for given in played["inputs"]:
            kind = browser.run("return (document.querySelector('form[data-kind]') || { dataset: {} }).dataset.kind")
            if kind not in kinds and browser.run("return !!document.querySelector('.monitor')"):
                kinds.add(kind)
                for width in (1440, 1024, 768, 320):
                    browser.size(width, 900)
                    browser.run("scrollTo(0, 0)")
                    cut = browser.run("return [...document.querySelectorAll('.questions .wide')]"
                                      ".some((one) => one.scrollWidth > one.clientWidth)")
                    expect(not cut or width == 768, f"{kind} at {width}: a column is cut off")
                    before = browser.run(PLACE)
                    browser.run("document.querySelector('#bar [aria-expanded]').click(); scrollTo(0, 0)")
                    expect(browser.run("return !!document.querySelector('aside.chart')"), "the chart does not open")
                    after = browser.run(PLACE)
                    expect(after == before, f"{kind} at {width}: the monitor moves from {before} to {after}")
                    wide = browser.run("return document.documentElement.scrollWidth")
                    expect(wide <= width, f"{kind} at {width}: the page is {wide} pixels wide")
                    browser.run("hands.press('Close the chart')")
            wrong = browser.run("return hands.give(arguments[0])", given)
            expect(not wrong, wrong)
            browser.run("if (document.querySelector('aside.chart')) hands.press('Close the chart')")
        browser.quiet()
    expect(len(kinds) >= 8, f"only {kinds} have a monitor beside them")
    return f"{len(kinds)} kinds of questions in four widths"
