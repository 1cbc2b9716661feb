#!/usr/bin/env python3
"""Statements of attempts: every one is valid by two independent validators, says what the terminal says, and
reaches a strict record store over whatever line there is.

    xapi_check.py SIMULATE

Needs jsonschema and, as the second validator, ralph-malph.
"""

import base64
import json
import pathlib
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from email.utils import formatdate

from ralph.models.xapi.base.statements import BaseXapiStatement
from xapi.schema import problems
from xapi.store import Store

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
USER = "ward 7:pa\"ss\\wörd"
BASIC = "Basic " + base64.b64encode(USER.encode()).decode()
VERBS = "http://adlnet.gov/expapi/verbs/"
TERMS = "https://simulate.invalid/xapi/"


def expect(condition, message):
    """Ends the check unless a condition holds."""
    if not condition:
        sys.exit("FAILED " + message)


class Program:
    """The program under test, in a folder of its own."""

    def __init__(self, path, folder):
        self.path = str(pathlib.Path(path).resolve())
        self.folder = pathlib.Path(folder)

    def run(self, *words, status=0, stdin=""):
        """Runs the program and returns what it printed and what it said."""
        done = subprocess.run([self.path, *map(str, words)], capture_output=True, text=True, input=stdin, cwd=ROOT)
        expect(done.returncode == status,
               f"simulate {' '.join(map(str, words))} ended with {done.returncode}: {done.stderr}")
        return done.stdout, done.stderr

    def play(self, case, answers, learner, *more, folder="attempts"):
        """Plays a playthrough and returns the attempt's file."""
        self.run("play", case, "--answers", answers, "--attempts", self.folder / folder, "--learner", learner,
                 "--json", *more)
        return next((self.folder / folder).glob(f"*.{learner}.*"))

    def export(self, *words):
        """Returns the statements of attempts and what was said."""
        printed, said = self.run("export", "xapi", *words, "-o", "-")
        return json.loads(printed), said


def by_verb(statements, verb):
    """Returns the statements with a verb."""
    return [one for one in statements if one["verb"]["id"] == VERBS + verb]


def check_run(program, file):
    """The statements of an attempt say what the terminal says of it."""
    told = json.loads(program.run("score", file, "--json")[0])
    statements, _ = program.export(file)
    name = file.name
    last = statements[-1]
    if not told["complete"]:
        expect(last["verb"]["id"] == VERBS + "terminated", f"{name}: an end without an ending is not terminated")
        return statements
    expect(last["verb"]["id"] == VERBS + ("passed" if told["passed"] else "failed"), f"{name}: the verdict differs")
    expect(last["result"]["success"] is told["passed"], f"{name}: the success differs")
    score = last["result"]["score"]
    expect(abs(score["scaled"] * 100 - told["percent"]) < 1e-9, f"{name}: {score} is not {told['percent']} %")
    expect((score["raw"], score["max"]) == (told["points"], told["possible"]), f"{name}: the points differ")
    failures = last["result"]["extensions"].get(TERMS + "critical-failures", [])
    expect(failures == told["criticalFailures"], f"{name}: critical failures {failures}")
    for domain, points in told["domains"].items():
        found = [one for one in by_verb(statements, "scored")
                 if one["object"]["id"].endswith("/objectives/domain-" + domain)]
        expect((len(found) == 1) == (points["possible"] > 0), f"{name}: {domain} is told {len(found)} times")
        for one in found:
            expect(one["result"]["score"]["raw"] == points["points"], f"{name}: {domain} differs")
    order = [one["verb"]["id"].removeprefix(VERBS) for one in statements]
    expect(order[0] == "initialized" and order[-2] == "completed", f"{name}: the order is {order}")
    times = [one["timestamp"] for one in statements]
    expect(times == sorted(times) and times[0] == "2026-03-01T09:00:00.000Z", f"{name}: times {times}")
    expect(len({one["context"]["registration"] for one in statements}) == 1, f"{name}: more than one registration")
    return statements


def check_statements(program):
    """Every playthrough of every case, by both validators."""
    plays = []
    for case in sorted((ROOT / "Scenarios").iterdir()):
        for answers in sorted((case / "playthroughs").glob("*.json")):
            plays.append((case, answers, f"n{len(plays)}"))
    with ThreadPoolExecutor(2) as pool:
        files = list(pool.map(lambda one: program.play(*one, "--mode", "exam", "--start", "2026-03-01T10:00+01:00"),
                              plays))
        files = [file for file in files if b'\n{"end":' in file.read_bytes()]
        runs = list(pool.map(lambda file: check_run(program, file), files))
    statements = [one for run in runs for one in run]
    kinds = Counter(one["object"]["definition"].get("interactionType") for one in by_verb(statements, "answered"))
    for one in statements:
        found = problems(one)
        expect(not found, f"{json.dumps(one)[:2000]}\n{found}")
        BaseXapiStatement(**one)
    expect(len({one["id"] for one in statements}) == len(statements), "two statements have one id")
    return f"{len(files)} attempts, {len(statements)} statements, {dict(kinds)}"


