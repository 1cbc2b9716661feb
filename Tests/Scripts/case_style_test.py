#!/usr/bin/env python3
"""Tests of case_style.py: it says nothing of a sound case, and finds each fault planted in it."""

import copy
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import case_style  # noqa: E402

REASONS = {"why": "It keeps her safe.", "refs": "policy", "objectives": "watch"}


def option(name, text, **more):
    return {"id": name, "text": text, "feedback": "A reason.", **more}


def decision(number):
    options = [option("a", "You call the doctor and wait outside."), option("b", "You write it down and tell the next."),
               option("c", "You ask her to wait for one more round.")]
    options[number % 3].update(correct=True)
    return {"id": f"d{number}", "ask": {"kind": "choice", "text": "What now?", "options": options, **REASONS}}


SOUND = {
    "format": 1, "id": "sound", "title": "Sound", "version": "0.1.0", "language": "en",
    "advisory": {"content": "Pain.", "optOut": "You may leave.", "support": "Your instructor."},
    "objectives": {"id": "watch", "text": "Notice early.", "judgment": "recognize-cues"},
    "references": {"id": "policy", "citation": "A policy"},
    "states": [decision(number) for number in range(6)] + [
        {"id": "board", "ask": {"kind": "act", "acts": [{"id": "look", "text": "Look.", "feedback": "Dry."}], **REASONS}},
        {"id": "end", "type": "final"}],
    "rubric": {"id": "looked", "exists": "look", "domain": "safety", **REASONS},
}
EXPECT = {"ending": "end", "percent": 100, "passed": True, "criticalFailures": []}
RUNS = {
    "expert": EXPECT,
    "novice": {**EXPECT, "percent": 60, "passed": False},
    "unsafe": {**EXPECT, "percent": 40, "passed": False, "criticalFailures": ["d1"]},
}
README = ("Objectives, provenance, review status, what was simplified, playthroughs: `expert` `novice` `unsafe` "
          "`d0` `d1` `d2` `d3` `d4` `d5` `board` `looked`")


def findings(case, runs=None, readme=README):
    """What is said of a case that is written to a folder."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "sound"
        (folder / "playthroughs").mkdir(parents=True)
        (folder / "scenario.json").write_text(json.dumps(case), encoding="utf-8")
        if readme:
            (folder / "README.md").write_text(readme, encoding="utf-8")
        for name, expect in (RUNS if runs is None else runs).items():
            run = {"$comment": "Somebody.", "expect": expect}
            (folder / "playthroughs" / f"{name}.json").write_text(json.dumps(run), encoding="utf-8")
        return case_style.examine(folder).findings


def options_of(case, number):
    return case["states"][number]["ask"]["options"]


def set_text(key, text):
    return lambda case: case["states"][0]["ask"].update({key: text})


def lengthen_right(case):
    for number in range(6):
        options_of(case, number)[number % 3]["text"] += " And I say so."


def move_right_first(case):
    for number in range(6):
        options_of(case, number).sort(key=lambda option: "correct" not in option)


def same_column(case):
    case["states"][0]["ask"] = {"kind": "matrix", "rows": [
        {"id": row, "text": "A finding.", "correct": "yes"} for row in "abc"], **REASONS}


# What is done to the sound case, and a part of what must be said of it.
FAULTS = [
    ("longest", lengthen_right, "the longest in 6 of 6"),
    ("standing out", lambda case: options_of(case, 0)[0].update(text="You call. " * 9), "stands out"),
    ("first", move_right_first, "stands first in 6 of 6"),
    ("one column", same_column, "same column"),
    ("no source", lambda case: case["states"][0]["ask"].pop("refs"), "d0: cites no source"),
    ("no reason", lambda case: case["states"][0]["ask"].pop("why"), "d0: has no 'why'"),
    ("no feedback", lambda case: options_of(case, 0)[1].pop("feedback"), "d0.b: has no feedback"),
    ("criterion", lambda case: case["rubric"].pop("refs"), "criterion looked: cites no source"),
    ("unserved", lambda case: case.update(objectives={"id": "other", "text": "Learn.", "judgment": "x"}), "served by nothing"),
    ("uncited", lambda case: case.update(references=[case["references"], {"id": "old", "citation": "Old"}]), "reference old"),
    ("relax", lambda case: options_of(case, 0)[0].update(text="Just relax, you will see the doctor."), "'Just relax'"),
    ("units", set_text("why", "The order is 100 U."), "'0 U'"),
    ("naked point", set_text("why", "The order is .5 mg."), "zero stands before"),
    ("spelling", set_text("why", "After anaesthesia."), "American"),
    ("all that apply", set_text("text", "What now? Choose all that apply."), "the player says how"),
    ("in order", set_text("text", "Put the steps in order. Leave out what does not belong."), "the player says how"),
    ("budget", set_text("text", "What? " * 40), "the question has"),
    ("advisory", lambda case: case["advisory"].pop("support"), "advisory: has no 'support'"),
    ("ending", lambda case: case["states"].append({"id": "other", "type": "final"}), "the ending 'other'"),
]


class CaseStyleTests(unittest.TestCase):
    def test_a_sound_case(self):
        self.assertEqual(findings(SOUND), [])

    def test_each_fault(self):
        for name, spoil, said in FAULTS:
            with self.subTest(name):
                case = copy.deepcopy(SOUND)
                spoil(case)
                self.assertTrue(any(said in line for line in findings(case)), findings(case))

    def test_wrong_options_and_quotations_may_say_it(self):
        case = copy.deepcopy(SOUND)
        options_of(case, 0)[1]["text"] = "Just relax, you will be fine soon."
        case["states"][0]["ask"]["why"] = 'Patients report "just relax" as hurtful.'
        self.assertEqual(findings(case), [])

    def test_playthroughs(self):
        for name, expect, said in [
                ("expert", {**EXPECT, "percent": 99}, "an expert has"),
                ("novice", {**EXPECT, "criticalFailures": ["d1"]}, "in between"),
                ("unsafe", EXPECT, "names its critical failures"),
                ("novice", {"ending": "end"}, "expects no 'percent'")]:
            with self.subTest(name):
                self.assertIn(said, " ".join(findings(SOUND, {**RUNS, name: expect})))
        self.assertIn("unsafe.json is missing", " ".join(findings(SOUND, {"expert": EXPECT})))

    def test_readme(self):
        self.assertIn("README.md: is missing", findings(SOUND, readme="")[0])
        self.assertIn("does not name `d3`", " ".join(findings(SOUND, readme=README.replace("`d3`", ""))))


if __name__ == "__main__":
    unittest.main()
