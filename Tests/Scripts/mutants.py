"""Breaks bundled cases on purpose, one thing at a time, and tells which of the breaks `check` finds.

    python3 Tests/Scripts/mutants.py PATH-TO-simulate [--sample N] [--seed N] [--kind KIND] [--least SHARE] [CASE ...]

The kinds: swapped targets, dropped ways, conditions that are off by one, removed steps that a critical criterion
or a consent needs, time limits that cannot be kept, and ways around a state that a critical criterion needs.
A mutant is found when `check --strict` tells something that it does not tell of the case itself; it is placed when
one of these findings lies in the state, act or criterion that was broken, or names what was broken. Every
counterexample must play. Mutants that do not load are left out.
"""

import argparse
import collections
import copy
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONDITIONS = ("if", "until", "while", "unless", "always")
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?=$|[\s)a-z])")
COMPARISON = re.compile(r"<=|>=|==|!=|<|>")


def walk(value, path=()):
    """Yields every object of a document with its path."""
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from walk(inner, path + (key,))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from walk(inner, path + (place,))


def at(document, path):
    for step in path:
        document = document[step]
    return document


def lists(found):
    """Yields the lists of an object whose members lead somewhere."""
    for key in ("options", "acts", "routes", "on", "after", "turns"):
        inner = found.get(key)
        if isinstance(inner, list):
            yield key, inner


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


