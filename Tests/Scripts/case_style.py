#!/usr/bin/env python3
"""Checks cases against docs/writing-cases.md, as far as a program can.

    case_style.py [--quiet] [FOLDER ...]      folders of cases; all of Scenarios/ if none is named

Prints one line for each finding, and figures of each case; ends with 1 if there was any finding.
"""

import json
import math
import re
import sys
from pathlib import Path

MOST_LONGEST = 0.40  # share of one-key lists in which the right option may be the longest
FEWEST_LISTS = 6  # with fewer lists such a share says nothing
STANDS_OUT = (0.6, 1.4)  # length of the right option over the mean length of the wrong ones
MEAN_RATIO = (0.85, 1.15)  # the same, over the whole case
SHORT = 16  # options no longer than this (numbers, names) are not compared by length
#: How to answer, which every player and every course system says by itself.
HOW_TO_ANSWER = (r"(choose|select|check|mark) (all|any) that apply|choose (one|exactly)\b|"
                 r"\bin (the right )?order\. leave out|^put the steps in order")

BUDGETS = {"feedback": 260, "why": 600, "reply": 220}
OPTION_BUDGET, QUESTION_BUDGET, PARAGRAPH_BUDGET = 140, 200, 450

FORBIDDEN = [
    (r"just relax|calm down|don.t worry|all in your head|have a drink|(it.s|these are|those are) just nerves",
     "minimizes"),
    (r"nothing('s| is)? wrong with you|nothing to be afraid of", "minimizes"),
    (r"good girl|sweetie|sweetheart|\bhoney\b|young lady", "belittles"),
    (r"stirrups?\b|(open|spread) your legs", "see the table of words"),
    (r"little pinch|won.t (hurt|feel)|no pain,? no gain", "promises or pushes"),
    (r"i (understand|know) (exactly )?how you feel", "claims to know"),
    (r"non-?compliant|hysterical|failed (treatment|therapy)|refuses to cooperate", "blames"),
    (r"breaks? (the|a|any) (muscle )?spasm|paraly[sz]e[sd]? the pelvic", "a mechanism no trial shows"),
    (r"guaranteed|success rate|\b(will|can) cure\b|\bcures\b", "promises"),
    (r"knocked out|put to sleep", "say the depth of sedation"),
]
UNITS = [
    (r"\d ?(U|IU)\b", "write 'units' in full"),
    (r"\d ?(cc|ml|ug|µg)\b", "write mL or mcg"),
    (r"(?<![\d.])\.\d", "a zero stands before the point"),
    (r"\b\d+\.0 ?(mg|mcg|mL|units)\b", "no zero after the point"),
    (r"\b(QD|QOD|BID|TID)\b", "write the times in words"),
]
BRITISH = (r"(an|ane)aesthe\w*|h(a)emorr\w*|oedema|\bcolour|behaviour|\bcentre\b|counsell(ing|or)|"
           r"apnoea|paralys(e|ing)\b|anaem\w*|practis(e|ing)\b|\bgynaec\w*")


class Case:
    """A case, its elements by place, and what was found."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.findings = []
        self.figures = []
        self.data = json.loads((self.folder / "scenario.json").read_text(encoding="utf-8"))
        self.states = list(walk(self.data.get("states")))
        self.decisions = [(ask.get("id", state.get("id")), ask)
                          for state in self.states if (ask := state.get("ask"))]
        self.acts = [act for act in listed(self.data.get("acts"))]
        for _, ask in self.decisions:
            self.acts += [act for act in listed(ask.get("acts")) if isinstance(act, dict)]
        self.endings = [state["id"] for state in listed(self.data.get("states"))
                        if state.get("type") == "final"]

    def find(self, where, what):
        self.findings.append(f"{self.folder.name}: {where}: {what}")


def listed(value):
    """A list, where one element may stand for a list of one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def walk(states):
    for state in listed(states):
        yield state
        yield from walk(state.get("states"))


def is_right(option):
    return bool(option.get("correct")) or option.get("credit") == 1


def lists(name, ask):
    """The lists of options that a decision offers, each with its place."""
    if ask.get("options"):
        yield name, listed(ask["options"])
    for key in ("turns", "blanks"):
        for part in listed(ask.get(key)):
            yield f"{name}.{part.get('id')}", listed(part.get("options"))
    for wing in ("condition", "actions", "parameters"):
        if ask.get(wing):
            yield f"{name}.{wing}", listed(ask[wing])


