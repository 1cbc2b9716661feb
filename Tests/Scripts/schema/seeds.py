"""Documents to begin from: the cases, the fixtures, the examples of the documentation; and slices of them.

A slice keeps what a case must have and one more thing, so that judging it is quick and what is broken in it
is not hidden by the rest. Names in it may lead nowhere: that is none of a schema's business.
"""

import json
import re

from .mutants import Number, read


def no_twins(pairs):
    """An object's members; a key that stands twice is no business of a schema either."""
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)


def is_unicode(text):
    """Whether no string has half of a pair, with which some readers of JSON go on and this one does not."""
    try:
        json.dumps(json.loads(text), ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def texts(root):
    """Every text of a case that the project has, good or bad, with where it stands."""
    for folder in ("Scenarios/*/scenario.json", "Tests/Fixtures/loading/*.json", "Tests/Fixtures/attempts/*.json",
                   "Tests/Fixtures/diagnostics/*.json"):
        for file in sorted(root.glob(folder)):
            yield str(file.relative_to(root)), file.read_bytes().decode("utf-8", "replace")
    for file in [root / "docs/scenario-format.md", *sorted((root / "docs/diagnostics").glob("SIM*.md"))]:
        for count, block in enumerate(re.findall(r"```json\n(.*?)```", file.read_text(), re.DOTALL)):
            yield f"{file.relative_to(root)}, example {count + 1}", block


def documents(root):
    """Those of the texts that are JSON and objects."""
    found = {}
    for place, text in texts(root):
        try:
            value = json.loads(text, object_pairs_hook=no_twins)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) and is_unicode(text):
            found[place] = read(text)
    return found


REQUIRED = {"format": Number("1"), "id": "slice", "title": "A slice", "version": "1.0.0", "language": "en"}
STATES = [{"id": "end", "type": "final"}]


def slices(document):
    """A case in pieces: its other keys with at most three elements each, and each of its states."""
    about = {key: document[key] for key in REQUIRED}
    for key, value in document.items():
        if key in REQUIRED or key == "states":
            continue
        for piece in pieces(value):
            yield REQUIRED | {key: piece, "states": STATES}
    yield about | {"states": STATES}
    for state in document["states"] if isinstance(document["states"], list) else [document["states"]]:
        yield from (REQUIRED | {"states": [piece]} for piece in state_slices(state))


def pieces(value):
    if isinstance(value, list) and len(value) > 3:
        return [value[start:start + 3] for start in range(0, len(value), 3)]
    return [value]


def state_slices(state):
    """A state with its inner ones in short, then each of those inside it."""
    inside = state.get("states") if isinstance(state, dict) else None
    if not isinstance(inside, list):
        yield state
        return
    short = [{key: each[key] for key in ("id", "type", "default") if key in each} for each in inside[:2]
             if isinstance(each, dict)]
    if not any("type" not in each for each in short):
        short.append({"id": "inner"})
    for each in short:
        if each.get("type") == "parallel":
            del each["type"]
    yield state | {"states": short}
    around = {key: state[key] for key in ("id", "type") if key in state}
    for child in inside:
        for piece in state_slices(child):
            yield around | {"states": [piece]}
