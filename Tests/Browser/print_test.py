"""The report of a run prints on two pages."""

import base64
import pathlib
import re

from browser import ROOT, Browser, expect, playthroughs


def main(simulate, keep=None):
    """Prints the reports of every route of the flagship and counts pages."""
    counts = {}
    with Browser() as browser:
        browser.open(simulate.page(ROOT / "Scenarios" / "botox-vaginismus"))
        for case, file, script in playthroughs():
            if case.name != "botox-vaginismus" or file.stem not in ("expert", "novice", "unsafe", "hurried"):
                continue
            browser.run("hands.begin(arguments[0], arguments[1])", script["case"],
                        {"seed": script.get("seed", 1), "variant": script.get("variant")})
            browser.run("hands.play(arguments[0])", script["inputs"])
            browser.run("hands.report()")
            for size, (width, height) in {"A4": (8.27, 11.69), "letter": (8.5, 11)}.items():
                made = base64.b64decode(browser.command(
                    "Page.printToPDF", paperWidth=width, paperHeight=height, preferCSSPageSize=False)["data"])
                if keep and size == "A4":
                    pathlib.Path(keep, f"report-{file.stem}.pdf").write_bytes(made)
                counts[f"{file.stem} on {size}"] = len(re.findall(rb"/Type\s*/Page[^s]", made))
        browser.quiet()
    told = ", ".join(f"{name}: {count}" for name, count in counts.items())
    expect(counts and max(counts.values()) <= 2, f"more than two pages: {told}")
    return told