def elements(name, ask):
    """Every element that is right or wrong by itself, with its place."""
    for where, options in lists(name, ask):
        for option in options:
            yield f"{where}.{option.get('id')}", option
    for key in ("rows", "spans"):
        for part in listed(ask.get(key)):
            yield f"{name}.{part.get('id')}", part


# Options

def check_lengths(case):
    """The right option must not be known by its length."""
    longest = shortest = compared = 0
    right_lengths, wrong_lengths = [], []
    for name, ask in case.decisions:
        for where, options in lists(name, ask):
            sizes = [(len(option.get("text", "")), is_right(option)) for option in options]
            right = [size for size, good in sizes if good]
            wrong = [size for size, good in sizes if not good]
            if not right or not wrong or max(right + wrong) <= SHORT:
                continue
            right_lengths += right
            wrong_lengths += wrong
            if len(right) > 1:
                continue
            compared += 1
            longest += right[0] > max(wrong)
            shortest += right[0] < min(wrong)
            ratio = right[0] * len(wrong) / sum(wrong)
            if not STANDS_OUT[0] <= ratio <= STANDS_OUT[1] and abs(right[0] - sum(wrong) / len(wrong)) > 20:
                case.find(where, f"the right option stands out: {right[0]} characters, "
                                 f"the others {', '.join(map(str, wrong))}")
    if not right_lengths:
        return
    mean = sum(right_lengths) / len(right_lengths), sum(wrong_lengths) / len(wrong_lengths)
    case.figures.append(f"options: right {mean[0]:.0f}, wrong {mean[1]:.0f} characters on average; right one "
                        f"longest in {longest}, shortest in {shortest} of {compared} lists with one key")
    if not MEAN_RATIO[0] <= mean[0] / mean[1] <= MEAN_RATIO[1]:
        case.find("options", f"right ones have {mean[0]:.0f} characters on average, wrong ones {mean[1]:.0f}")
    for count, word in ((longest, "longest"), (shortest, "shortest")):
        if compared >= FEWEST_LISTS and count > MOST_LONGEST * compared:
            case.find("options", f"the right one is the {word} in {count} of {compared} lists with one key")


def check_places(case):
    """The right option must not be known by its place in the author's order."""
    for word, place in (("first", 0), ("last", -1)):
        hits = expected = variance = total = 0
        for name, ask in case.decisions:
            for _, options in lists(name, ask):
                if len(options) < 2 or sum(map(is_right, options)) != 1:
                    continue
                chance = 1 / len(options)
                total += 1
                hits += is_right(options[place])
                expected += chance
                variance += chance * (1 - chance)
        if not total:
            return
        case.figures.append(f"right one {word} in {hits} of {total} lists, {expected:.0f} by chance")
        if total >= FEWEST_LISTS and hits > expected + 2 * math.sqrt(variance):
            case.find("options", f"the right one stands {word} in {hits} of {total} lists; "
                                 f"by chance it would in about {expected:.0f}")
    for name, ask in case.decisions:
        rows = [tuple(listed(row.get("correct"))) for row in listed(ask.get("rows"))]
        if len(rows) > 2 and len(set(rows)) == 1:
            case.find(name, "the same column is right in every row")


# Reasons and sources

def check_reasons(case):
    """Every scored decision says why and cites; every wrong option says what is wrong with it."""
    known = {reference.get("id") for reference in listed(case.data.get("references"))}
    served = set()
    for name, ask in case.decisions:
        served |= set(listed(ask.get("objectives")))
        if not ask.get("refs"):
            case.find(name, "cites no source")
        if not ask.get("why"):
            case.find(name, "has no 'why'")
        for where, option in elements(name, ask):
            if ask.get("kind") in ("choice", "counsel") and not option.get("feedback"):
                case.find(where, "has no feedback")
            if option.get("critical") and not option.get("feedback"):
                case.find(where, "is critical and does not say why")
    for criterion in listed(case.data.get("rubric")):
        served |= set(listed(criterion.get("objectives")))
        if not criterion.get("refs"):
            case.find(f"criterion {criterion.get('id')}", "cites no source")
        if not criterion.get("why"):
            case.find(f"criterion {criterion.get('id')}", "has no 'why'")
    for objective in listed(case.data.get("objectives")):
        if objective.get("id") not in served:
            case.find(f"objective {objective.get('id')}", "is served by nothing")
        if not objective.get("judgment"):
            case.find(f"objective {objective.get('id')}", "names no judgment function")
    used = set(re.findall(r'"([A-Za-z][\w-]*)"', " ".join(references_in(case.data))))
    for reference in sorted(known - used):
        case.find(f"reference {reference}", "is cited by nothing")