class Breaker:
    """Makes mutants of one case: kind, words, path of what was broken, names in it, the broken case."""

    def __init__(self, case):
        self.case = case
        self.states = {found["id"]: path for path, found in walk(case) if self.is_state(path) and "id" in found}

    @staticmethod
    def is_state(path):
        return len(path) > 1 and path[-2] == "states"

    def name(self, path, found):
        if isinstance(found.get("id"), str):
            return found["id"]
        for length in range(len(path) - 1, 0, -1):
            around = at(self.case, path[:length])
            if isinstance(around, dict) and isinstance(around.get("id"), str):
                return around["id"] + "/" + "/".join(map(str, path[length:]))
        return "/".join(map(str, path))

    def changed(self, kind, words, path, change, names=()):
        mutant = copy.deepcopy(self.case)
        change(at(mutant, path))
        return kind, words, path, set(names), mutant

    def all(self):
        for path, found in walk(self.case):
            yield from self.swapped(path, found)
            yield from self.dropped(path, found)
            yield from self.off_by_one(path, found)
            yield from self.impossible(path, found)
        yield from self.removed()
        yield from self.bypassed()

    def swapped(self, path, found):
        kind = "swapped targets"
        for key, inner in lists(found):
            leading = [place for place, one in enumerate(inner) if isinstance(one, dict) and "to" in one]
            for number, first in enumerate(leading):
                for second in leading[number + 1 :]:
                    one, other = inner[first], inner[second]
                    if one["to"] == other["to"]:
                        continue

                    def swap(ask, key=key, first=first, second=second):
                        one, other = ask[key][first], ask[key][second]
                        one["to"], other["to"] = other["to"], one["to"]

                    names = [one.get("id"), other.get("id")]
                    yield self.changed(kind, f"{self.name(path, found)}.{key}: {first} and {second} ({one['to']}, {other['to']})", path, swap, names)
            if "to" in found:
                for place in leading:
                    if inner[place]["to"] == found["to"]:
                        continue

                    def swap(ask, key=key, place=place):
                        one = ask[key][place]
                        one["to"], ask["to"] = ask["to"], one["to"]

                    yield self.changed(kind, f"{self.name(path, found)}: own and {key} {place} ({found['to']}, {inner[place]['to']})", path, swap, [inner[place].get("id")])

    def dropped(self, path, found):
        kind = "dropped way"
        if "to" in found and "set" not in found:
            if path and path[-1] != "on" and (len(path) < 2 or path[-2] not in ("routes", "on", "after")):
                yield self.changed(kind, f"'to' of {self.name(path, found)} ({found['to']})", path, lambda inner: inner.pop("to"), [found.get("id"), found["to"] if isinstance(found["to"], str) else None])
        for key in ("routes", "on", "after"):
            inner = found.get(key)
            if isinstance(inner, list):
                for place, way in enumerate(inner):

                    def drop(owner, key=key, place=place):
                        owner[key].pop(place)
                        if not owner[key]:
                            owner.pop(key)

                    yield self.changed(kind, f"{key} {place} of {self.name(path, found)} ({way.get('to')})", path, drop, [way.get("to") if isinstance(way.get("to"), str) else None])
            elif isinstance(inner, dict):
                yield self.changed(kind, f"{key} of {self.name(path, found)} ({inner.get('to')})", path, lambda owner, key=key: owner.pop(key), [inner.get("to") if isinstance(inner.get("to"), str) else None])

    def off_by_one(self, path, found):
        kind = "off by one"
        for key in CONDITIONS:
            condition = found.get(key)
            if not isinstance(condition, str):
                continue
            broken = []
            for match in NUMBER.finditer(condition):
                for change in (1, -1):
                    number = float(match.group()) + change
                    if number >= 0:
                        broken.append(condition[: match.start()] + f"{number:g}" + condition[match.end() :])
            for match in COMPARISON.finditer(condition):
                other = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}.get(match.group())
                if other:
                    broken.append(condition[: match.start()] + other + condition[match.end() :])
            for wrong in broken:
                yield self.changed(kind, f"{self.name(path, found)}: {condition} -> {wrong}", path, lambda inner, key=key, wrong=wrong: inner.__setitem__(key, wrong), [found.get("id")])
        if "exists" in found:
            for key in ("min", "max"):
                if isinstance(found.get(key), int):
                    for change in (1, -1):
                        yield self.changed(kind, f"{self.name(path, found)}: {key} {change:+}", path, lambda inner, key=key, change=change: inner.__setitem__(key, inner[key] + change), [found.get("id")])

    def impossible(self, path, found):
        kind = "impossible limit"
        for key in ("within", "atMost"):
            if isinstance(found.get(key), str):

                def limit(inner, key=key):
                    inner[key] = "1ms"
                    inner.pop("partial", None) if "expect" in inner else None
                    inner.pop("notBefore", None)

                yield self.changed(kind, f"{key} of {self.name(path, found)}", path, limit, [found.get("id")])
        if isinstance(found.get("delay"), str) and found["delay"] not in ("0s", "1ms"):
            yield self.changed(kind, f"delay of {self.name(path, found)}", path, lambda inner: inner.__setitem__("delay", "1ms"), [])

    def needed(self):
        """What critical criteria, or consents, name: acts, states, decisions with their options."""
        found = set()
        for criterion in self.case.get("rubric", []):
            if criterion.get("critical") or "consent" in json.dumps(criterion).lower():
                for key in ("exists", "first", "before", "expect", "after"):
                    if isinstance(criterion.get(key), str):
                        found.add(criterion[key])
                for key in ("unless", "while"):
                    found |= set(re.findall(r"(?:done|visited|answered|chosen)\('([^']+)'\)", criterion.get(key, "")))
        return found | {name.split(".")[0] for name in found}

    def removed(self):
        kind = "removed step"
        needed = self.needed()
        for path, found in walk(self.case):
            if found.get("kind") == "act":
                for place, act in enumerate(found.get("acts", [])):
                    word = act if isinstance(act, str) else act.get("id")
                    if len(found["acts"]) > 1 and (word in needed or "onsent" in json.dumps(act)):

                        def remove(board, place=place):
                            # The definition in place is kept, where others name it, in the acts of the case.
                            gone = board["acts"].pop(place)
                            return gone

                        mutant = copy.deepcopy(self.case)
                        gone = remove(at(mutant, path))
                        if isinstance(gone, dict):
                            mutant.setdefault("acts", []).append(gone)
                        yield kind, f"act {word} of {self.name(path, found)}", path, {word}, mutant
            ask = found.get("ask")
            if self.is_state(path) and isinstance(ask, dict) and isinstance(ask.get("to"), str) and "id" in found:
                told = found["id"] in needed or ask.get("id") in needed or "onsent" in found["id"] or ask.get("critical")
                if told or "consent" in as_list(ask.get("objectives")):
                    mutant = copy.deepcopy(self.case)
                    for _, inner in walk(mutant):
                        for key in ("to", "initial", "default"):
                            if inner.get(key) == found["id"] and "set" not in inner:
                                inner[key] = ask["to"]
                    at(mutant, path[:-1]).pop(path[-1])
                    yield kind, f"state {found['id']}", path[:-2], {found["id"]}, mutant

    def ways_to(self, state):
        for path, found in walk(self.case):
            if found.get("to") == state and "set" not in found:
                yield path, found

    def bypassed(self):
        kind = "bypass"
        needed = self.needed()
        for state, path in self.states.items():
            found = at(self.case, path)
            ask = found.get("ask")
            if not isinstance(ask, dict):
                continue
            words = {act if isinstance(act, str) else act.get("id") for act in ask.get("acts", [])}
            is_needed = ask.get("critical") or state in needed or words & needed or any(one.get("critical") for _, one in walk(ask))
            if not is_needed:
                continue
            beyond = []
            for _, inner in walk(found):
                if isinstance(inner.get("to"), str) and "set" not in inner and inner["to"] not in beyond + [state]:
                    beyond.append(inner["to"])
            endings = [one["id"] for one in self.case["states"] if one.get("type") == "final" and one["id"] not in beyond]
            for way, owner in self.ways_to(state):
                for target in beyond[:3]:
                    yield self.changed(kind, f"{self.name(way, owner)} leads to {target}, past {state}", way, lambda inner, target=target: inner.__setitem__("to", target), [state, owner.get("id")])
            for entry, inner in walk(self.case):
                asked = inner.get("ask")
                if not isinstance(asked, dict) or not any(one.get("to") == state for _, one in walk(asked)) or asked is ask:
                    continue
                for target in beyond[:1] + endings[:1]:
                    if asked.get("kind") == "choice" or (asked.get("kind") == "counsel" and "options" in asked):

                        def add(decision, target=target):
                            decision["options"].append({"id": "detour", "text": "Go on at once.", "feedback": "That leaves something out.", "to": target})
                            if decision["kind"] == "counsel":
                                decision["options"][-1]["reply"] = "Well."

                        yield self.changed(kind, f"option of {self.name(entry, inner)} to {target}, past {state}", entry + ("ask",), add, ["detour", state])
                    if asked.get("kind") == "act":

                        def add(decision, target=target):
                            decision["acts"].append({"id": "detour", "text": "Go on at once.", "takes": "1s", "to": target})

                        yield self.changed(kind, f"act of {self.name(entry, inner)} to {target}, past {state}", entry + ("ask",), add, ["detour", state])
                    if asked.get("kind") != "act":
                        for level in ("full", "none"):
                            yield self.changed(kind, f"route '{level}' of {self.name(entry, inner)} to {target}, past {state}", entry + ("ask",), lambda decision, level=level, target=target: decision.setdefault("routes", []).insert(0, {"if": level, "to": target}), [state])