def check_broken(statements):
    """The validators are no ornament: what is broken is found."""
    good = json.dumps(by_verb(statements, "passed")[0])
    changes = [
        ("timestamp", lambda one: one.update(timestamp="yesterday")),
        ("verb", lambda one: one["verb"].update(id="passed")),
        ("scaled", lambda one: one["result"]["score"].update(scaled=1.1)),
        ("raw", lambda one: one["result"]["score"].update(raw=-1)),
        ("null", lambda one: one["result"].update(response=None)),
        ("duration", lambda one: one["result"].update(duration="PT1.234S")),
        ("parent", lambda one: one["context"]["contextActivities"].update(parent={"id": "https://a.b/c"})),
        ("extension", lambda one: one["result"]["extensions"].update(mode=1)),
        ("key", lambda one: one.update(user="x")),
        ("account", lambda one: one["actor"]["account"].update(homePage="local")),
        ("language", lambda one: one["verb"].update(display={"english": "x", "e": "x"})),
        ("id", lambda one: one.update(id="1")),
    ]
    for name, change in changes:
        one = json.loads(good)
        change(one)
        expect(problems(one), f"the schema takes a broken {name}")
    return f"{len(changes)} breaks found"


def check_kinds(program):
    """Practice, attempts without a start, unfinished ones, copies, another homepage."""
    case = ROOT / "Scenarios/procedure-order"
    answers = case / "playthroughs/expert.json"
    practice = program.play(case, answers, "practiced", folder="kinds")
    statements, said = program.export(practice)
    expect("not graded" in said and "timestamp" in said, f"practice without a start: {said}")
    for one in statements:
        expect("score" not in one.get("result", {}) and "timestamp" not in one, f"practice says {one}")
        expect(not problems(one), f"{problems(one)}")
    expect({one["verb"]["display"]["en-US"] for one in statements} == {"initialized", "answered", "completed"},
           "practice has verdicts")
    unfinished = program.folder / "unfinished.attempt.jsonl"
    unfinished.write_bytes(b"".join(practice.read_bytes().splitlines(True)[:5]))
    copy = program.folder / "copy.attempt.jsonl"
    copy.write_bytes(practice.read_bytes())
    again, said = program.export(practice, unfinished, copy)
    expect(again == statements and "not finished" in said and "same attempt" in said, f"copies: {said}")
    program.run("export", "xapi", unfinished, "-o", "-", status=1)
    other, _ = program.export(practice, "--homepage", "https://nursing.example.edu/learners")
    expect(other[0]["actor"]["account"]["homePage"] == "https://nursing.example.edu/learners", "the homepage")
    expect(not {one["id"] for one in other} & {one["id"] for one in statements}, "ids do not follow who did it")
    for bad in ("nursing", "https://", "https://a b", "ftp://x", 'https://a"b'):
        program.run("export", "xapi", practice, "-o", "-", "--homepage", bad, status=1)
    return "practice, undated, unfinished, copied, at home elsewhere"


def post(program, store, files, stdin=USER, status=0, address=None):
    """Posts attempts and returns what was said."""
    words = ["export", "xapi", *files, "--endpoint", address or store.address]
    printed, said = program.run(*words, status=status, stdin=stdin)
    expect(printed == "", f"posting prints {printed[:100]}")
    return said