def references_in(node):
    """Every value of 'refs', as JSON."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "refs":
                yield json.dumps(value)
            else:
                yield from references_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from references_in(value)


# Words

def model_texts(case):
    """The texts that speak for the case, not for a wrong thought or another person: (place, key, text)."""
    data = case.data
    for key in ("title", "role", "prebriefing", "debrief"):
        yield from texts(key, data, key)
    for key in ("content", "optOut", "support"):
        if isinstance(data.get("advisory"), dict):
            yield from texts("advisory", data["advisory"], key)
    for objective in listed(data.get("objectives")):
        yield from texts(f"objective {objective.get('id')}", objective, "text")
    patient = data.get("patient", {})
    yield from texts("patient", patient, "summary")
    for tab in listed(patient.get("chart")):
        yield from texts(f"chart {tab.get('id')}", tab, "text")
        for entry in listed(tab.get("entries")):
            yield from texts(f"chart {tab.get('id')}.{entry.get('id')}", entry, "text")
    for state in case.states:
        yield from texts(state.get("id"), state, "text")
    for name, ask in case.decisions:
        for key in ("text", "why", "sentence", "passage"):
            yield from texts(name, ask, key)
        for where, part in elements(name, ask):
            if is_right(part):
                yield from texts(where, part, "text")
            yield from texts(where, part, "feedback")
        for step in listed(ask.get("steps")):
            yield from texts(f"{name}.{step.get('id')}", step, "text")
        for step in listed(ask.get("distractors")):
            yield from texts(f"{name}.{step.get('id')}", step, "feedback")
    for act in case.acts:
        yield from texts(f"act {act.get('id')}", act, "feedback")
        if act.get("id") not in forbidden_acts(data):
            yield from texts(f"act {act.get('id')}", act, "text")
    for criterion in listed(data.get("rubric")):
        for key in ("text", "why"):
            yield from texts(f"criterion {criterion.get('id')}", criterion, key)


def forbidden_acts(data):
    acts = {criterion.get("absent") for criterion in listed(data.get("rubric"))}
    for act in re.findall(r'\{[^{}]*"critical": true[^{}]*\}', json.dumps(data)):
        acts |= set(re.findall(r'"id": "([^"]+)"', act))
    return acts


def texts(where, node, key):
    for text in listed(node.get(key)):
        if isinstance(text, str):
            yield where, key, text


QUOTED = re.compile(r'"[^"]*"|“[^”]*”|(?<!\w)\'[^\']*\'(?!\w)|(?<!\w)‘[^’]*’(?!\w)')


def check_words(case):
    """What a good nurse would not say stands only in wrong options and in quotation marks."""
    for where, _, text in model_texts(case):
        plain = QUOTED.sub(" ", text)
        for pattern, reason in FORBIDDEN:
            if match := re.search(pattern, plain, re.IGNORECASE):
                case.find(where, f"'{match.group()}': {reason}")
        for pattern, reason in UNITS:
            if match := re.search(pattern, plain):
                case.find(where, f"'{match.group().strip()}': {reason}")
        if match := re.search(BRITISH, plain, re.IGNORECASE):
            case.find(where, f"'{match.group()}': American spelling")
        if "!" in plain:
            case.find(where, "no exclamation marks")


def check_stems(case):
    """A question does not say how to answer it: every player does, and it would stand there twice."""
    for name, ask in case.decisions:
        for text in listed(ask.get("text")):
            if match := re.search(HOW_TO_ANSWER, text, re.IGNORECASE):
                case.find(name, f"'{match.group()}': the player says how to answer")


def check_budgets(case):
    """No text is longer than a reader in the middle of a scene can hold."""
    def over(where, what, text, most):
        if len(text) > most:
            case.find(where, f"{what} has {len(text)} characters; at most {most}")
    for state in case.states:
        for text in listed(state.get("text")):
            over(state.get("id"), "a paragraph", text, PARAGRAPH_BUDGET)
    for name, ask in case.decisions:
        for text in listed(ask.get("text")):
            over(name, "the question", text, QUESTION_BUDGET)
        over(name, "'why'", ask.get("why", ""), BUDGETS["why"])
        for where, part in elements(name, ask):
            over(where, "the text", part.get("text", ""), OPTION_BUDGET)
            for key in ("feedback", "reply"):
                over(where, f"'{key}'", part.get(key, ""), BUDGETS[key])
    for act in case.acts:
        over(f"act {act.get('id')}", "the text", act.get("text", ""), OPTION_BUDGET)
        over(f"act {act.get('id')}", "'feedback'", act.get("feedback", ""), BUDGETS["feedback"])


# The folder

def check_playthroughs(case):
    """Expert, novice and unsafe are there, each ending is reached, each file says what to expect."""
    reached = set()
    found = {}
    for file in sorted((case.folder / "playthroughs").glob("*.json")):
        run = json.loads(file.read_text(encoding="utf-8"))
        found[file.stem] = expect = run.get("expect", {})
        reached.add(expect.get("ending"))
        for key in ("ending", "percent", "passed", "criticalFailures"):
            if key not in expect:
                case.find(file.name, f"expects no '{key}'")
        if not run.get("$comment"):
            case.find(file.name, "has no $comment that says who this learner is")
    for name in ("expert", "novice", "unsafe"):
        if name not in found:
            case.find("playthroughs", f"{name}.json is missing")
    for ending in case.endings:
        if ending not in reached:
            case.find("playthroughs", f"none expects the ending '{ending}'")
    expert, novice, unsafe = (found.get(name, {}) for name in ("expert", "novice", "unsafe"))
    if expert and (expert.get("percent") != 100 or not expert.get("passed") or expert.get("criticalFailures")):
        case.find("expert.json", "an expert has 100 percent, passes and fails nothing critical")
    if novice and (novice.get("criticalFailures") or not 30 <= novice.get("percent", 0) <= 90):
        case.find("novice.json", "a novice is in between (30 to 90 percent) without a critical failure")
    if unsafe and (unsafe.get("passed") or not unsafe.get("criticalFailures")):
        case.find("unsafe.json", "an unsafe run does not pass and names its critical failures")
    case.figures.append(f"{len(found)} playthroughs, {len(case.endings)} endings")


def check_folder(case):
    """README and advisory say what a reader must know."""
    file = case.folder / "README.md"
    readme = file.read_text(encoding="utf-8") if file.exists() else ""
    if not readme:
        case.find("README.md", "is missing")
        return
    for words in ("review status", "objectives", "simplified", "provenance", "playthroughs"):
        if words not in readme.lower():
            case.find("README.md", f"says nothing of '{words}'")
    names = [name for name, _ in case.decisions]
    names += [criterion.get("id") for criterion in listed(case.data.get("rubric"))]
    names += [file.stem for file in (case.folder / "playthroughs").glob("*.json")]
    for name in names:
        if f"`{name}`" not in readme:
            case.find("README.md", f"does not name `{name}`")
    advisory = case.data.get("advisory")
    for key in ("content", "optOut", "support"):
        if not isinstance(advisory, dict) or not advisory.get(key):
            case.find("advisory", f"has no '{key}'")
    if case.data.get("id") != case.folder.name:
        case.find("id", f"is '{case.data.get('id')}', the folder is called '{case.folder.name}'")
    case.figures.append(f"{len(case.decisions)} decisions, {len(listed(case.data.get('rubric')))} criteria")


CHECKS = [check_folder, check_lengths, check_places, check_reasons, check_words, check_stems, check_budgets,
          check_playthroughs]


def examine(folder):
    case = Case(folder)
    for check in CHECKS:
        check(case)
    return case


def main(arguments):
    quiet = "--quiet" in arguments
    folders = [argument for argument in arguments if argument != "--quiet"]
    root = Path(__file__).resolve().parents[2] / "Scenarios"
    folders = folders or sorted(file.parent for file in root.glob("*/scenario.json"))
    findings = 0
    for folder in folders:
        try:
            case = examine(folder)
        except (OSError, ValueError) as error:
            print(f"{folder}: {error}")
            findings += 1
            continue
        print("\n".join(case.findings), end="\n" if case.findings else "")
        if not quiet:
            print("\n".join(f"{case.folder.name}: {figure}" for figure in case.figures))
        findings += len(case.findings)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
