"""Whole cases played with the keyboard alone, as someone does who cannot use a mouse."""

import json

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import ROOT, Browser, expect

ROUTES = [("ngn-unfolding", "expert"), ("ngn-unfolding", "unsafe"), ("sedation-rescue", "expert"),
          ("sedation-rescue", "novice"), ("procedure-order", "novice")]


class Keyboard:
    """Ten fingers."""

    def __init__(self, browser):
        self.browser = browser
        self.driver = browser.driver

    def press(self, *keys):
        """Presses keys one after the other."""
        actions = ActionChains(self.driver, duration=0)
        for key in keys:
            actions.send_keys(key)
        actions.perform()

    def distance(self, selector):
        """Returns how many times Tab is pressed from the focus to an element, negative for backward."""
        return self.browser.run(
            """
            const [wanted] = [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility());
            if (!wanted) return null;
            const group = (e) => e.type === "radio" ? e.name : null;
            const all = [...document.querySelectorAll("a[href],button,input,select,summary,[tabindex='0']")]
                .filter((e) => !e.disabled && e.checkVisibility() && !e.closest("[inert]"));
            // A group of radio buttons is one stop: the checked one, else the first or the last.
            const stops = all.filter((e) => {
                if (!group(e)) return true;
                const mates = all.filter((m) => group(m) === group(e));
                const chosen = mates.find((m) => m.checked);
                return e === (chosen || mates[0]) || mates.includes(document.activeElement)
                    && e === document.activeElement;
            });
            const stop = stops.includes(wanted) ? wanted
                : stops.find((e) => group(e) && group(e) === group(wanted));
            const focus = document.activeElement;
            const before = stops.filter((e) => focus === document.body
                || (focus.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING) || e === focus).length;
            return stops.indexOf(stop) - before + 1;
            """, selector)

    def reach(self, selector):
        """Moves the focus to an element, or to the group of radio buttons that it belongs to."""
        for _ in range(4):
            if self.is_at(selector):
                return
            steps = self.distance(selector)
            expect(steps is not None, f"there is no {selector}")
            if steps >= 0:
                self.press(*[Keys.TAB] * max(steps, 1))
            else:
                actions = ActionChains(self.driver, duration=0).key_down(Keys.SHIFT)
                for _ in range(-steps):
                    actions.send_keys(Keys.TAB)
                actions.key_up(Keys.SHIFT).perform()
        expect(self.is_at(selector), f"Tab does not reach {selector}; the focus is at "
               + self.browser.run("return document.activeElement.outerHTML.slice(0, 200)"))

    def is_at(self, selector):
        """Tells whether an element, or a radio button beside it, has the focus."""
        return self.browser.run(
            """
            const wanted = document.querySelector(arguments[0]);
            const focus = document.activeElement;
            return !!wanted && (focus === wanted || (focus.type === "radio" && focus.name === wanted.name));
            """, selector)

    def visible(self):
        """Fails unless whoever looks sees where the focus is."""
        seen = self.browser.run(
            """
            const focus = document.activeElement;
            const around = [focus, focus.closest("label"), focus.nextElementSibling].filter(Boolean);
            const box = (focus.closest("label") || focus).getBoundingClientRect();
            const top = document.elementFromPoint(Math.max(1, box.left + box.width / 2), box.top + Math.min(8, box.height / 2));
            return [around.some((e) => getComputedStyle(e).outlineStyle !== "none"),
                    box.bottom > 0 && box.top < innerHeight, !!top && !top.closest("#bar") === !focus.closest("#bar")];
            """)
        expect(all(seen), f"the focus cannot be seen {seen}: "
               + self.browser.run("return document.activeElement.outerHTML.slice(0, 200)"))

    def choose(self, selector):
        """Chooses a radio button with the arrows, or a checkbox with the space bar."""
        self.reach(selector)
        self.visible()
        kind, place, count = self.browser.run(
            """
            const wanted = document.querySelector(arguments[0]);
            const mates = wanted.type === "radio"
                ? [...document.querySelectorAll("input[name='" + wanted.name + "']")] : [wanted];
            return [wanted.type, mates.indexOf(wanted) - mates.indexOf(document.activeElement), mates.length];
            """, selector)
        if kind == "radio":
            if place == 0:
                self.press(Keys.SPACE)
            else:
                self.press(*[Keys.ARROW_DOWN if place > 0 else Keys.ARROW_UP] * abs(place))
        elif not self.browser.run("return document.querySelector(arguments[0]).checked", selector):
            self.press(Keys.SPACE)
        expect(self.browser.run("return document.querySelector(arguments[0]).checked", selector),
               f"the keyboard does not choose {selector}")

    def use(self, selector, key=Keys.ENTER):
        """Reaches a control and presses it."""
        self.reach(selector)
        self.visible()
        self.press(key)


