#!/usr/bin/env python3
"""Checks the drawings of `simulate graph` in the programs that read them.

  graph_check.py SIMULATE [CASE_FOLDER ...] [--mermaid FOLDER]

For every case, and for generated ones that are hard to draw:
- the SVG is well-formed, and in a real browser, by getBBox: no two boxes overlap unless one state lies in the other,
  every text lies within its own box and within the image, no two texts overlap, no text touches the box of a state
  it does not belong to, no line touches a text or runs through a box, every line begins and ends at its states, and
  lines that lead to different states never share a stretch; nothing in it can run, and every link has its goal;
- two runs give the same bytes;
- Graphviz draws the DOT without a word of complaint, with all states;
- Mermaid's own parser, as the published wheel of JupyterLab 4.6.6 carries it (unpacked in FOLDER), takes the state
  diagram. Without --mermaid, only a grammar of our own is checked, which is narrower than Mermaid's.
"""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.dom.minidom

from graph_cases import generated

BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
ROOT = pathlib.Path(__file__).resolve().parents[2]

MEASURE = pathlib.Path(__file__).with_name("graph_measure.js").read_text(encoding="utf-8")


def parents(states, above=None):
    """The state around each state."""
    found = {}
    for state in states if isinstance(states, list) else [states]:
        found[state["id"]] = above
        found |= parents(state.get("states", []), state["id"])
    return found


def browse(folder, scripts, call):
    """Runs scripts in a real browser and returns what the promise of a call gives."""
    page = folder / "page.html"
    tags = "".join(f'<script src="{html.escape(str(script))}"></script>' for script in scripts)
    page.write_text(f"""<!doctype html><meta charset="utf-8"><body><div id="stage"></div>{tags}
<script>{call}.then(r => done(r), e => done({{error: String(e)}}));
function done(r) {{ const p = document.createElement('pre'); p.id = 'result'; p.textContent = JSON.stringify(r);
document.body.replaceChildren(p); }}</script>""", encoding="utf-8")
    for browser in BROWSERS:
        try:
            run = subprocess.run(
                [browser, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=600000",
                 "--dump-dom", f"file://{page}"], capture_output=True, text=True, timeout=300)
        except FileNotFoundError:
            continue
        found = re.search(r'<pre id="result">(.*?)</pre>', run.stdout, re.DOTALL)
        if not found:
            sys.exit(f"the browser gave no result: {run.stderr[-2000:]}")
        return json.loads(html.unescape(found.group(1)))
    sys.exit("no browser is there")


def check_graphviz(text, ids):
    run = subprocess.run(["dot", "-Tsvg"], input=text, capture_output=True, timeout=300)
    problems = [f"dot: {line}" for line in run.stderr.decode().splitlines()]
    if run.returncode:
        return problems + [f"dot ends with {run.returncode}"]
    drawn = set()
    for title in xml.dom.minidom.parseString(run.stdout).getElementsByTagName("title"):
        words = "".join(node.data for node in title.childNodes)
        drawn.add(words.removeprefix("cluster_"))
    return problems + [f"dot draws no {name}" for name in ids if name not in drawn]


LABEL = r'(?:[A-Za-z0-9 .,]|#[0-9]+;)+'
LINES = [re.compile(line) for line in [
    r'stateDiagram-v2', rf'\s+state "{LABEL}" as s\d+( \{{)?', r'\s+\}', r'\s+--', r'\s+\[\*\] --> s\d+',
    r'\s+s\d+ --> \[\*\]', rf'\s+s\d+ --> s\d+ : {LABEL}', r'\s+classDef never stroke-dasharray:4', r'\s+class s\d+ never']]


def check_mermaid(text):
    """Our own grammar: what we write is a small part of what Mermaid reads."""
    problems = []
    for number, line in enumerate(text.splitlines(), 1):
        if not any(form.fullmatch(line) for form in LINES):
            problems.append(f"mermaid line {number}: {line[:120]}")
    if text.count(" {\n") != len(re.findall(r"^\s+\}$", text, re.MULTILINE)):
        problems.append("mermaid: braces do not match")
    return problems


def main():
    arguments = sys.argv[1:]
    mermaid = None
    if "--mermaid" in arguments:
        place = arguments.index("--mermaid")
        mermaid = pathlib.Path(arguments[place + 1]).resolve()
        del arguments[place:place + 2]
    simulate = arguments[0]
    folders = [pathlib.Path(name) for name in arguments[1:]] or sorted((ROOT / "Scenarios").glob("*/"))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        cases = {path.name: path for path in folders if (path / "scenario.json").exists()}
        for label, document in generated().items():
            cases[label] = folder / label
            cases[label].mkdir()
            (cases[label] / "scenario.json").write_text(json.dumps(document), encoding="utf-8")
        sys.exit(check(simulate, cases, folder, mermaid))