def write(document):
    """Returns a document as text, a member a line, and the lines of every object and list by path."""
    lines, spans = [], {}

    def put(value, path, head, tail):
        indent = " " * len(path)
        first = len(lines) + 1
        if isinstance(value, (dict, list)) and value:
            is_object = isinstance(value, dict)
            lines.append(indent + head + ("{" if is_object else "["))
            entries = list(value.items()) if is_object else list(enumerate(value))
            for number, (key, inner) in enumerate(entries):
                comma = "," if number + 1 < len(entries) else ""
                put(inner, path + (key,), json.dumps(key) + ": " if is_object else "", comma)
            lines.append(indent + ("}" if is_object else "]") + tail)
        else:
            lines.append(indent + head + json.dumps(value, ensure_ascii=False) + tail)
        spans[path] = (first, len(lines))

    put(document, (), "", "")
    return "\n".join(lines) + "\n", spans


class Checker:
    def __init__(self, binary, timeout, memory):
        self.binary, self.timeout, self.memory = binary, timeout, memory

    def check(self, path, routes=None):
        command = [self.binary, "check", str(path), "--json", "--strict"]
        command += ["--counterexamples", str(routes)] if routes else []
        command += ["--max-memory", str(self.memory)] if self.memory else []
        done = subprocess.run(command, capture_output=True, text=True, timeout=self.timeout)
        return problems(json.loads(done.stdout))

    def plays(self, path, answers):
        done = subprocess.run([self.binary, "play", str(path), "--answers", str(answers), "--json"], capture_output=True, text=True)
        return done.returncode == 0, (done.stdout + done.stderr).strip()[-200:]


def problems(answer):
    listed = answer if isinstance(answer, list) else answer.get("problems") or answer.get("diagnostics") or []
    return [(found["code"], found.get("message", ""), found.get("line"), found.get("severity")) for found in listed]


