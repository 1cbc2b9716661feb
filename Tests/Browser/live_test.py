"""The clock runs with the learner's own time, stands when asked to, and is told now and then."""

import json
import pathlib
import time

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.actions import interaction
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.pointer_input import PointerInput

from browser import ROOT, Browser, expect

CASE = ROOT / "Scenarios" / "sedation-rescue"
ORDER = ROOT / "Scenarios" / "ngn-unfolding"


def seconds(browser):
    """Returns the simulated clock as it is shown."""
    minutes, rest = browser.text("#bar .time").split(":")[-2:]
    return int(minutes) * 60 + int(rest)


def clock(browser, page):
    """Time runs by the factor chosen, and not in a pause."""
    for factor, least, most in [("1", 2, 4), ("2", 1, 2), ("0", 0, 0)]:
        browser.open(page)
        browser.run("hands.begin('sedation-rescue', {clock: arguments[0], seed: 1, variant: {complication: 'oversedation'}})",
                    factor)
        time.sleep(3.2)
        ran = seconds(browser)
        expect(least <= ran <= most, f"with factor {factor} the clock shows {ran} s after 3 s")
        if factor == "0":
            continue
        browser.run("hands.press('Pause')")
        stood = seconds(browser)
        expect("The clock stands" in browser.text(), "a pause is not said")
        expect(not browser.run("return document.querySelector('form[data-ask]')"), "a pause shows the question")
        time.sleep(1.5)
        expect(seconds(browser) == stood, "the clock runs in a pause")
        browser.run("hands.press('Go on')")
        time.sleep(2.2)
        expect(seconds(browser) > stood, "the clock does not run on")


def keeps_drafts(browser, page):
    """What is being answered survives the clock's ticks; each second changes no live region."""
    browser.open(page)
    browser.run("hands.begin('sedation-rescue', {clock: '1', seed: 1})")
    browser.run("window.told = 0; new MutationObserver(() => { window.told += 1; }).observe("
                "document.getElementById('told'), {childList: true, characterData: true, subtree: true})")
    browser.run("const i = document.querySelectorAll('form[data-ask] input')[1]; i.focus(); i.click();")
    time.sleep(3.2)
    kept = browser.run("const i = document.querySelectorAll('form[data-ask] input')[1];"
                       " return [i.checked, document.activeElement === i, window.told]")
    expect(kept[:2] == [True, True], "a tick loses the answer in the making or the focus")
    expect(kept[2] <= 1, f"{kept[2]} announcements in three seconds")


def resumes_paused(browser, page):
    """A live run that is gone on with stands until the learner says so."""
    browser.open(page)
    browser.run("hands.lobby('sedation-rescue'); hands.press('Go on')")
    expect("The clock stands" in browser.text(), "a live run goes on at once")


