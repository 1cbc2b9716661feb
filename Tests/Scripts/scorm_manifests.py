#!/usr/bin/env python3
"""The manifests of SCORM packages: well-formed, sound, the same every time, and 1.2 as its schemas have it.

    scorm_manifests.py SIMULATE SCHEMAS

SCHEMAS is a folder with the published schemas of SCORM 1.2 (imscp_rootv1p1p2.xsd, imsmd_rootv1p2p1.xsd,
adlcp_rootv1p2.xsd). Needs xmllint (Debian: libxml2-utils). The manifests are also broken on purpose, to
prove that the schemas are in force.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

DRIVER = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
<xs:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
</xs:schema>"""

# What of a manifest is changed, and must then be refused.
BREAKS = [
    ("<title>", "<titel>"), ("scormtype=\"sco\"", "scormtype=\"page\""), ("identifierref=", "reference="),
    ("<organizations", "<organisations"), ("imsmd:langstring", "imsmd:string"), ("isvisible=\"true\"", "isvisible=\"yes\""),
]


def hostile(folder):
    """Writes a case whose words try to be markup, and returns its file."""
    case = {
        "format": 1, "id": "hostile-1", "title": "</title>]]>&amp; \"quoted\" \u202eright to left\u202c \u0007",
        "version": "1.0.0", "language": "en", "passMark": 72.5, "role": "x" * 9000 + "<script>",
        "references": [{"id": "book", "citation": "A book"}],
        "states": [
            {"id": "ask", "ask": {"kind": "choice", "text": "Which?", "refs": "book", "options": [
                {"id": "a", "text": "A", "correct": True, "to": "end"}, {"id": "b", "text": "B", "to": "end"}]}},
            {"id": "end", "type": "final"}],
    }
    file = folder / "hostile.json"
    file.write_text(json.dumps(case))
    return file


def manifest(simulate, standard, case, folder, words):
    """Exports a case twice, compares, and returns its manifest."""
    files = [folder / "one.zip", folder / "two.zip"]
    for file in files:
        subprocess.run([simulate, "export", standard, case, "-o", file, "--force", *words], check=True,
                       capture_output=True)
    if files[0].read_bytes() != files[1].read_bytes():
        sys.exit(f"two exports of {case} differ")
    with zipfile.ZipFile(files[0]) as archive:
        if archive.testzip() is not None or archive.namelist() != ["imsmanifest.xml", "index.html"]:
            sys.exit(f"the archive of {case} holds {archive.namelist()}")
        return archive.read("imsmanifest.xml")


def lint(text, schema=None):
    """Returns whether xmllint accepts a document."""
    words = ["xmllint", "--noout", "--nonet", *(["--schema", schema] if schema else []), "-"]
    return subprocess.run(words, input=text, capture_output=True).returncode == 0


def main(simulate, schemas):
    """Checks every case in every kind of package."""
    driver = pathlib.Path(schemas).resolve() / "simulate_driver.xsd"
    driver.write_text(DRIVER)
    count = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        cases = sorted(file.parent for file in ROOT.glob("Scenarios/*/scenario.json"))
        for case in [*cases, hostile(folder)]:
            for words in ([], ["--completion-only"], ["--mode", "practice"]):
                first = manifest(simulate, "scorm12", case, folder, words)
                if not lint(first, driver):
                    sys.exit(f"the schemas refuse the SCORM 1.2 manifest of {case}")
                if not lint(manifest(simulate, "scorm2004", case, folder, words)):
                    sys.exit(f"the SCORM 2004 manifest of {case} is not well-formed")
                count += 2
        for good, bad in BREAKS:
            broken = first.replace(good.encode(), bad.encode(), 1)
            if broken == first or lint(broken, driver):
                sys.exit(f"the schemas accept a manifest with '{bad}'")
    print(f"{count} manifests are sound, {len(BREAKS)} broken ones are refused")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
