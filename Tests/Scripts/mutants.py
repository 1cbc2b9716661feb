"""Breaks bundled cases on purpose, one thing at a time, and tells which of the breaks `check` finds.

    python3 Tests/Scripts/mutants.py PATH-TO-simulate [--sample N] [--seed N] [--timeout S] [CASE ...]

A mutant is found when `check` tells something that it does not tell of the case itself. Its counterexamples
must play. Mutants that do not load are left out. Prints a table, and fails where a route does not play.
"""

import argparse
import copy
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


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


def mutants(case):
    """Yields kind, what was done, and the broken case."""

    def changed(kind, words, path, change):
        mutant = copy.deepcopy(case)
        change(at(mutant, path))
        return kind, words, mutant

    for path, found in walk(case):
        name = found.get("id", "/".join(map(str, path)))
        options = found.get("options")
        if isinstance(options, list):
            leading = [place for place, option in enumerate(options) if isinstance(option, dict) and "to" in option]
            for first, second in zip(leading, leading[1:]):
                if options[first]["to"] != options[second]["to"]:
                    def swap(ask, first=first, second=second):
                        one, other = ask["options"][first], ask["options"][second]
                        one["to"], other["to"] = other["to"], one["to"]
                    yield changed("swapped targets", f"{name}: {options[first]['id']} and {options[second]['id']}", path, swap)
        if "to" in found and "set" not in found:
            yield changed("dropped way", f"'to' of {name}", path, lambda inner: inner.pop("to"))
        for key in ("if", "until", "while", "unless", "always"):
            condition = found.get(key)
            if isinstance(condition, str):
                for match in re.finditer(r"(?<=[<>=] )\d+", condition):
                    number = str(int(match.group()) + 1)
                    broken = condition[: match.start()] + number + condition[match.end():]
                    yield changed("off by one", f"{name}: {broken}", path, lambda inner, key=key, broken=broken: inner.__setitem__(key, broken))
        if isinstance(found.get("within"), str) and found["within"] != "1s" and "expect" in found:
            yield changed("impossible within", f"{name}", path, lambda inner: (inner.__setitem__("within", "1ms"), inner.pop("partial", None), inner.pop("notBefore", None)))
        acts = found.get("acts")
        if found.get("kind") == "act" and isinstance(acts, list) and len(acts) > 1:
            for place, act in enumerate(acts):
                word = act if isinstance(act, str) else act.get("id")
                if isinstance(act, str):
                    yield changed("act left out", f"{word} of {name}", path, lambda inner, place=place: inner["acts"].pop(place))
    places = [state["id"] for state in case["states"]]
    for place in range(len(places) - 2):
        text = json.dumps(case)
        broken = text.replace(f'"to": "{places[place + 1]}"', f'"to": "{places[place + 2]}"')
        if broken != text:
            yield "skipped state", f"{places[place + 1]} for {places[place + 2]}", json.loads(broken)


class Checker:
    def __init__(self, binary, timeout):
        self.binary, self.timeout = binary, timeout

    def check(self, path, routes=None):
        command = [self.binary, "check", str(path), "--json"] + (["--counterexamples", str(routes)] if routes else [])
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=self.timeout)
        except subprocess.TimeoutExpired:
            return None
        return json.loads(done.stdout)

    def plays(self, path, answers):
        done = subprocess.run([self.binary, "play", str(path), "--answers", str(answers), "--json"], capture_output=True, text=True)
        return done.returncode == 0, (done.stdout + done.stderr).strip()[-200:]


def problems(answer):
    listed = answer if isinstance(answer, list) else answer.get("problems") or answer.get("diagnostics") or []
    return [(found["code"], found.get("message", ""), found.get("line"), found.get("severity")) for found in listed]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("cases", nargs="*", default=["ngn-unfolding", "botox-vaginismus"])
    parser.add_argument("--sample", type=int, default=0, help="mutants of each case, drawn by the seed; all if 0")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--timeout", type=int, default=120)
    chosen = parser.parse_args()
    checker = Checker(chosen.binary, chosen.timeout)
    failures = 0
    for name in chosen.cases:
        case = json.loads((ROOT / "Scenarios" / name / "scenario.json").read_text())
        with tempfile.TemporaryDirectory() as scratch:
            path = pathlib.Path(scratch) / "scenario.json"
            path.write_text(json.dumps(case, indent=1))
            known = {found[:2] for found in problems(checker.check(path) or [])}
            all_mutants = list(mutants(case))
            if chosen.sample and len(all_mutants) > chosen.sample:
                all_mutants = random.Random(chosen.seed).sample(all_mutants, chosen.sample)
            table = {}
            for number, (kind, words, mutant) in enumerate(all_mutants):
                path.write_text(json.dumps(mutant, indent=1))
                routes = pathlib.Path(scratch) / f"routes{number}"
                answer = checker.check(path, routes)
                row = table.setdefault(kind, {"found": 0, "missed": 0, "timeout": 0, "unloadable": 0})
                if answer is None:
                    row["timeout"] += 1
                    print(f"timeout {kind}: {words}", flush=True)
                    continue
                new = [found for found in problems(answer) if found[:2] not in known]
                if any(code < "SIM0300" and severity == "error" for code, _, _, severity in new):
                    row["unloadable"] += 1
                    continue
                row["found" if new else "missed"] += 1
                told = f"{new[0][0]} line {new[0][2]}: {new[0][1]}" if new else "-"
                print(f"{'found ' if new else 'MISSED'} {kind}: {words}: {told}", flush=True)
                for route in sorted(routes.glob("**/*.json")) if routes.exists() else []:
                    fits, why = checker.plays(path, route)
                    if not fits:
                        failures += 1
                        print(f"a route does not play: {route.name}: {why}")
            print(f"\n{name}")
            for kind, row in table.items():
                print(f"  {kind:20} " + ", ".join(f"{count} {word}" for word, count in row.items() if count))
            print(flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