def drags(browser, simulate):
    """Steps are put in order with a mouse."""
    browser.size(1280, 2000)
    browser.open(simulate.page(CASE, name="rescue.html"))
    browser.run("hands.begin('sedation-rescue', {seed: 1})")
    for _ in range(12):
        if browser.run("return !!document.querySelector('form[data-kind=ordering]')"):
            break
        browser.run("""
            const form = document.querySelector("form[data-ask]");
            const input = form.querySelector("input");
            if (input && input.type === "text") { input.value = "1"; input.dispatchEvent(new Event("input"));
                const unit = form.querySelector("select"); if (unit) { unit.selectedIndex = 1; unit.dispatchEvent(new Event("change")); } }
            else if (input) input.click();
            form.requestSubmit();""")
    find = browser.driver.find_elements
    for _ in range(3):
        grip = find("css selector", ".left .grip")[0]
        order = find("css selector", ".order")[0]
        ActionChains(browser.driver, duration=30).click_and_hold(grip).move_to_element_with_offset(
            order, 0, order.size["height"] // 2 - 4).release().perform()
    placed = "return [...document.querySelectorAll('.placed li')].map((e) => e.dataset.step)"
    before = browser.run(placed)
    expect(len(before) == 3, f"dragging placed {before}")
    rows = find("css selector", ".placed li")
    grip = rows[2].find_element("css selector", ".grip")
    ActionChains(browser.driver, duration=30).click_and_hold(grip).move_to_element_with_offset(
        rows[0], 0, -rows[0].size["height"] // 2 + 2).release().perform()
    after = browser.run(placed)
    expect(after == [before[2], before[0], before[1]], f"dragging made {after} of {before}")
    expect("place 1 of 3" in browser.text("#told"), f"the move is told as '{browser.text('#told')}'")
    ActionChains(browser.driver, duration=30).click_and_hold(
        find("css selector", ".placed .grip")[0]).move_to_element(find("css selector", ".pool h4")[0]).release().perform()
    expect(browser.run(placed) == before[:2], "dragging back takes nothing out")
    swipe(browser, ".left .grip", ".order h4")
    after = browser.run(placed)
    expect(len(after) == 3 and after[1:] == before[:2], f"dragging with a finger made {after}")


def swipe(browser, start, end):
    """Drags with a finger from one element to another."""
    actions = ActionBuilder(browser.driver, mouse=PointerInput(interaction.POINTER_TOUCH, "finger"), duration=30)
    finger = actions.pointer_action
    finger.move_to(browser.driver.find_element("css selector", start)).pointer_down()
    finger.move_to(browser.driver.find_element("css selector", end)).pointer_up()
    actions.perform()


LIMITED = {
    "format": 1, "id": "limited", "title": "A limit", "version": "1.0.0", "language": "en",
    "states": [
        {"id": "first", "title": "Bay", "text": "She snores.", "ask": {
            "kind": "choice", "text": "What first?", "within": "4s", "routes": [{"if": "timeout", "to": "late"}],
            "options": [{"id": "lift", "text": "Lift her chin.", "correct": True, "to": "end"},
                        {"id": "wait", "text": "Wait.", "to": "end"}]}},
        {"id": "late", "text": "She has stopped breathing.", "ask": {
            "kind": "choice", "text": "What now?", "to": "end",
            "options": [{"id": "bag", "text": "Ventilate.", "correct": True}, {"id": "call", "text": "Call."}]}},
        {"id": "end", "type": "final"}]}


def counts_down(browser, simulate):
    """A time limit is shown as it passes, with the time that was granted; then the scene changes by itself."""
    file = pathlib.Path(simulate.folder.name) / "limited.json"
    file.write_text(json.dumps(LIMITED))
    page = simulate.page(file, name="limited.html")
    for factor, still in [("1", False), ("2", True)]:
        browser.open(page)
        browser.run("hands.begin('limited', {clock: arguments[0], seed: 1})", factor)
        browser.run("document.querySelector('form[data-ask] input').focus()")
        full = browser.run("return parseFloat(document.querySelector('.limit .bar span').style.width)")
        time.sleep(1.6)
        left = browser.run("return parseFloat(document.querySelector('.limit .bar span').style.width)")
        expect(left < full, f"the bar stays at {left} of {full}")
        expect("left" in browser.text(".limit"), f"the limit reads '{browser.text('.limit')}'")
        time.sleep(3.6)
        text = browser.text()
        asked = browser.run("return !!document.querySelector('form[data-ask=first]')")
        expect(asked == still, f"with factor {factor} after 5 s the page shows {text}")
        if still:
            continue
        expect("Time is up" in text and "She has stopped breathing." in text, f"the page shows {text}")
        told = browser.text("#told")
        expect("She has stopped breathing." in told, f"the change is told as '{told}'")
        expect(browser.run("return document.activeElement.textContent") == "What now?", "the focus is lost")


def main(simulate):
    """Runs the checks."""
    page = simulate.page(CASE, name="live.html")
    with Browser() as browser:
        clock(browser, page)
        keeps_drafts(browser, page)
        resumes_paused(browser, page)
        counts_down(browser, simulate)
        drags(browser, simulate)
        browser.quiet()
    return "clock, pause, drafts, limits, dragging with mouse and finger"
