"""Grade files against Python's own csv, decimal and zipfile: python3 Tests/Scripts/grades_tables.py PROGRAM

Plays every playthrough of the bundled cases as an exam, with learners and times dealt out, then makes every
table and grade file. Percentages, sums and grades by each policy are computed anew from the table of attempts;
packages are packed anew, compressed and as Zip64, and read back.
"""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile
from decimal import ROUND_HALF_EVEN, Decimal

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
ROOT = pathlib.Path(__file__).resolve().parents[2]
DOMAINS = ["ordering", "timing", "counseling", "safety", "knowledge"]


def run(*words, status=0):
    """Runs the program and returns its output."""
    result = subprocess.run([PROGRAM, *map(str, words)], cwd=ROOT, capture_output=True)
    assert result.returncode == status, (words, result.stderr.decode())
    return result.stdout.decode()


def table(text):
    """Reads a table strictly; every row has the cells that the head has."""
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert text.endswith("\r\n") and len({len(row) for row in rows}) == 1
    assert len(set(rows[0])) == len(rows[0]), "two columns have one name"
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def play(folder):
    """Plays everything; returns how many attempts there are."""
    count = 0
    for path in sorted(ROOT.glob("Scenarios/*/playthroughs/*.json")):
        case = path.parents[1].name
        # Eight learners and starts out of order, two hours apart at least.
        start = f"2026-03-{1 + count * 11 % 28:02}T{count % 12 * 2:02}:00Z"
        run("play", case, "--answers", path, "--mode", "exam", "--learner", f"L{count % 8}",
            "--start", start, "--attempts", folder, "--scenarios", "Scenarios")
        count += 1
    return count


def check_attempts(rows):
    """Computes percentages and sums anew."""
    for row in rows:
        points, possible = Decimal(row["points"]), Decimal(row["possible"])
        percent = Decimal(100) if points >= possible else (
            points * 100 / possible).quantize(Decimal("0.1"), ROUND_HALF_EVEN)
        assert percent == Decimal(row["percent"]), row
        for kind, total in (("points", points), ("possible", possible)):
            assert sum(Decimal(row.get(f"{d}_{kind}") or 0) for d in DOMAINS) == total, row
        failures = row["critical_failure_ids"].split()
        assert len(failures) == int(row["critical_failures"]), row
        assert not (failures and row["passed"] == "yes"), row
        assert row["path"].endswith(row["ending"]), row


def check_decisions(rows):
    """Expects that points are worth times credit, and times add up."""
    for row in rows:
        if row["points"]:
            points = Decimal(row["credit"]) * Decimal(row["worth"])
            # The credit is rounded to thousandths, the points are not made of the rounded one.
            slack = Decimal("0.0005") * (1 + Decimal(row["worth"]))
            assert abs(Decimal(row["points"]) - points) <= slack, row
        if row["latency_s"]:
            opened, answered = Decimal(row["opened_s"]), Decimal(row["answered_s"])
            assert answered - opened == Decimal(row["latency_s"]), row
        if row["outcome"] == "answered" and row["kind"] == "choice" and row["credit"] == "1":
            assert row["answer"] in row["right_answer"], row


def grade(rows, policy):
    """Grades a learner's complete attempts at a case, in order."""
    if policy == "average":
        mean = sum(Decimal(row["percent"]) for row in rows) / len(rows)
        return mean.quantize(Decimal("0.01"), ROUND_HALF_EVEN)
    if policy == "highest":
        key = lambda row: (row["passed"] == "yes", Decimal(row["percent"]), -int(row["attempt"]))
        return Decimal(max(rows, key=key)["percent"])
    return Decimal(rows[0 if policy == "first" else -1]["percent"])


def check_grades(folder, rows):
    """Expects that the gradebooks' files have the grades computed anew."""
    count = 0
    for case in sorted({row["case"] for row in rows}):
        title = next(row["title"] for row in rows if row["case"] == case)
        for policy in ("first", "highest", "last", "average"):
            wanted = {}
            for row in rows:
                if row["case"] == case and row["complete"] == "yes":
                    wanted.setdefault(row["pseudonym"], []).append(row)
            wanted = {learner: grade(runs, policy) for learner, runs in wanted.items()}
            words = (folder, "-o", "-", "--case", case, "--policy", policy, "--scenarios", "Scenarios")
            moodle = table(run("export", "grades-moodle", *words))
            assert {row["idnumber"]: Decimal(row[title]) for row in moodle} == wanted
            canvas = table(run("export", "grades-canvas", *words))
            assert canvas[0]["Student"].strip() == "Points Possible" and canvas[0][title] == "100"
            assert {row["SIS Login ID"]: Decimal(row[title]) for row in canvas[1:]} == wanted
            scores = json.loads(run("export", "ags", *words), parse_float=Decimal)
            assert {score["userId"]: Decimal(score["scoreGiven"]) for score in scores} == wanted
            count += len(wanted)
    return count


def check_packages(folder):
    """Expects that every package is in order, however it is packed, and is not with a file missing."""
    count = 0
    for line in json.loads(run("export", "--list", "--json")):
        if line["from"] != "case" or line["extension"] not in ("zip", "xml"):
            continue
        for case in sorted(path.name for path in ROOT.glob("Scenarios/*/")):
            package = folder / f"{case}.{line['format']}.{line['extension']}"
            run("export", line["format"], case, "-o", package, "--scenarios", "Scenarios")
            run("export", "--verify", package)
            count += 1
            if line["extension"] == "xml":
                continue
            for name, method, force in (("deflated", zipfile.ZIP_DEFLATED, False),
                                        ("zip64", zipfile.ZIP_STORED, True)):
                again = folder / f"{name}.zip"
                with zipfile.ZipFile(package) as old, zipfile.ZipFile(again, "w", method) as new:
                    for entry in old.namelist():
                        with new.open(entry, "w", force_zip64=force) as file:
                            file.write(old.read(entry))
                run("export", "--verify", again)
            with zipfile.ZipFile(package) as old, zipfile.ZipFile(folder / "less.zip", "w") as new:
                for entry in [entry for entry in old.namelist() if entry not in
                              ("imsmanifest.xml", "cmi5.xml")][1:] + [
                                  entry for entry in old.namelist() if entry in
                                  ("imsmanifest.xml", "cmi5.xml")]:
                    new.writestr(entry, old.read(entry))
            run("export", "--verify", folder / "less.zip", status=1)
    return count


def main():
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        attempts = scratch / "attempts"
        count = play(attempts)
        words = (attempts, "-o", "-", "--scenarios", "Scenarios")
        text = run("export", "grades-csv", *words)
        rows = table(text)
        assert len(rows) == count and text == run("export", "grades-csv", *words)
        check_attempts(rows)
        decisions = table(run("export", "grades-csv", *words, "--decisions"))
        check_decisions(decisions)
        grades = check_grades(attempts, rows)
        packages = check_packages(scratch)
    print(f"{count} attempts, {len(decisions)} decisions, {grades} grades and {packages} packages agree")


main()
