"""Criteria, which judge the whole run."""

from .values import *

COMMON = {
    "id": key(ID, "Its name.", "measured"),
    "text": key(TEXT, "Its short name in the report; made from the template where it is left out.", "Vital signs in time"),
    "domain": DOMAIN,
    "points": WORTH,
    "critical": key(TRUTH, "Whether a violation is a critical failure, with which no run passes.", True),
    "remedial": REMEDIAL,
    "objectives": OBJECTIVES,
    "why": key(TEXT, "The reason.", "She cannot guard her airway."),
    "refs": REFS,
    "void": key({"const": "full"}, "full: what a run without any occasion earns, where it would earn nothing.", "full"),
}
WHILE = key(CONDITION, "When it is asked; without it, all the time.", "in('bay')")
NAMES_WHAT = " An act, a state that is entered, `decision.option` that is chosen, or an event."


def name(meaning, *examples):
    return key(EVENT, meaning + NAMES_WHAT, *examples)


def criterion(title, template, required=(), **more):
    return thing(title, template | COMMON | more, [*template, "id", "domain", *required])


CRITERIA = {
    "criterion": {"anyOf": [ref(f"{word}Criterion") for word in (
        "exists", "absent", "first", "after", "every", "never", "always")]},
    "existsCriterion": criterion(
        "Something is done", {"exists": name("What is done.", "vitals")},
        min=key(COUNT, "How often at least; once where it is left out.", 2),
        max=key(COUNT, "How often at most; without it, there is no limit.", 6)),
    "absentCriterion": criterion(
        "Something is never done", {"absent": name("What is never done.", "leave", "firstWords.hush")}),
    "firstCriterion": criterion(
        "Something is done before something else",
        {"first": name("What is done first.", "vitals", "chart.orders"),
         "before": name("What comes after it.", "oxygen")}),
    "afterCriterion": criterion(
        "Something follows whenever something happens",
        {"after": name("Whenever this happens, something follows.", "noBreath"),
         "expect": name("What follows.", "oxygen")},
        within=key(DURATION, "How soon, for full credit, longer than `0s`; without it, by the ending.", "30s"),
        partial=key(DURATION, "When credit has fallen to 0, longer than `within`; without it, there is no part credit.",
                    "60s"),
        notBefore=key(DURATION, "Not sooner than this; at once is fine where it is left out.", "5s")
    ) | {"dependentRequired": {"partial": ["within"]}},
    "everyCriterion": criterion(
        "Something is repeated", {"every": name("What is repeated.", "vitals")}, ["atMost"],
        atMost=key(DURATION, "The longest gap, longer than `0s`.", "5min")) ,
    "neverCriterion": criterion(
        "Something is not done unless something holds", {"never": name("What is not done.", "snoring.sleep")}, ["unless"],
        unless=key(CONDITION, "The condition under which it may be done.", "spo2 > 97")),
    "alwaysCriterion": criterion(
        "A condition holds", {"always": key(CONDITION, "The condition that holds.", "spo2 >= 90")}),
}
for word in ("everyCriterion", "alwaysCriterion"):
    CRITERIA[word]["properties"]["while"] = WHILE
