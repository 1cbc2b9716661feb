"""A unit launched by a strict cmi5 system: what it is told, in which order, and over whatever connection."""

import json
import pathlib
import time
import urllib.parse

from browser import ROOT, Browser, expect
from cmi5_lms import VERBS, Lms

CASE = ROOT / "Scenarios" / "ngn-unfolding"
TERMS = "https://simulate.invalid/xapi/"


def script(name):
    """Returns a playthrough."""
    return json.loads((CASE / "playthroughs" / f"{name}.json").read_text())


class Learner:
    """Someone who opens units and plays them through the page's own controls."""

    def __init__(self, browser, lms):
        self.browser = browser
        self.lms = lms

    def open(self, played=None, mode="Normal", **data):
        """Opens a unit from the course."""
        fixed = {"seed": played.get("seed", 1), "variant": json.dumps(played["variant"])} if played and played.get(
            "variant") else {"seed": (played or {}).get("seed", 1)}
        self.browser.driver.get("about:blank")
        self.browser.driver.get(self.lms.launch(mode, **data) + "#" + urllib.parse.urlencode(fixed))
        self.browser.ready()

    def begin(self):
        """Begins the run."""
        self.browser.run("hands.press('Begin')")

    def play(self, inputs):
        """Gives inputs."""
        came = self.browser.run("return hands.play(arguments[0])", inputs)
        expect(not came["wrong"], f"input {came['place'] + 1}: {came['wrong']}")

    def report(self):
        """Reads the report and leaves."""
        self.browser.run("hands.press('Read the report')")
        self.browser.run("hands.press('Done')")

    def whole(self, name, **data):
        """Plays a playthrough from the launch to the return."""
        played = script(name)
        self.open(played, **data)
        self.begin()
        self.play(played["inputs"])
        self.report()
        self.returned()

    def returned(self):
        """Waits until the page has gone back to the course."""
        self.wait(lambda: "Back in the course" in self.browser.driver.title, "the page did not return to the course")

    def text(self):
        """What the page shows."""
        return self.browser.text("body")

    @staticmethod
    def wait(condition, otherwise):
        """Waits until something holds."""
        end = time.monotonic() + 20
        while not condition():
            expect(time.monotonic() < end, otherwise)
            time.sleep(0.05)

    def settled(self, otherwise="the session was not terminated"):
        """Waits until the latest session has ended."""
        self.wait(lambda: "terminated" in self.lms.sessions[-1].verbs, otherwise)

    def clean(self):
        """Nothing wrong was asked or said."""
        expect(not self.lms.violations, f"{self.lms.violations[:5]}")
        expect(self.lms.elsewhere == 0, "the page talked to a stranger")


def check_outcome(lms, simulate, name, verb):
    """The latest run is told as the terminal tells it."""
    told = simulate.summary("play", CASE, "--mode", "exam", "--answers", CASE / "playthroughs" / f"{name}.json", "--json")
    last = lms.told(verb)[-1]
    expect(told["passed"] is (verb == "passed"), f"{name} is told as {verb}")
    score = last["result"].get("score")
    if score:
        expect(abs(score["scaled"] * 100 - told["percent"]) < 0.06 and score["raw"] == told["points"],
               f"{name}: {score} is not {told['percent']} %")
    expect(last["result"]["extensions"].get(TERMS + "critical-failures", []) == told["criticalFailures"],
           f"{name}: critical failures differ")
    return score


def decisions(lms):
    """The addresses of the decisions that were told, in order."""
    return [one["object"]["id"] for one in lms.told("answered")]