def answer(keyboard, ask, answer):
    """Answers a question."""
    browser = keyboard.browser
    form = f"form[data-ask='{ask}']" if ask else "form[data-ask]"
    kind = browser.run("return document.querySelector(arguments[0]).dataset.kind", form)
    many = answer if isinstance(answer, list) else [answer]
    submit = f"{form} button[type=submit]"
    if kind in ("choice", "multiple", "highlight"):
        for one in many:
            keyboard.choose(f"{form} input[data-id='{one}']")
    elif kind == "ordering":
        # Placed the other way round first, then moved into order with the arrow keys.
        for one in many[1:] + many[:1]:
            keyboard.use(f"{form} [data-id='{one}'][data-move=add]", Keys.SPACE)
        keyboard.reach(f"{form} [data-id='{many[0]}'][data-move=up]")
        keyboard.press(Keys.HOME)
        order = browser.run("return [...document.querySelectorAll('.placed li')].map((e) => e.dataset.step)")
        expect(order == many, f"the arrow keys made {order}")
    elif kind == "numeric":
        number, _, unit = str(answer).partition(" ")
        keyboard.reach(f"{form} [data-number]")
        keyboard.press(number)
        if browser.run("return !!document.querySelector(arguments[0])", f"{form} [data-unit]"):
            select(keyboard, f"{form} [data-unit]", unit)
    elif kind == "counsel":
        for one in many:
            keyboard.choose(f"{form} input[data-id='{one}']")
            if one != many[-1]:
                keyboard.use(submit)
    else:
        for group, chosen in answer.items():
            picks = chosen if isinstance(chosen, list) else [chosen]
            if kind == "cloze":
                select(keyboard, f"{form} select[data-group='{group}']", picks[0])
            else:
                for one in picks:
                    keyboard.choose(f"{form} input[data-id='{one}'][data-group='{group}']")
    keyboard.use(submit)


def select(keyboard, selector, value):
    """Chooses from a list with the arrow keys."""
    keyboard.reach(selector)
    keyboard.visible()
    steps = keyboard.browser.run(
        "const s = document.querySelector(arguments[0]);"
        "return [...s.options].findIndex((o) => o.value === arguments[1]) - s.selectedIndex", selector, value)
    keyboard.press(*[Keys.ARROW_DOWN] * steps)
    expect(keyboard.browser.run("return document.querySelector(arguments[0]).value", selector) == value,
           f"the arrow keys do not choose {value}")


def give(keyboard, given):
    """Gives an input of a playthrough."""
    if "act" in given:
        keyboard.use(f"form[data-kind=act] [data-id='{given['act']}']")
    elif "tab" in given:
        if not keyboard.browser.run("return !!document.querySelector('.tabs')"):
            keyboard.use("#bar [aria-expanded]")
        keyboard.use(f"[data-tab='{given['tab']}']")
        keyboard.press(Keys.ESCAPE)
        expect(keyboard.browser.run("return document.activeElement.hasAttribute('aria-expanded')"),
               "closing the chart does not bring the focus back")
    elif "wait" in given:
        if not keyboard.browser.run("return document.querySelector('.waits').open"):
            keyboard.use(".waits summary")
        keyboard.reach(".waits input")
        keyboard.press(given["wait"], Keys.ENTER)
    else:
        answer(keyboard, given.get("ask"), given["answer"])
    wrong = keyboard.browser.text(".wrong:not([hidden])")
    expect(not wrong, f"{given}: {wrong}")


def main(simulate):
    """Plays the routes."""
    count = 0
    with Browser() as browser:
        for case, route in ROUTES:
            file = ROOT / "Scenarios" / case / "playthroughs" / f"{route}.json"
            script = json.loads(file.read_text())
            page = simulate.page(ROOT / "Scenarios" / case)
            variant = "&variant=" + json.dumps(script["variant"]) if "variant" in script else ""
            browser.open(page, f"#seed={script.get('seed', 1)}{variant}")
            browser.run("localStorage.clear()")
            keyboard = Keyboard(browser)
            keyboard.use(".begin button[type=submit]")
            for given in script["inputs"]:
                give(keyboard, given)
                focus = browser.run("return document.activeElement === document.body")
                expect(not focus, f"after {given} the focus is nowhere")
                count += 1
            keyboard.use(".ending button")
            kept = browser.run("return hands.attempts()")[-1]["text"].splitlines()
            told = json.loads(kept[-1])["end"]["report"]
            told.pop("attempt")
            expected = simulate.summary("play", ROOT / "Scenarios" / case, "--answers", file, "--json")
            expect(told == expected, f"{case} {route}: {told} is not {expected}")
        browser.quiet()
    return f"{len(ROUTES)} runs, {count} inputs"
