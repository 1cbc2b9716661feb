"""Sizes, and how long the first screen and a decision take. Printed; only the sizes are held to."""

import gzip
import re
import statistics

from browser import ROOT, Browser, expect, playthroughs


def spent(browser):
    """Returns what the page has used so far, in milliseconds."""
    told = browser.command("Performance.getMetrics")["metrics"]
    return {one["name"]: one["value"] * 1000 for one in told}


def main(simulate):
    """Measures."""
    flagship = simulate.page(ROOT / "Scenarios" / "botox-vaginismus", name="flagship.html")
    written = flagship.read_bytes()
    # The page is what is left without the cases and the engine.
    page = len(gzip.compress(re.sub(rb'(<script type="[^"]*" id="[^"]*">)[^<]*', rb"\1", written), 9))
    whole = len(gzip.compress(written, 9))
    expect(page <= 26_000, f"the page has {page} bytes gzipped, more than 26,000")
    expect(whole <= 200_000, f"the file with the flagship has {whole} bytes gzipped, more than 200,000")
    with Browser() as browser:
        # By the clock: from opening to the first screen, and what "Begin" needs until the first prompt stands there.
        prompts = []
        for _ in range(9):
            browser.open(flagship)
            prompts.append(browser.run(
                "const from = performance.now(); hands.begin('botox-vaginismus');"
                "document.body.offsetHeight;"
                "return performance.getEntriesByName('shown')[0].startTime + performance.now() - from"))
        # Processor time of the page's thread: other programs on the machine do not count.
        browser.command("Performance.enable", timeDomain="threadTicks")
        opened, scripts, tasks, count = [], 0, 0, 0
        for _ in range(5):
            browser.open(flagship)
            opened.append(spent(browser)["TaskDuration"])
        for case, file, script in playthroughs():
            if case.name != "botox-vaginismus" or file.stem not in ("expert", "novice", "unsafe"):
                continue
            browser.open(flagship)
            browser.run("hands.begin(arguments[0], arguments[1])", script["case"],
                        {"seed": script.get("seed", 1), "variant": script.get("variant")})
            before = spent(browser)
            for given in script["inputs"]:
                browser.run("hands.give(arguments[0])", given)
            after = spent(browser)
            scripts += after["ScriptDuration"] - before["ScriptDuration"]
            tasks += after["TaskDuration"] - before["TaskDuration"]
            count += len(script["inputs"])
    return (f"page {page} B, file with the flagship {whole} B gzipped; to the first screen"
            f" {statistics.median(opened):.0f} ms of work, to the first prompt {statistics.median(prompts):.0f} ms by the clock;"
            f" a decision {scripts / count:.1f} ms of script, engine included,"
            f" {tasks / count:.1f} ms with layout and paint ({count} decisions)")