def runs(browser, simulate, package):
    """Failed, failed critically, passed, and after that nothing can be taken back."""
    with Lms(package) as lms:
        learner = Learner(browser, lms)
        learner.whole("novice")
        expect(check_outcome(lms, simulate, "novice", "failed") is not None, "a failure carries its score")
        first = lms.verbs()
        expect(first == ["initialized", "completed", "failed", "terminated"], f"a novice is told as {first}")
        verbs = [one["verb"]["id"].removeprefix(VERBS) for one in lms.statements]
        expect(verbs[0] == "initialized" and verbs[-1] == "terminated" and verbs[-3:-1] == ["completed", "failed"],
               f"the order is {verbs}")
        expect(lms.told("scored") and len(set(decisions(lms))) == len(decisions(lms)) > 5, "decisions are told once")
        expect(lms.state["run"] == "" and lms.state["latest"], f"a run that is over is kept as {lms.state}")
        # A critical failure above the mastery score that the launch gives: no score.
        learner.whole("unsafe", masteryScore=0.05)
        expect(check_outcome(lms, simulate, "unsafe", "failed") is None, "a critical failure carries a score")
        learner.whole("expert", masteryScore=0.9)
        expect(check_outcome(lms, simulate, "expert", "passed")["scaled"] == 1, "an expert has all points")
        learner.whole("novice")
        expect(lms.verbs() == first + ["initialized", "failed", "terminated"] + ["initialized", "passed", "terminated"]
               + ["initialized", "terminated"], f"four runs are told as {lms.verbs()}")
        learner.clean()
        strictness(lms)
        return len(lms.statements)


def strictness(lms):
    """The course system is no pushover: of a good session, anything changed is refused for the right reason."""
    good = [one for one in lms.statements if one["context"]["extensions"][SESSION] == lms.sessions[0].id]
    verbs = [one["verb"]["id"].removeprefix(VERBS) for one in good]
    moveon = {"id": "https://w3id.org/xapi/cmi5/context/categories/moveon"}

    def place(verb):
        return verbs.index(verb)

    def copied(place):
        return {**json.loads(json.dumps(good[place])), "id": "11111111-1111-4111-8111-111111111111",
                "timestamp": good[-1]["timestamp"]}

    def changed(verb, change):
        one = copied(place(verb))
        change(one)
        return good[:place(verb)] + [one]

    cases = {
        "9.3.0.0-4": good[1:],
        "9.3.0.0-5": good + [copied(1)],
        "9.3.0.0-2": good[:-1] + [copied(place("failed"))],
        "9.6.2.2-1": changed("completed", lambda one: one["context"]["contextActivities"]["category"].pop()),
        "9.6.2.2-2": changed("answered", lambda one: one["context"]["contextActivities"].update(category=[moveon])),
        "9.6.3.1-4": changed("answered", lambda one: one["context"]["extensions"].update({SESSION: "another"})),
        "10.2.1.0-7": changed("completed", lambda one: one["context"].pop("instructor")),
        "9.6.2.0-1": changed("initialized", lambda one: one["context"]["contextActivities"].pop("grouping")),
        "9.5.1.0-2": changed("completed", lambda one: one["result"].update(score={"scaled": 1})),
        "9.5.2.0-1": changed("failed", lambda one: one["result"].update(success=True)),
        "9.5.4.1-1": changed("failed", lambda one: one["result"].pop("duration")),
        "8.1.5.0-6": changed("terminated", lambda one: one["object"].update(id="https://lms.example/another")),
        "8.1.3.0-3": changed("answered", lambda one: one["actor"]["account"].update(name="another")),
        "9.7.0.0-1": changed("completed", lambda one: one.update(timestamp="2001-01-01T00:00:00.000Z")),
        "4.1.0.0-1": changed("scored", lambda one: one["result"].update(score={"scaled": 2})),
    }
    kept, lms.statements = lms.statements, []
    for requirement, statements in cases.items():
        lms.statements, session = [], lms.sessions[0]
        session.verbs, session.last = [], session.last.replace(year=2020)
        for one in statements[:-1]:
            expect(lms.take(session, one)[0] == 200 or requirement == "9.3.0.0-4", f"{requirement}: refused too early")
        lms.violations.clear()
        status, told = lms.take(session, statements[-1] if requirement != "9.3.0.0-4" else statements[0])
        expect(status == 403 and told.startswith(requirement + ":"), f"{requirement} is answered {status} {told}")
    lms.violations.clear()
    lms.statements = kept


SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"


def goes_on(browser, simulate, package):
    """A run that is left in the middle goes on in the next launch, and tells nothing twice."""
    with Lms(package) as lms:
        learner = Learner(browser, lms)
        played = script("expert")
        for start in range(0, len(played["inputs"]), 9):
            learner.open(played)
            if start == 0:
                learner.begin()
            else:
                expect("You go on where you left" in learner.text(), "it is not said that the run goes on")
            learner.play(played["inputs"][start:start + 9])
            if start + 9 < len(played["inputs"]):
                learner.wait(lambda: lms.state and lms.state["run"], "the run is not kept")
                # Left by the page's own way, and by closing it.
                if start % 2:
                    browser.run("hands.press('Leave')")
                    learner.returned()
                else:
                    learner.wait(lambda: not browser.run("return course.link.isBusy"), "it is still sending")
                    browser.driver.get("about:blank")
                learner.settled()
        learner.report()
        learner.returned()
        learner.settled()
        expect(check_outcome(lms, simulate, "expert", "passed")["scaled"] == 1, "an expert has all points")
        expect(len(set(decisions(lms))) == len(decisions(lms)), "a decision is told twice")
        learner.clean()
        return len(lms.sessions)


def connection(browser, simulate, package):
    """Lost in the middle and at the end: said, waited out, nothing lost and nothing twice."""
    with Lms(package) as lms:
        learner = Learner(browser, lms)
        played = script("expert")
        learner.open(played)
        learner.begin()
        learner.play(played["inputs"][:4])
        learner.wait(lambda: not browser.run("return course.link.isBusy"), "it is still sending")
        sent = len(lms.statements)
        lms.down = True
        learner.play(played["inputs"][4:9])
        learner.wait(lambda: "connection to it is lost" in (browser.text(".trouble") or ""), "nothing is said")
        expect(len(lms.statements) == sent, "something arrived nowhere")
        lms.down = False
        lms.moods = ["drop", 503, "drop after"]
        browser.run("dispatchEvent(new Event('online'))")
        learner.wait(lambda: not browser.run("return document.querySelector('.trouble').checkVisibility()"),
                     "trouble stays")
        expect(len(lms.statements) > sent and not lms.moods, "what waited did not arrive")
        learner.play(played["inputs"][9:])
        learner.wait(lambda: lms.told("passed"), "the outcome did not arrive")
        learner.wait(lambda: not browser.run("return course.link.isBusy"), "it is still sending")
        lms.down = True
        learner.report()
        learner.wait(lambda: "Not everything is sent yet" in learner.text(), "leaving does not say what waits")
        expect("Download the attempt" in learner.text(), "the attempt is not offered")
        lms.down = False
        browser.run("dispatchEvent(new Event('online'))")
        learner.returned()
        learner.settled()
        expect(check_outcome(lms, simulate, "expert", "passed")["scaled"] == 1, "an expert has all points")
        expect(lms.verbs() == ["initialized", "completed", "passed", "terminated"], f"{lms.verbs()}")
        learner.clean()
        # All that a batch held got through, but the answer did not, and the page was closed.
        learner.open(script("novice"))
        learner.begin()
        lms.moods = ["drop after"] * 20
        learner.play(script("novice")["inputs"][:3])
        learner.wait(lambda: lms.posts[-1] == "drop after", "nothing was sent")
        browser.driver.get("about:blank")
        lms.moods = []
        learner.open(script("novice"))
        learner.wait(lambda: not browser.run("return course.link.isBusy"), "it is still sending")
        browser.driver.get("about:blank")
        learner.settled()
        learner.clean()


