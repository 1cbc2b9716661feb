"""No answer is lost: runs are kept, gone on with, downloaded, and said to be in danger where they are."""

import json
import pathlib
import tempfile
import time

from browser import ROOT, Browser, expect

CASE = ROOT / "Scenarios" / "ngn-unfolding"


def script(name, case=CASE):
    """Returns a playthrough."""
    return json.loads((case / "playthroughs" / f"{name}.json").read_text())


def begin(browser, played, **settings):
    """Begins the run of a playthrough."""
    browser.run("hands.begin(arguments[0], arguments[1])", played["case"],
                {"seed": played.get("seed", 1), "variant": played.get("variant"), **settings})


def arrived(folder, suffix):
    """Waits for a download and returns it."""
    for _ in range(200):
        found = [file for file in folder.iterdir() if file.name.endswith(suffix)]
        if found:
            time.sleep(0.05)
            return found[0]
        time.sleep(0.02)
    expect(False, f"nothing that ends with {suffix} was downloaded")


def goes_on(browser, page, simulate):
    """A run goes on after its tab was closed, in the middle of everything."""
    played = script("expert")
    browser.open(page)
    browser.run("localStorage.clear()")
    for start in range(0, len(played["inputs"]), 7):
        browser.open(page)
        if start == 0:
            begin(browser, played)
        else:
            browser.run("hands.lobby(arguments[0])", played["case"])
            browser.run("hands.press('Go on')")
            expect("after" in browser.text(), "it is not said that the run goes on")
        part = played["inputs"][start:start + 7]
        came = browser.run("return hands.play(arguments[0])", part)
        expect(not came["wrong"], f"input {start + came['place'] + 1}: {came['wrong']}")
    kept = browser.run("return hands.attempts()")
    expect(len(kept) == 1, "going on made another attempt")
    told = json.loads(kept[0]["text"].splitlines()[-1])["end"]["report"]
    expect(told["percent"] == 100, f"the run ended with {told['percent']}%")


def downloads(browser, page, simulate, folder):
    """What is downloaded can be replayed, scored and reported in the terminal."""
    played = script("novice")
    begin(browser, played, learner="n-17")
    browser.run("hands.play(arguments[0])", played["inputs"])
    browser.run("hands.report()")
    browser.run("hands.press('Download the attempt')")
    file = arrived(folder, ".jsonl")
    expected = simulate.summary("play", CASE, "--answers", CASE / "playthroughs" / "novice.json", "--json")
    for command in ("replay", "score"):
        told = simulate.summary(command, file, "--case", CASE, "--json")
        expect(told == expected, f"simulate {command} gives {told}, not {expected}")
    expect("n-17" in file.read_text().splitlines()[0], "the pseudonym is not in the attempt")
    simulate.run("report", file, "--case", CASE)
    browser.run("hands.press('Save this report')")
    report = arrived(folder, ".html").read_text()
    expect("<!DOCTYPE html>" in report and "n-17" in report, "the saved report is not one")


def refused(browser, page, simulate, folder):
    """Where the browser stores nothing, it is said, and the attempt can be had."""
    for file in folder.iterdir():
        file.unlink()
    browser.run("localStorage.clear()")
    browser.run("""window.isFull = true; const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (...words) {
            if (window.isFull) throw new DOMException('full', 'QuotaExceededError');
            return set.apply(this, words); };""")
    played = script("expert")
    begin(browser, played)
    browser.run("hands.play(arguments[0])", played["inputs"][:3])
    said = browser.text(".trouble")
    expect(said and "cannot be kept" in said and "full" in said, f"the page says {said}")
    browser.run("hands.press('Download the attempt')")
    file = arrived(folder, ".jsonl")
    expect(len(file.read_text().splitlines()) == 4, "the download does not hold every answer")
    told = simulate.summary("replay", file, "--case", CASE, "--json")
    expect(told["complete"] is False, "an unfinished attempt is complete")
    browser.run("window.isFull = false; hands.press('Try again')")
    expect(not browser.run("return document.querySelector('.trouble').checkVisibility()"), "trouble stays")
    kept = browser.run("return hands.attempts()")
    expect(len(kept) == 1 and len(kept[0]["text"].splitlines()) == 4, "answers were lost")