def check_posting(program, statements):
    """A strict record store gets everything once, whatever happens on the way."""
    files = sorted((program.folder / "posted").iterdir())
    count = len(statements)
    with Store(BASIC) as store:
        said = post(program, store, files)
        expect(store.statements == {one["id"]: one for one in statements}, f"not all arrived: {said}")
        expect(f"all {count} statements" in said and len(store.requests) == -(-count // 50), said)
        post(program, store, files, stdin=USER + "\n")
        expect(len(store.statements) == count, "posting twice stored something twice")

        # One of them is there in other words: the others still arrive.
        store.statements = {}
        odd = statements[7]["id"]
        store.statements[odd] = {"id": odd}
        said = post(program, store, files)
        expect("had 1 of them already" in said and len(store.statements) == count, said)
        expect(store.statements[odd] == {"id": odd}, "a statement was replaced")

        # A store that says when to come back by the clock, and is given by the address of its statements.
        store.statements = {}
        store.moods = [(503, {"Retry-After": formatdate(time.time() + 2, usegmt=True)})]
        start = time.monotonic()
        post(program, store, files, address=store.address + "statements")
        expect(len(store.statements) == count and 1 <= time.monotonic() - start < 30, "a date to come back is not kept")

        # Hiccups: busy, told when to come back, cut off before and after storing.
        for moods in ([(503, {"Retry-After": "0"}), None, (429, {"Retry-After": "1"})], ["drop"], [None, "drop after"]):
            store.statements, store.moods = {}, list(moods)
            said = post(program, store, files)
            expect(len(store.statements) == count and "trying again" in said, f"{moods}: {said}")

        # Given up in the middle, and gone on with.
        store.statements, store.moods = {}, [None] + [(500, {"Retry-After": "0"})] * 6
        said = post(program, store, files, status=1)
        expect("50 statements are stored" in said and len(store.statements) == 50, said)
        post(program, store, files)
        expect(len(store.statements) == count, "going on did not store the rest")

        # Refusals in the store's own words, with nothing hidden in them.
        said = post(program, store, files, stdin="ward 7:wrong", status=1)
        expect("401" in said and "credentials for this store" in said and "\x1b" not in said, said)
        store.moods = ["html"]
        said = post(program, store, files, status=1)
        expect("no record store" in said, said)
        said = post(program, store, files, status=1, address=store.address + "elsewhere/")
        expect("404" in said, said)
        for stdin in ("", "\n", "nothing", ":x", "Bearer\n", "a:b\x01"):
            expect("credentials" in post(program, store, files, stdin=stdin, status=1), f"{stdin!r} was taken")
        for address in ("lrs", "http://lrs.example.edu/", "https://u:p@lrs.example.edu/", "https://a/?b", "https://a b",
                        "http://localhost.example.edu/", "ftp://localhost/"):
            post(program, store, files, status=1, address=address)
        expect(not store.wrong, f"{store.wrong[:1]}")
    with Store("Bearer t0ken\\\"") as store:
        post(program, store, files, stdin="Bearer t0ken\\\"")
        expect(len(store.statements) == count, "a bearer of a token is not let in")
    return f"{count} statements posted in every weather"


def check_secrecy(program):
    """Credentials stand neither on a command line nor in the surroundings of any program."""
    folder = program.folder / "bin"
    folder.mkdir()
    spy = folder / "curl"
    spy.write_text('#!/bin/sh\necho "$@" > "$(dirname "$0")/words"\nenv > "$(dirname "$0")/env"\n'
                   'exec /usr/bin/env PATH="${PATH#*:}" curl "$@"\n')
    spy.chmod(0o755)
    files = sorted((program.folder / "posted").iterdir())[:1]
    with Store(BASIC) as store:
        done = subprocess.run(
            [program.path, "export", "xapi", *map(str, files), "--endpoint", store.address], input=USER, text=True,
            capture_output=True, cwd=ROOT, env={"PATH": f"{folder}:/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"})
        expect(done.returncode == 0, done.stderr)
    seen = (folder / "words").read_text() + (folder / "env").read_text()
    expect("--config -" in seen and "pa\"ss" not in seen and BASIC[6:] not in seen, "credentials can be seen")
    done = subprocess.run([program.path, "export", "xapi", *map(str, files), "--endpoint", "https://lrs.example.edu/"],
                          input=USER, text=True, capture_output=True, cwd=ROOT, env={"PATH": "/nowhere"})
    expect(done.returncode == 1 and "curl is not installed" in done.stderr, f"without curl: {done.stderr}")
    return "credentials seen by nobody"


def main(words):
    """Runs all checks."""
    if len(words) != 1:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        program = Program(words[0], folder)
        print("ok", check_statements(program), flush=True)
        for case in ("procedure-order", "botox-vaginismus"):
            for name in ("expert", "unsafe"):
                program.play(ROOT / "Scenarios" / case, ROOT / "Scenarios" / case / f"playthroughs/{name}.json",
                             f"{case[:4]}-{name}", "--mode", "exam", "--start", "2026-03-01T09:00Z", folder="posted")
        statements, _ = program.export(*sorted((program.folder / "posted").iterdir()))
        again, _ = program.export(*sorted((program.folder / "posted").iterdir()))
        expect(statements == again, "two exports differ")
        for check in (lambda: check_broken(statements), lambda: check_kinds(program),
                      lambda: check_posting(program, statements), lambda: check_secrecy(program)):
            print("ok", check(), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
