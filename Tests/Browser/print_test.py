"""The report of a run prints on two pages."""

import pathlib
import re
import zlib

from browser import ROOT, Browser, expect, playthroughs


def pages(pdf):
    """Returns how many pages a PDF has, whether its objects are packed or not."""
    text = pdf
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            text += zlib.decompressobj().decompress(packed)
        except zlib.error:
            continue
    return len(re.findall(rb"/Type\s*/Page[^s]", text))


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
                made = browser.printed(width, height)
                if keep and size == "A4":
                    pathlib.Path(keep, f"report-{file.stem}.pdf").write_bytes(made)
                counts[f"{file.stem} on {size}"] = pages(made)
        browser.quiet()
    told = ", ".join(f"{name}: {count}" for name, count in counts.items())
    expect(counts and set(counts.values()) <= {1, 2}, f"not one page or two: {told}")
    return told