def damaged(browser, page, simulate):
    """A damaged attempt is said to be so, can be had as it is, and does not stand in the way."""
    key, text = [browser.run("return hands.attempts()")[0][part] for part in ("key", "text")]
    for change in (text.replace('"n":2', '"n":3'), text[:40], "", "\0\u00e9", text.replace("visitCues", "x")):
        browser.run("localStorage.setItem(arguments[0], arguments[1])", key, change)
        browser.open(page)
        browser.run("hands.lobby('ngn-unfolding')")
        said = browser.text()
        expect("damaged" in said or "cannot be gone on with" in said, f"nothing is said of {change[:60]!r}")
        expect("Download" in said, "it is not offered")
        begin(browser, script("expert"))
        expect(browser.run("return !!document.querySelector('form[data-ask]')"), "no fresh start")
        browser.run("Object.keys(localStorage).filter((k) => k !== arguments[0]).forEach((k) => localStorage.removeItem(k))",
                    key)
    torn = text[:-20]
    browser.run("localStorage.setItem(arguments[0], arguments[1])", key, torn)
    browser.open(page)
    browser.run("hands.lobby('ngn-unfolding')")
    browser.run("hands.press('Go on')")
    came = browser.run("return hands.play(arguments[0])", script("expert")["inputs"][2:4])
    expect(not came["wrong"], f"after a torn line: {came['wrong']}")
    kept = browser.run("return hands.attempts()")[0]["text"]
    file = pathlib.Path(simulate.folder.name) / "torn.attempt.jsonl"
    file.write_text(kept)
    simulate.run("replay", file, "--case", CASE)


def undone(browser, page, simulate):
    """Undo takes back one step and shows what was there; an exam offers none."""
    browser.open(page)
    browser.run("localStorage.clear()")
    played = script("expert")
    begin(browser, played)
    browser.run("hands.play(arguments[0])", played["inputs"][:2])
    before = browser.text(".now")
    browser.run("hands.play(arguments[0])", played["inputs"][2:3])
    expect(browser.text(".now") != before, "an answer changes nothing")
    browser.run("hands.press('Undo')")
    expect(browser.text(".now") == before, "undo does not show what was there")
    browser.run("hands.play(arguments[0])", played["inputs"][2:])
    kept = browser.run("return hands.attempts()")[0]["text"]
    expect('"back":true' in kept, "undo is not recorded")
    expect("You went back once." in browser.run("return hands.report()")["result"], "undo is not reported")
    begin(browser, played, mode="exam")
    expect(not browser.run("return [...document.querySelectorAll('button')]"
                           ".some((b) => b.textContent === 'Undo' && b.checkVisibility())"),
           "an exam offers a way back")
    browser.run("hands.play(arguments[0])", played["inputs"][:2])
    expect(not browser.run("return !!document.querySelector('.feedback')"), "an exam shows feedback")


def forked(browser, page, simulate):
    """One run that goes on in two windows becomes two runs, and neither loses an answer."""
    browser.open(page)
    browser.run("localStorage.clear()")
    played = script("expert")
    begin(browser, played)
    browser.run("hands.play(arguments[0])", played["inputs"][:2])
    first = browser.driver.current_window_handle
    browser.driver.switch_to.new_window("window")
    browser.open(page)
    browser.run("hands.lobby('ngn-unfolding'); hands.press('Go on')")
    browser.run("hands.play(arguments[0])", played["inputs"][2:4])
    browser.driver.switch_to.window(first)
    time.sleep(0.3)
    came = browser.run("return hands.play(arguments[0])", played["inputs"][2:7])
    expect(not came["wrong"], f"the first window cannot go on: {came}")
    kept = sorted(len(one["text"].splitlines()) for one in browser.run("return hands.attempts()"))
    expect(kept == [5, 8], f"the attempts have {kept} lines")
    for place, one in enumerate(browser.run("return hands.attempts()")):
        file = pathlib.Path(simulate.folder.name) / f"fork{place}.attempt.jsonl"
        file.write_text(one["text"])
        simulate.run("replay", file, "--case", CASE)


def main(simulate):
    """Runs the checks on one page, each from where the one before left off."""
    page = simulate.page(ROOT / "Scenarios" / "sedation-rescue", CASE)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        with Browser(downloads=folder) as browser:
            goes_on(browser, page, simulate)
            downloads(browser, page, simulate, folder)
            refused(browser, page, simulate, folder)
            damaged(browser, page, simulate)
            undone(browser, page, simulate)
            forked(browser, page, simulate)
            browser.quiet()
    return "resumed, downloaded, refused, damaged, undone, in two windows"
