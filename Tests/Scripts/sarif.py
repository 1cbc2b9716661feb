#!/usr/bin/env python3
"""Checks that what `simulate check --sarif` prints is SARIF 2.1.0.

Usage: sarif.py SIMULATE SCHEMA

SCHEMA is the published schema. Every log must follow it; beyond that, regions must lie in the file and hold the
text that a fix replaces, rules must be found at their index, addresses must be relative and percent-encoded, and
applying the fixes must rid the file of what they mend.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema

root = pathlib.Path(__file__).resolve().parents[2]
fixtures = root / "Tests/Fixtures/diagnostics"


def run(program, folder, *arguments, text=None):
    done = subprocess.run(
        [program, "check", *arguments], cwd=folder, input=text, capture_output=True, timeout=120
    )
    return done.returncode, done.stdout


def offset(lines, starts, line, column):
    """The offset in code points of a place; columns count code points from 1."""
    assert 1 <= line <= len(lines), (line, len(lines))
    assert 1 <= column <= len(lines[line - 1]) + 1, (line, column)
    return starts[line - 1] + column - 1


def spans(text):
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return lines, starts


def place(region, lines, starts):
    start = offset(lines, starts, region["startLine"], region["startColumn"])
    end = offset(lines, starts, region["endLine"], region["endColumn"])
    assert start <= end, region
    return start, end


def check_run(log, folder):
    (run_,) = log["runs"]
    assert run_["columnKind"] == "unicodeCodePoints"
    rules = run_["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        for key in ("shortDescription", "fullDescription", "help"):
            assert len(rule[key]["text"]) > 10, rule
        assert "helpUri" not in rule
    count = fixes = 0
    for result in run_["results"]:
        count += 1
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert isinstance(result["properties"]["structural"], bool)
        physical = result["locations"][0]["physicalLocation"]
        artifact = physical["artifactLocation"]
        listed = run_["artifacts"][artifact["index"]]["location"]
        uri = artifact["uri"]
        assert listed["uri"] == uri
        assert all(letter not in uri for letter in ' "<>\\^`{|}#?[]') and uri.isascii(), uri
        assert not urllib.parse.urlsplit(uri).scheme and not uri.startswith("/"), uri
        raw = (folder / urllib.parse.unquote(uri)).read_bytes()
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            continue
        lines, starts = spans(text)
        place(physical["region"], lines, starts)
        for fix in result.get("fixes", []):
            fixes += 1
            (change,) = fix["artifactChanges"]
            pieces = [
                (*place(piece["deletedRegion"], lines, starts), piece["insertedContent"]["text"])
                for piece in change["replacements"]
            ]
            mended = text
            for start, end, new in reversed(pieces):
                mended = mended[:start] + new + mended[end:]
            with tempfile.TemporaryDirectory() as scratch:
                path = pathlib.Path(scratch, "mended.json")
                path.write_text(mended, newline="")
                left = json.loads(run(program, scratch, "--json", "mended.json")[1])["diagnostics"]
            before = [r["ruleId"] for r in run_["results"]
                      if r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri]
            after = [diagnostic["code"] for diagnostic in left]
            assert after.count(result["ruleId"]) < before.count(result["ruleId"]), (uri, fix)
    return count, fixes


program, schema = str(pathlib.Path(sys.argv[1]).resolve()), json.load(open(sys.argv[2]))
jsonschema.validators.validator_for(schema).check_schema(schema)
validator = jsonschema.validators.validator_for(schema)(
    schema, format_checker=jsonschema.FormatChecker()
)


def read(output):
    log = json.loads(output)
    errors = sorted(validator.iter_errors(log), key=lambda error: list(error.path))
    assert not errors, "\n".join(f"{list(error.path)}: {error.message}" for error in errors[:5])
    return log


# Every fixture at once: all codes, every kind of place.
names = sorted(path.name for path in fixtures.glob("*.json"))
status, output = run(program, fixtures, "--sarif", *names)
assert status == 1
count, fixes = check_run(read(output), fixtures)
assert count >= len(names) - 5 and fixes > 10, (count, fixes)

# A file with an awkward name and characters outside the basic plane; one that is not there; no file at all.
with tempfile.TemporaryDirectory() as scratch:
    folder = pathlib.Path(scratch)
    name = "my case #1%, [50:50] \u00e9\u6f22.json"
    (folder / name).write_text(
        '{ "$comment": "\U0001d11e\u00e9", "format": 1, "id": "demo", "title": "{x} [y](z)", "language": "en",\n'
        '  "states": [ { "id": "one", "text": "\U0001f489 {who}", "on": { "event": "go", "to": "tvo" } },\n'
        '    { "id": "two ", "type": "final" } ] }\n'
    )
    status, output = run(program, folder, "--sarif", f"./{name}", "nowhere.json")
    log = read(output)
    more, mended = check_run(log, folder)
    assert status == 1 and more >= 3 and mended >= 2, (more, mended)
    assert not log["runs"][0]["invocations"][0]["executionSuccessful"]
    text = (folder / name).read_bytes()
    log = read(run(program, folder, "--sarif", "-", text=text)[1])
    artifact = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert "uri" not in artifact and artifact["description"]["text"] == "standard input"
    log = read(run(program, folder, "--sarif", str(folder / name))[1])
    uri = log["runs"][0]["artifacts"][0]["location"]["uri"]
    assert urllib.parse.unquote(urllib.parse.urlsplit(uri).path) == str(folder / name), uri

# Sound cases give a log without results.
status, output = run(program, root, "--sarif", "Scenarios")
log = read(output)
assert status == 0 and log["runs"][0]["results"] == []
assert log["runs"][0]["invocations"][0]["executionSuccessful"]
print(f"{count + more} results and {fixes + mended} fixes in SARIF 2.1.0")
