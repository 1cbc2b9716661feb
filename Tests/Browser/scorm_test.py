"""Packages of SCORM in strict course systems: what arrives is what the terminal says, and no answer is lost."""

import functools
import http.server
import json
import pathlib
import tempfile
import threading
import time
import urllib.parse
import xml.etree.ElementTree
import zipfile

from browser import CASES, HERE, ROOT, Browser, expect, playthroughs
from keeping_test import arrived

STANDARDS = ("scorm12", "scorm2004")

PARENT = """<!DOCTYPE html><meta charset="utf-8"><title>A course</title>
<style>iframe { width: 1200px; height: 800px; border: 0 }</style><body>
<script src="course_system.js"></script>
<script>
/** Puts the course's functions where they are found, or nowhere, and launches the package. */
function launch(url, place = "around") {
  const name = system.isFirst ? "API" : "API_1484_11";
  delete window.API; delete window.API_1484_11;
  if (place !== "nowhere") window[name] = system.launch();
  if (place === "opener") { window.popup = open(url); return; }
  document.querySelector("iframe")?.remove();
  const frame = document.createElement("iframe");
  frame.src = url;
  document.body.append(frame);
}
</script>"""


class Course:
    """A web server with packages, and a page that launches them as a course does."""

    def __init__(self, simulate, browser, folder):
        self.simulate, self.browser, self.folder = simulate, browser, folder
        (folder / "launch.html").write_text(PARENT)
        (folder / "course_system.js").write_text((HERE / "course_system.js").read_text())
        handler = functools.partial(Quiet, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()

    def package(self, standard, case, *words):
        """Exports a case, unpacks it, and returns the path under which it is served."""
        name = "-".join([standard, case.name, *words]).replace("--", "")
        file = self.folder / (name + ".zip")
        if not file.exists():
            self.simulate.run("export", standard, case, "-o", file, *words)
            with zipfile.ZipFile(file) as archive:
                expect(archive.testzip() is None, "the archive is damaged")
                archive.extractall(self.folder / name)
        return name

    def attempt(self, standard, name, **options):
        """Begins an attempt at a package in a fresh course."""
        self.browser.driver.switch_to.default_content()
        self.browser.driver.get(f"http://127.0.0.1:{self.server.server_port}/launch.html")
        options.setdefault("objectives", listed(self.folder / name / "imsmanifest.xml", standard))
        self.browser.run("window.system = new CourseSystem(arguments[0], arguments[1])", standard, options)

    def launch(self, name, script=None, place="around"):
        """Launches a package; the address fixes what a playthrough fixes."""
        self.browser.driver.switch_to.default_content()
        asked = {}
        if script:
            asked["seed"] = script.get("seed", 1)
            if script.get("variant"):
                asked["variant"] = json.dumps(script["variant"])
        self.browser.run("launch(arguments[0], arguments[1])",
                         f"{name}/index.html#{urllib.parse.urlencode(asked)}", place)
        if place == "opener":
            self.browser.driver.switch_to.window(self.browser.driver.window_handles[-1])
        else:
            self.browser.driver.switch_to.frame(0)
        for _ in range(400):
            # Before the page comes there is an empty one.
            if self.browser.run("return !!document.getElementById('stage') && !document.getElementById('opening')"):
                break
            time.sleep(0.05)
        self.browser.ready()

    def play(self, inputs):
        """Plays inputs in the package."""
        came = self.browser.run("return hands.play(arguments[0])", inputs)
        expect(not came["wrong"], f"input {came['place'] + 1}: {came['wrong']}")

    def grade(self, expect_faults=False):
        """Returns what the course has."""
        self.browser.driver.switch_to.default_content()
        told = self.browser.run("return system.grade()")
        if not expect_faults:
            expect(not told["faults"], f"the course refused {told['faults'][:3]}")
        return told

    def shut(self):
        """Closes the window of the package, and returns what the course has."""
        self.browser.driver.switch_to.default_content()
        self.browser.run("document.querySelector('iframe').remove()")
        return self.grade()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that says nothing of what it serves."""

    def log_message(self, *_):
        pass


def listed(manifest, standard):
    """Returns the objectives that a system makes of a manifest."""
    if standard == "scorm12":
        return []
    tree = xml.etree.ElementTree.parse(manifest)
    return [node.get("objectiveID") for node in tree.iter() if node.get("objectiveID")]


def played(standard, inputs):
    """Whether an exam allows the inputs, which has no way back."""
    return not any("back" in one for one in inputs)


def compare(told, summary, standard, script, keeps_score=True):
    """Compares what the course has with what the terminal says."""
    percent = f"{summary['percent']:g}"
    expect(told["raw"] == percent, f"the course has {told['raw']}, the terminal {percent}")
    verdict = "passed" if summary["passed"] else "failed"
    if standard == "scorm12":
        expect(told["status"] == verdict, f"the course has '{told['status']}', not '{verdict}'")
        expect(told["exit"] == "", f"the run is over, but its exit is '{told['exit']}'")
    else:
        expect(told["status"] == "completed" and told["success"] == verdict,
               f"the course has '{told['status']}' and '{told['success']}', not '{verdict}'")
        expect(abs(float(told["scaled"]) * 100 - summary["percent"]) < 1e-9, f"scaled is {told['scaled']}")
        expect(told["exit"] == "normal", f"the run is over, but its exit is '{told['exit']}'")
    asked = {one["ask"] for one in script["inputs"] if "ask" in one and "answer" in one}
    ids = [one["id"].rsplit("_1of", 1)[0] for one in told["interactions"]
           if "of" not in one["id"].rsplit("_", 1)[-1] or "_1of" in one["id"]]
    expect(len(set(ids)) == len(ids), f"decisions are told twice: {ids}")
    expect(asked <= set(ids), f"{asked - set(ids)} were answered and are not told")
    for one in told["interactions"]:
        for key in ("id", "type", "result", "latency", "weighting"):
            expect(key in one, f"an interaction lacks its {key}: {one}")


def same(course, simulate):
    """Every kind of route arrives with the percentage and the verdict of the terminal."""
    count = 0
    for case, file, script in playthroughs():
        if file.stem not in ("expert", "novice", "unsafe") or not played(None, script["inputs"]):
            continue
        summary = simulate.summary("play", case, "--answers", file, "--json")
        if summary["ending"] is None:
            continue
        standard = STANDARDS[count % 2] if file.stem == "novice" else None
        for standard in [standard] if standard else STANDARDS:
            name = course.package(standard, case)
            course.attempt(standard, name)
            course.launch(name, script)
            course.browser.run("hands.press('Begin')")
            course.play(script["inputs"])
            before = course.grade()
            compare(before, summary, standard, script)
            expect(before["state"] == "open", "the session ended before the learner left")
            course.browser.driver.switch_to.frame(0)
            shown = course.browser.run("return hands.report()")
            expect(shown["critical"] == len(summary["criticalFailures"]), "critical failures differ")
            course.browser.run("hands.press('Done')")
            expect("has its result" in course.browser.text(), f"leaving says {course.browser.text()!r}")
            told = course.grade()
            compare(told, summary, standard, script)
            expect(told["state"] == "over" and told["calls"]["finish"] == 1, "the session did not end")
            count += 1
    return f"{count} runs arrive as in the terminal"


def goes_on(course, simulate):
    """A run whose window is closed in the middle goes on where it was, and is told once."""
    case = ROOT / "Scenarios" / "ngn-unfolding"
    script = json.loads((case / "playthroughs" / "expert.json").read_text())
    summary = simulate.summary("play", case, "--answers", case / "playthroughs" / "expert.json", "--json")
    for standard in STANDARDS:
        name = course.package(standard, case)
        course.attempt(standard, name)
        for start in range(0, len(script["inputs"]), 9):
            course.launch(name, script)
            if start == 0:
                course.browser.run("hands.press('Begin')")
            else:
                expect(f"after {start} steps" in course.browser.text(), "it is not said that the run goes on")
            course.play(script["inputs"][start:start + 9])
            if start + 9 < len(script["inputs"]):
                if start == 9:
                    course.browser.run("hands.press('Leave')")
                    expect("You can go on later" in course.browser.text(), "leaving does not say how to go on")
                told = course.shut()
                expect(told["calls"]["finish"] == start // 9 + 1, "the session did not end just once")
                expect(told["status"] == "incomplete" and told["exit"] == "suspend" and told["raw"] is None,
                       f"in the middle of the run the course has {told['status']}, {told['exit']}, {told['raw']}")
                expect(told["state"] == "over", "closing the window left the session open")
        compare(course.shut(), summary, standard, script)
        sets = course.grade()["calls"]["set"]
        course.launch(name)
        expect("come to its end" in course.browser.text() or "Passed" in course.browser.text(),
               "the report of a closed attempt is not shown")
        told = course.shut()
        compare(told, summary, standard, script)
        expect(told["calls"]["set"] == sets, "a closed attempt was written to")


def fails(course, simulate, folder):
    """Where the course saves nothing, or is not there, it is said, and the attempt can be had."""
    case = ROOT / "Scenarios" / "sedation-rescue"
    script = json.loads((case / "playthroughs" / "expert.json").read_text())
    summary = simulate.summary("play", case, "--answers", case / "playthroughs" / "expert.json", "--json")
    for standard in STANDARDS:
        name = course.package(standard, case)
        course.attempt(standard, name)
        course.launch(name, script)
        course.browser.run("hands.press('Begin'); parent.system.fails = 1000")
        course.play(script["inputs"])
        said = course.browser.text(".trouble")
        expect(said and "does not keep" in said and "could not save" in said, f"the page says {said}")
        check_download(course, simulate, folder, case, summary)
        course.browser.run("parent.system.fails = 0; hands.press('Try again')")
        expect(not course.browser.run("return document.querySelector('.trouble').checkVisibility()"), "trouble stays")
        compare(course.grade(), summary, standard, script)

        course.attempt(standard, name)
        course.launch(name, script)
        course.browser.run("hands.press('Begin'); parent.system.refuses = ['suspend_data']")
        course.play(script["inputs"][:1])
        said = course.browser.text(".trouble")
        expect("refuses 'cmi.suspend_data'" in said, f"the page says {said}")
        course.browser.run("parent.system.refuses = ['interactions', 'objectives']")
        course.play(script["inputs"][1:])
        told = course.grade()
        expect(told["raw"] == f"{summary['percent']:g}", "a course without details has no grade")
        course.browser.said()

        course.attempt(standard, name)
        course.launch(name, script, place="nowhere")
        expect("no course system" in course.browser.text(), "it is not said that no course is there")
        course.browser.run("hands.press('Begin')")
        course.play(script["inputs"])
        check_download(course, simulate, folder, case, summary)
        course.browser.run("hands.report(); hands.press('Done')")
        expect("Leave without" in course.browser.text("#bar"), "leaving does not ask")

        course.attempt(standard, name)
        course.launch(name, script, place="opener")
        course.browser.run("hands.press('Begin')")
        course.play(script["inputs"])
        course.browser.driver.close()
        course.browser.driver.switch_to.window(course.browser.driver.window_handles[0])
        compare(course.grade(), summary, standard, script)


def check_download(course, simulate, folder, case, summary):
    """Downloads the attempt and scores it in the terminal."""
    for file in folder.iterdir():
        file.unlink()
    course.browser.run("hands.press('Download the attempt')")
    told = simulate.summary("score", arrived(folder, ".jsonl"), "--case", case, "--json")
    expect(told == summary, f"the downloaded attempt scores {told}")


def critical(course, simulate):
    """A critical failure arrives as failed, also where the course has a mastery score of its own."""
    found = 0
    for case, file, script in playthroughs():
        summary = simulate.summary("play", case, "--answers", file, "--json")
        if not summary["criticalFailures"] or summary["ending"] is None or not played(None, script["inputs"]):
            continue
        found += 1
        if found > 3:
            break
        for standard in STANDARDS:
            name = course.package(standard, case)
            manifest = (course.folder / name / "imsmanifest.xml").read_text()
            expect("masteryscore" not in manifest and "minNormalizedMeasure" not in manifest,
                   "a case with critical items has a mastery score")
            for mastery in (summary["percent"], min(100, summary["percent"] + 0.5)):
                course.attempt(standard, name,
                               mastery=f"{mastery if standard == 'scorm12' else round(mastery / 100, 5):g}")
                course.launch(name, script)
                course.browser.run("hands.press('Begin')")
                course.play(script["inputs"])
                told = course.shut()
                verdict = told["status"] if standard == "scorm12" else told["success"]
                expect(verdict == "failed", f"a critical failure with {summary['percent']}% arrives as {verdict}")
                reaches = summary["percent"] >= mastery
                expect((told["raw"] is None) == reaches, f"with the mark {mastery} the score is {told['raw']}")
    expect(found > 0, "no playthrough has a critical failure")


def ungraded(course, simulate):
    """Practice and completion-only packages tell no score, and practice can be played again."""
    case = ROOT / "Scenarios" / "ngn-unfolding"
    script = json.loads((case / "playthroughs" / "novice.json").read_text())
    for standard in STANDARDS:
        for words in (["--mode", "practice"], ["--completion-only"]):
            name = course.package(standard, case, *words)
            course.attempt(standard, name)
            for turn in range(2 if "practice" in words else 1):
                course.launch(name, script)
                if turn == 1:
                    expect("as often as you like" in course.browser.text(), "practice does not begin anew")
                course.browser.run("hands.press('Begin')")
                course.play(script["inputs"])
                told = course.shut()
                expect(told["status"] == "completed", f"the status is {told['status']}")
                expect(told["raw"] is None and told["success"] in (None, "unknown"), "there is a score")
                expect(bool(told["interactions"]) == ("practice" not in words), "interactions differ")
                expect(not any(told["objectives"].values()), "objectives have scores")


def looked(course, simulate):
    """A launch for looking only can be played, and sets nothing."""
    case = ROOT / "Scenarios" / "sedation-rescue"
    script = json.loads((case / "playthroughs" / "expert.json").read_text())
    for standard in STANDARDS:
        name = course.package(standard, case)
        course.attempt(standard, name, mode="browse")
        course.launch(name, script)
        expect("nothing you do now is recorded" in course.browser.text(), "it is not said that nothing is recorded")
        course.browser.run("hands.press('Begin')")
        course.play(script["inputs"])
        course.browser.run("hands.report(); hands.press('Done')")
        told = course.shut()
        expect(told["calls"]["set"] == 0 and told["calls"]["finish"] == 1, f"the course was told {told['calls']}")


def main(simulate):
    """Runs the checks in one browser."""
    expect(CASES, "there are no cases")
    with tempfile.TemporaryDirectory() as served, tempfile.TemporaryDirectory() as downloaded:
        folder = pathlib.Path(downloaded)
        with Browser(downloads=folder) as browser:
            course = Course(simulate, browser, pathlib.Path(served))
            try:
                line = same(course, simulate)
                goes_on(course, simulate)
                critical(course, simulate)
                ungraded(course, simulate)
                looked(course, simulate)
                fails(course, simulate, folder)
                said = [line for line in browser.said() if "favicon" not in line]
                expect(not said, f"the console says: {said}")
            finally:
                course.close()
    return line + "; resumed, refused, critical, ungraded"
