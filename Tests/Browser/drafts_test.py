"""An answer that was begun and not given outlives its tab, and is never shown where something else is asked."""

import json

from browser import ROOT, Browser, expect, playthroughs

#: Between them they ask in every way there is.
ROUTES = [("ngn-unfolding", "expert"), ("botox-vaginismus", "novice")]

KEPT = "return Object.keys(localStorage).filter((key) => key.startsWith('simulate draft '))"


def begin(browser, played):
    """Begins the run of a playthrough, with nothing kept of others."""
    browser.run("localStorage.clear()")
    browser.run("hands.begin(arguments[0], arguments[1])", played["case"],
                {"seed": played.get("seed", 1), "variant": played.get("variant")})


def reopen(browser, page, played):
    """Closes the tab, opens the page again, and goes on."""
    browser.open(page)
    browser.run("hands.lobby(arguments[0]); hands.press('Go on')", played["case"])


def outlives(browser, page, played):
    """Fills in each answer of a route, closes the tab, finds the answer as it was, and gives it; returns the kinds."""
    begin(browser, played)
    kinds = set()
    for place, given in enumerate(played["inputs"], 1):
        if "answer" not in given:
            wrong = browser.run("return hands.give(arguments[0])", given)
            expect(not wrong, f"input {place}: {wrong}")
            continue
        blank = browser.run("return hands.begun()")
        kinds.add(browser.run("return hands.fill(arguments[0], arguments[1]).dataset.kind",
                              given.get("ask"), given["answer"]))
        before = browser.run("return hands.begun()")
        reopen(browser, page, played)
        after = browser.run("return hands.begun()")
        expect(after == before, f"input {place}: of {before} the page brings back {after}")
        if given["answer"] and after == blank:
            expect(False, f"input {place}: nothing was begun")
        browser.run("hands.form(arguments[0]).requestSubmit()", given.get("ask"))
        expect(not browser.run(KEPT), f"input {place}: what was given is still kept as begun")
    return kinds


def goes_along(browser, page, played):
    """What was begun goes along while the chart is read and time passes, and is there after that too."""
    begin(browser, played)
    first = played["inputs"][0]
    browser.run("hands.fill(arguments[0], arguments[1])", first.get("ask"), first["answer"])
    before = browser.run("return hands.begun()")
    for given in ({"tab": "orders"}, {"wait": "30s"}):
        browser.run("hands.give(arguments[0])", given)
        expect(browser.run("return hands.begun()") == before, f"{given} changes what was begun")
        reopen(browser, page, played)
        expect(browser.run("return hands.begun()") == before, f"after {given} the tab loses what was begun")


def never_elsewhere(browser, page, played):
    """What was begun is not shown for another question, after other lines, after undo, or where it is damaged."""
    begin(browser, played)
    first, second = played["inputs"][:2]
    blank = browser.run("return hands.begun()")
    stale = ""
    for given in (first, second):
        asked = browser.run("return hands.begun()")
        browser.run("hands.fill(arguments[0], arguments[1])", given.get("ask"), given["answer"])
        key, = browser.run(KEPT)
        current = browser.run("return localStorage.getItem(arguments[0])", key)
        for damaged in [stale, current[:-5], "[]", "7", "null", *forged(json.loads(current))]:
            browser.run("localStorage.setItem(arguments[0], arguments[1])", key, damaged)
            reopen(browser, page, played)
            shown = browser.run("return hands.begun()")
            expect(shown == asked, f"{damaged!r} is shown as {shown}")
            expect(browser.run("return !document.querySelector('.trouble:not([hidden])')"), "trouble is made of it")
        stale = current
        if given is first:
            browser.run("hands.give(arguments[0])", given)
    browser.run("hands.fill(arguments[0], arguments[1])", second.get("ask"), second["answer"])
    browser.run("hands.press('Undo')")
    expect(browser.run("return hands.begun()") == blank, "undo shows what was begun elsewhere")
    expect(not browser.run(KEPT), "what was taken back is still kept")


def forged(current):
    """Returns what fits the attempt, but holds what cannot be chosen, or no list, or is of other lines or questions."""
    after, (opening, (ask, draft)) = current["after"], next(iter(current["asked"].items()))
    drafts = [{"picked": ["no-such-id"], "order": ["no-such-id"], "picks": [["no-such-id", ["no-such-id"]]]},
              {"picked": 7}, {"said": 7}, {"picks": [7]}, {"order": {}}, 7, None]
    asked = [{opening: [ask, one]} for one in drafts]
    asked += [{opening: ["another", draft]}, {"99": [ask, draft]}, {opening: 7}, 7, None]
    return [json.dumps({"after": after, "asked": one}) for one in asked] + [
        json.dumps({"after": after + 1, "asked": current["asked"]})]


def forgotten(browser, page, played):
    """A run that is deleted takes what was begun with it; a full storage loses neither the page nor the answer."""
    begin(browser, played)
    first = played["inputs"][0]
    browser.run("hands.give(arguments[0])", first)
    browser.run("hands.fill(arguments[0], arguments[1])", played["inputs"][1].get("ask"), played["inputs"][1]["answer"])
    expect(browser.run(KEPT), "nothing is kept of what was begun")
    browser.open(page)
    browser.run("hands.lobby(arguments[0]); hands.press('Delete'); hands.press('Delete for good?')", played["case"])
    expect(not browser.run("return localStorage.length"), "something is kept of a run that was deleted")
    begin(browser, played)
    browser.run("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
    browser.run("hands.fill(arguments[0], arguments[1])", first.get("ask"), first["answer"])
    browser.run("hands.form().requestSubmit()")
    expect(browser.run("return !!document.querySelector('.feedback')"), "the answer was lost")


def main(simulate):
    """Plays both routes, then what must not happen."""
    page = simulate.page(*(ROOT / "Scenarios" / case for case, _ in ROUTES))
    scripts = {(case.name, file.stem): script for case, file, script in playthroughs()}
    kinds = set()
    with Browser() as browser:
        browser.open(page)
        for route in ROUTES:
            kinds |= outlives(browser, page, scripts[route])
        goes_along(browser, page, scripts[ROUTES[0]])
        never_elsewhere(browser, page, scripts[ROUTES[0]])
        forgotten(browser, page, scripts[ROUTES[0]])
        browser.quiet()
    every = {"choice", "multiple", "ordering", "numeric", "counsel", "matrix", "cloze", "highlight", "bowtie"}
    expect(kinds == every, f"not tried: {every - kinds}")
    return f"{len(kinds)} kinds of questions"