def is_placed(found, path, names, spans):
    """Whether a finding lies in what was broken, its state, act or criterion, or names it."""
    _, message, line, _ = found
    if any(name and f"'{name}'" in message for name in names):
        return True
    for length in range(len(path), 1, -1):
        if path[length - 2] in ("states", "rubric", "acts") and isinstance(path[length - 1], int):
            first, last = spans.get(path[:length], (0, 0))
            return first <= line <= last
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("cases", nargs="*", help="ids of bundled cases; all if none")
    parser.add_argument("--sample", type=int, default=0, help="mutants of each kind and case, drawn by the seed; all if 0")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", action="append", help="only this kind")
    parser.add_argument("--timeout", type=int, default=120)
    parser.add_argument("--max-memory", type=int, default=0)
    parser.add_argument("--least", type=float, default=0, help="fail where a smaller share is found")
    parser.add_argument("--quiet", action="store_true", help="tell only what is missed, and the table")
    parser.add_argument("--playthroughs", action="store_true", help="leave the playthroughs beside the case")
    chosen = parser.parse_intermixed_args()
    checker = Checker(chosen.binary, chosen.timeout, chosen.max_memory)
    cases = chosen.cases or sorted(path.parent.name for path in (ROOT / "Scenarios").glob("*/scenario.json"))
    failures, table = 0, {}
    for name in cases:
        case = json.loads((ROOT / "Scenarios" / name / "scenario.json").read_text())
        by_kind = collections.defaultdict(list)
        for mutant in Breaker(case).all():
            if mutant[4] != case and (not chosen.kind or mutant[0] in chosen.kind):
                by_kind[mutant[0]].append(mutant)
        with tempfile.TemporaryDirectory() as scratch:
            path = pathlib.Path(scratch) / "scenario.json"
            if chosen.playthroughs:
                (pathlib.Path(scratch) / "playthroughs").symlink_to(ROOT / "Scenarios" / name / "playthroughs")
            path.write_text(write(case)[0])
            known = collections.Counter(found[:2] for found in checker.check(path))
            for kind, all_mutants in by_kind.items():
                row = table.setdefault((kind, name), collections.Counter())
                row["all"] = len(all_mutants)
                if chosen.sample and len(all_mutants) > chosen.sample:
                    all_mutants = random.Random(f"{chosen.seed} {kind} {name}").sample(all_mutants, chosen.sample)
                for number, (_, words, place, names, mutant) in enumerate(all_mutants):
                    text, spans = write(mutant)
                    path.write_text(text)
                    routes = pathlib.Path(scratch) / f"routes {kind} {number}"
                    began = time.monotonic()
                    try:
                        answer = checker.check(path, routes)
                    except subprocess.TimeoutExpired:
                        row["timeout"] += 1
                        print(f"timeout {name} {kind}: {words}", flush=True)
                        continue
                    row["seconds"] = max(row["seconds"], round(time.monotonic() - began, 1))
                    new = [found for found in answer if found[:2] not in known]
                    if any(code < "SIM0300" and severity == "error" for code, _, _, severity in new):
                        row["unloadable"] += 1
                        continue
                    row["found" if new else "missed"] += 1
                    placed = [found for found in new if is_placed(found, place, names, spans)]
                    row["placed"] += bool(placed)
                    told = (placed or new)[:1]
                    words = f"{name} {kind}: {words}: " + " ".join(f"{code} line {line}: {message}" for code, message, line, _ in told)
                    if not chosen.quiet or not placed:
                        print(("found " if placed else "FAR   " if new else "MISSED") + " " + words, flush=True)
                    written = sorted(routes.glob("**/*.json")) if routes.exists() else []
                    for route in written:
                        fits, why = checker.plays(path, route)
                        row["routes"] += 1
                        if not fits:
                            failures += 1
                            print(f"a route does not play: {route.name}: {why}")
    print(f"{'':18}{'':22}   of  found placed missed  unloadable timeout routes seconds")
    for (kind, name), row in sorted(table.items()):
        print(f"{kind:18}{name:22}" + "".join(f"{row[word]:>{width}}" for word, width in (("all", 5), ("found", 7), ("placed", 7), ("missed", 7), ("unloadable", 12), ("timeout", 8), ("routes", 7), ("seconds", 8))))
    total = sum(row["found"] + row["missed"] + row["timeout"] for row in table.values())
    found = sum(row["found"] for row in table.values())
    print(f"{found} of {total} found, {sum(row['placed'] for row in table.values())} placed; {failures} counterexamples do not play")
    return 1 if failures or found < chosen.least * total else 0


if __name__ == "__main__":
    sys.exit(main())
