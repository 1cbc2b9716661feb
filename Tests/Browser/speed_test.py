"""Sizes, and how long the first screen and a decision take. Printed; only the size of the page is held to."""

import gzip
import json
import statistics

from browser import ROOT, Browser, expect, playthroughs


def main(simulate):
    """Measures."""
    flagship = simulate.page(ROOT / "Scenarios" / "botox-vaginismus", name="flagship.html")
    folder = ROOT / "Web" / "page"
    parts = [file.read_bytes() for file in sorted(folder.iterdir()) if file.suffix in (".html", ".css", ".js")]
    page = len(gzip.compress(b"".join(parts), 9))
    whole = len(gzip.compress(flagship.read_bytes(), 9))
    expect(page <= 35_000, f"the page has {page} bytes gzipped, more than 35,000")
    expect(whole <= 200_000, f"the whole file has {whole} bytes gzipped, more than 200,000")
    with Browser() as browser:
        opened = []
        for _ in range(7):
            browser.open(flagship)
            opened.append(browser.run("return performance.getEntriesByName('shown')[0]?.startTime"
                                      " ?? performance.now()"))
        drawn = []
        for case, _, script in playthroughs():
            if case.name != "botox-vaginismus":
                continue
            browser.open(flagship)
            browser.run("hands.begin(arguments[0], arguments[1])", script["case"],
                        {"seed": script.get("seed", 1), "variant": script.get("variant")})
            drawn += browser.run(
                """
                const spans = [];
                for (const input of arguments[0]) {
                    const start = performance.now();
                    hands.give(input);
                    spans.push(performance.now() - start);
                }
                return spans;
                """, script["inputs"])
    drawn.sort()
    percentile = drawn[int(len(drawn) * 0.99)]
    return (f"page {page} B, file with the flagship {whole} B gzipped; first screen {statistics.median(opened):.0f} ms;"
            f" a decision {statistics.median(drawn):.1f} ms, 99 % within {percentile:.1f} ms ({len(drawn)} decisions)")