SPOILED = {
    "a box moved aside": lambda svg: re.sub(r'(<rect class="box" x=")(\d+)', lambda m: m[1] + str(int(m[2]) + 150), svg, count=1),
    "a longer text": lambda svg: re.sub(r'(<text class="name"[^>]*>)', r'\1' + "W" * 60, svg, count=1),
    "a line through boxes": lambda svg: re.sub(r'(class="way h\d[^"]*" d=")M(\d+) (\d+)L(\d+) \d+',
                                              r'\1M\2 \3L\2 9999L\4 9999', svg, count=1),
    "a script": lambda svg: svg.replace("</svg>", "<script></script></svg>"),
    "a link without goal": lambda svg: svg.replace('href="#state-', 'href="#nowhere-', 1),
    "a state lost": lambda svg: re.sub(r'<g id="state-.*?</g>', "", svg, count=1, flags=re.DOTALL),
}


def spoiled(drawing):
    """Drawings in which the check must find something, so that its silence means something."""
    found = {}
    for name, spoil in SPOILED.items():
        svg = spoil(drawing["svg"])
        if svg == drawing["svg"]:
            sys.exit(f"the drawing cannot be spoiled by {name}")
        found["spoiled by " + name] = {"svg": svg, "parents": drawing["parents"]}
    return found


def draw(simulate, path, form):
    run = subprocess.run([simulate, "graph", str(path), "--format", form], capture_output=True, timeout=300)
    if run.returncode:
        sys.exit(f"{path}: {run.stderr.decode()}")
    return run.stdout


def check(simulate, cases, folder, mermaid):
    problems = {label: [] for label in cases}
    drawings, diagrams = {}, {}
    for label, path in cases.items():
        document = json.loads((path / "scenario.json").read_text(encoding="utf-8"))
        above = parents(document["states"])
        svg = draw(simulate, path, "svg")
        if draw(simulate, path, "svg") != svg:
            problems[label].append("two runs differ")
        xml.dom.minidom.parseString(svg)
        drawings[label] = {"svg": svg.decode("utf-8"), "parents": above}
        if len(above) <= 70 or path.parent.name == "Scenarios":  # Graphviz takes minutes for the largest.
            problems[label] += check_graphviz(draw(simulate, path, "dot"), above)
        diagrams[label] = draw(simulate, path, "mermaid").decode("utf-8")
        problems[label] += check_mermaid(diagrams[label])
    mutants = spoiled(drawings[next(iter(cases))])
    text = "const drawings = " + json.dumps(drawings | mutants)
    (folder / "data.js").write_text(text, encoding="utf-8")
    (folder / "measure.js").write_text(MEASURE, encoding="utf-8")
    measured = browse(folder, ["data.js", "measure.js"], "measureAll(drawings)")
    if "error" in measured:
        sys.exit(measured["error"])
    for label in mutants:
        if not measured[label]["problems"]:
            sys.exit(f"the check finds nothing in a drawing {label}")
    for label in cases:
        problems[label] += measured[label]["problems"]
    if mermaid:
        parsed = parse_mermaid(folder, mermaid, diagrams)
        for label in cases:
            if parsed.get(label) is not True:
                problems[label].append(f"mermaid's parser: {str(parsed.get(label, parsed))[:300]}")
    for label, found in problems.items():
        size = measured[label]["size"]
        print(f"{'FAILED' if found else 'ok'} {label}: {size}")
        for problem in found[:12]:
            print(f"    {problem}")
    return 1 if any(problems.values()) else 0


def parse_mermaid(folder, static, diagrams):
    """Lets the parser that ships in a published wheel read every diagram."""
    (folder / "diagrams.js").write_text("const diagrams = " + json.dumps(diagrams), encoding="utf-8")
    (folder / "loader.js").write_text(
        pathlib.Path(__file__).with_name("graph_mermaid.js").read_text(encoding="utf-8"), encoding="utf-8")
    chunks = [f"file://{path}" for path in sorted(static.glob("*.js"))
              if re.match(r"\d+\.", path.name)]
    return browse(folder, ["diagrams.js", "loader.js", *chunks], "parseAll(diagrams)")


main()
