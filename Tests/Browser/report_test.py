"""A report is scanned first and read then: what went wrong is open, what is long is folded, and paper has it all."""

import json

from browser import ROOT, Browser, expect

CASE = ROOT / "Scenarios" / "botox-vaginismus"

#: The tallest a report may be before anything is opened, in screens of 900 pixels at 1440.
MOST_SCREENS = 4


def reported(browser, name):
    """Plays a route and opens its report."""
    played = json.loads((CASE / "playthroughs" / f"{name}.json").read_text())
    browser.run("hands.begin(arguments[0], arguments[1])", played["case"],
                {"seed": played.get("seed", 1), "variant": played.get("variant")})
    browser.run("hands.play(arguments[0])", played["inputs"])
    browser.run("hands.report()")


def folded(browser):
    """Returns the classes and the summaries of what is folded."""
    return browser.run("return [...document.querySelectorAll('.report details:not([open])')]"
                       ".map((one) => [one.closest('section').className, one.firstChild.textContent])")


def all_of(browser, selector):
    """Returns how many elements there are, and how many of them are seen."""
    return browser.run("const all = [...document.querySelectorAll(arguments[0])];"
                       "return [all.length, all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length]",
                       selector)


def main(simulate):
    """Looks at the longest report and at the gravest one."""
    heights = {}
    with Browser(1440, 900) as browser:
        browser.open(simulate.page(CASE))
        for name in ("novice", "unsafe", "hurried"):
            reported(browser, name)
            heights[name] = browser.run("return document.documentElement.scrollHeight")
            expect(heights[name] <= MOST_SCREENS * 900, f"the report of {name} is {heights[name]} pixels tall")
            sections = {words.split()[-1] for words, _ in folded(browser)}
            expect({"strengths", "timeline", "readings"} <= sections, f"only {sections} are folded")
            expect(all(any(sign.isdigit() for sign in summary) for _, summary in folded(browser)),
                   f"a summary does not say how much there is: {folded(browser)}")
            for part in (".scores tbody tr", ".critical .finding dl", ".misses .finding h3"):
                count, seen = all_of(browser, part)
                expect(count == seen, f"{name}: of {count} {part} {seen} are seen")
            before = folded(browser)
            browser.run("hands.press('Open all')")
            expect(not folded(browser), f"not all is open: {folded(browser)}")
            browser.driver.execute_async_script("setTimeout(arguments[0], 50)")
            browser.run("hands.press('Close all')")
            expect(len(folded(browser)) == browser.run("return document.querySelectorAll('.report details').length"),
                   "not all is closed")
            browser.driver.execute_async_script("setTimeout(arguments[0], 50)")
            browser.run("addEventListener('beforeprint', () => {"
                        " window.isWhole = !document.querySelector('.report details:not([open])'); }, { once: true })")
            browser.printed(8.27, 11.69)
            expect(browser.run("return window.isWhole"), "what is folded is missing on paper")
            expect(len(folded(browser)) >= len(before), "printing leaves everything open")
        browser.quiet()
    return ", ".join(f"{name}: {height} px" for name, height in heights.items())
