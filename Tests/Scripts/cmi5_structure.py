#!/usr/bin/env python3
"""Packages for cmi5: the structure follows the published schema and what that schema cannot say.

    cmi5_structure.py SIMULATE

Needs xmllint.
"""

import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCHEMA = ROOT / "Tests/Fixtures/cmi5/CourseStructure.xsd"
SPACE = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"
RESERVED = {"endpoint", "fetch", "actor", "registration", "activityId"}
HOSTILE = {
    "quotes": "\"A\" & 'B' <c> ]]> -->", "signs": "tab\tand\u0001\u001f\u007f\u0085\ufffe", "right": "\u202eabc \u05d0\u05d1",
    "formula": "=1+1", "long": "x" * 10_000,
}


def expect(condition, message):
    """Ends the check unless a condition holds."""
    if not condition:
        sys.exit("FAILED " + message)


def run(program, *words, status=0):
    """Runs the program and returns the bytes it printed and what it said."""
    done = subprocess.run([program, *map(str, words)], capture_output=True, cwd=ROOT)
    expect(done.returncode == status, f"{words} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout, done.stderr.decode()


def package(program, case, *words):
    """Exports a case twice, which must give the same bytes, and returns the unit."""
    data, said = run(program, "export", "cmi5", case, "-o", "-", *words)
    expect(data == run(program, "export", "cmi5", case, "-o", "-", *words)[0], f"{case}: two exports differ")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        expect(archive.testzip() is None, f"{case}: the archive is damaged")
        names = archive.namelist()
        expect(names == ["cmi5.xml", "index.html"], f"{case}: the archive has {names}")
        structure = archive.read("cmi5.xml")
        page = archive.read("index.html").decode()
    done = subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, "-"], input=structure, capture_output=True)
    expect(done.returncode == 0, f"{case}: {done.stderr.decode()[:500]}")
    root = ElementTree.fromstring(structure)
    ids = [element.get("id") for element in root.iter() if element.get("id") is not None]
    expect(len(set(ids)) == len(ids), f"{case}: an id stands twice")
    for one in ids + [element.get("idref") for element in root.iter(SPACE + "objective") if element.get("idref")]:
        expect(re.fullmatch(r"https://[a-z.]+/[A-Za-z0-9/._+-]+", one), f"{case}: '{one}' is no whole address")
        expect(one in ids, f"{case}: '{one}' is referred to and not there")
    unit = root.find(SPACE + "au")
    url = unit.find(SPACE + "url").text
    expect(url in names and "?" not in url and not RESERVED & set(url.split("&")), f"{case}: the url '{url}'")
    for string in root.iter(SPACE + "langstring"):
        expect(string.text and string.get("lang"), f"{case}: a text is empty")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page).group(1)
    expect("default-src 'none'" in policy and policy.endswith("; connect-src https: http:"), f"{case}: {policy}")
    return unit, said


def case(folder, title, language="en", **more):
    """Writes a small case and returns its file."""
    file = pathlib.Path(folder) / f"{len(list(pathlib.Path(folder).iterdir()))}.json"
    file.write_text(json.dumps({
        "format": 1, "id": "small", "title": title, "version": "1.0.0-rc.1+b2", "language": language, "role": title,
        "objectives": [{"id": "one", "text": title}, {"id": "two", "text": "B"}], **more,
        "states": [{"id": "ask", "ask": {
            "kind": "choice", "text": title, "objectives": "one", "to": "end",
            "options": [{"id": "a", "text": "A", "correct": True}, {"id": "b", "text": "B"}]}},
            {"id": "end", "type": "final"}]}))
    return file


def main(words):
    """Checks bundled cases, hostile ones, and every way of grading."""
    if len(words) != 1:
        sys.exit(__doc__)
    program = str(pathlib.Path(words[0]).resolve())
    count = 0
    for folder in sorted(path for path in (ROOT / "Scenarios").iterdir() if path.is_dir()):
        unit, said = package(program, folder)
        expect(unit.get("masteryScore") is None and "no mastery score" in said, f"{folder}: critical, with a mastery score")
        count += 1
    with tempfile.TemporaryDirectory() as folder:
        for name, title in HOSTILE.items():
            file = case(folder, title)
            if subprocess.run([program, "check", "--no-explore", file], capture_output=True).returncode == 0:
                package(program, file)
                count += 1
            else:
                run(program, "export", "cmi5", file, "-o", "-", status=1)
        marked = case(folder, "Marked", language="pt-BR", passMark=66.667)
        unit, _ = package(program, marked)
        expect((unit.get("masteryScore"), unit.get("moveOn")) == ("0.66667", "CompletedAndPassed"), "the mark of a case")
        for words in (["--mode", "practice"], ["--completion-only"]):
            other, said = package(program, marked, *words)
            expect((other.get("masteryScore"), other.get("moveOn")) == (None, "Completed"), f"{words}")
            expect(other.get("id") != unit.get("id") and "no score" in said, f"{words} is the same unit")
        unmarked, said = package(program, case(folder, "Unmarked"))
        expect(unmarked.get("masteryScore") is None and "no pass mark" in said, "a case without a mark")
    print(f"ok {count} cases, with and without a pass mark, graded and not")


if __name__ == "__main__":
    main(sys.argv[1:])