def looking(browser, package):
    """Browse and Review tell that the unit was open, and nothing else."""
    with Lms(package) as lms:
        learner = Learner(browser, lms)
        learner.open(script("novice"), mode="Browse")
        expect("for looking only" in learner.text(), "it is not said that nothing is recorded")
        learner.begin()
        learner.play(script("novice")["inputs"])
        learner.report()
        learner.returned()
        learner.settled()
        expect([one["verb"]["display"]["en-US"] for one in lms.statements] == ["initialized", "terminated"],
               "browsing is recorded")
        expect(lms.state is None, "browsing is kept")
        learner.whole("novice")
        learner.open(mode="Review")
        expect("Not passed yet" in learner.text(), "a review does not show the latest run")
        browser.run("hands.press('Done')")
        learner.returned()
        expect(lms.verbs()[-2:] == ["initialized", "terminated"], f"{lms.verbs()}")
        learner.clean()


def doors(browser, package):
    """Tokens are given once, strangers stay strangers, and without a course one can still play."""
    with Lms(package) as lms:
        learner = Learner(browser, lms)
        learner.open(script("novice"), returnURL="javascript:document.title='Back in the course'")
        blocked = browser.driver.execute_async_script(
            "const done = arguments[1]; fetch(arguments[0]).then(() => done('open'), (error) => done(error.name));",
            lms.at(lms.stranger) + "/")
        expect(blocked == "TypeError" and lms.elsewhere == 0, f"a stranger is reached: {blocked}")
        browser.run("hands.press('Not now')")
        learner.settled()
        expect("You have left" in learner.text() and "Back" not in browser.driver.title, "a script was followed")
        browser.driver.refresh()
        browser.ready()
        told = learner.text()
        expect("Nothing you do here is recorded by a course" in told and "The token was <b>given</b> already" in told,
               f"a used launch says {told[:300]}")
        learner.begin()
        learner.play(script("novice")["inputs"])
        expect(len(lms.statements) == 2, "a launch that is over tells something")
        browser.driver.get(lms.at(lms.content) + "/unit/index.html")
        browser.ready()
        expect("it was not opened by a course" in learner.text(), "without a launch nothing is said")
        learner.clean()
        # What a course system must hand over, and does not.
        for missing in ("contextTemplate", "launchMode"):
            address = lms.launch()
            del lms.sessions[-1].data[missing]
            browser.driver.get("about:blank")
            browser.driver.get(address)
            browser.ready()
            expect(f"did not hand over '{missing}'" in learner.text(), f"without {missing}: {learner.text()[:200]}")
        learner.clean()


def ungraded(browser, simulate):
    """Practice, and cases to be completed only: no scores, no verdicts."""
    for words, name in ((["--mode", "practice"], "practice"), (["--completion-only"], "completion")):
        package = pathlib.Path(simulate.folder.name) / f"{name}.zip"
        simulate.run("export", "cmi5", CASE, *words, "-o", package)
        with Lms(package) as lms:
            expect(lms.move_on == "Completed" and lms.mastery_score is None, f"{name} asks for {lms.move_on}")
            Learner(browser, lms).whole("unsafe")
            expect(lms.verbs() == ["initialized", "completed", "terminated"], f"{name} is told as {lms.verbs()}")
            expect(all("score" not in one.get("result", {}) for one in lms.statements), f"{name} tells scores")
            expect(lms.told("answered"), f"{name} tells no answers")
            Learner(browser, lms).clean()


def main(simulate):
    """Launches them all in one browser."""
    package = pathlib.Path(simulate.folder.name) / "cmi5.zip"
    simulate.run("export", "cmi5", CASE, "-o", package)
    with Browser() as browser:
        count = runs(browser, simulate, package)
        sessions = goes_on(browser, simulate, package)
        connection(browser, simulate, package)
        looking(browser, package)
        doors(browser, package)
        ungraded(browser, simulate)
    return f"{count} statements of four runs, one run in {sessions} sessions, lost connections, closed doors"
