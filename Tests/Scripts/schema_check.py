#!/usr/bin/env python3
"""Checks the schema of the format itself: it is one of draft 2020-12; every key has a description and examples,
each of which is valid where it stands; and its patterns mean the same in every language.

Usage: schema_check.py   (needs the Python package jsonschema)
"""

import json
import pathlib
import re
import sys

import jsonschema

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "Scenarios/scenario.schema.json"
# What some languages read otherwise: classes that take in other scripts, what looks around, and the loose dot.
UNPORTABLE = re.compile(r"\\[dDwWsSbBpPAzZu]|\(\?|(?<!\\)\.(?![^\[]*\])")


def parts(value, place="#"):
    """Every schema below one, with where it stands."""
    if isinstance(value, dict):
        yield place, value
        for key, each in value.items():
            if key not in ("examples", "const", "enum"):
                yield from parts(each, f"{place}/{key}")
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from parts(each, f"{place}/{number}")


def faults(schema):
    """What is wrong with a schema, in sentences."""
    jsonschema.Draft202012Validator.check_schema(schema)
    lost = [f"{place}: leads nowhere: {part['$ref']}" for place, part in parts(schema)
            if isinstance(part.get("$ref"), str) and part["$ref"].removeprefix("#/$defs/") not in schema["$defs"]]
    if lost:
        return (yield from lost)
    for place, part in parts(schema):
        if place.endswith("/properties"):
            for key, value in part.items():
                yield from key_faults(schema, f"{place}/{key}", value)
        if isinstance(part.get("pattern"), str) and part["pattern"] != "\n":
            yield from pattern_faults(place, part)
    for name in schema["$defs"]:
        if f'"#/$defs/{name}"' not in json.dumps(schema):
            yield f"#/$defs/{name}: nothing uses it"


def key_faults(schema, place, value):
    if not value.get("description", "").strip():
        yield f"{place}: no description"
    elif not value["description"].endswith("."):
        yield f"{place}: the description is no sentence"
    if not value.get("examples"):
        yield f"{place}: no examples"
    validator = jsonschema.Draft202012Validator({"$defs": schema["$defs"], "allOf": [value]})
    for example in value.get("examples", []):
        for error in validator.iter_errors(example):
            yield f"{place}: its example is not valid: {error.message[:200]}"


def pattern_faults(place, part):
    expression = part["pattern"]
    if UNPORTABLE.search(expression):
        yield f"{place}: the pattern is not portable: {expression}"
    if place.endswith("/not"):
        return
    if not (expression.startswith("^") and expression.endswith("$")):
        yield f"{place}: the pattern is not about the whole text: {expression}"
    # Before a last line break `$` matches too in some languages; what takes white space there may do so.
    refuses = part.get("not", {}).get("pattern") == "\n"
    if not refuses and not re.search(expression.removesuffix("$") + r"\Z", _example(part) + "\n"):
        yield f"{place}: a last line break is not refused: {expression}"


def _example(part):
    return part.get("examples", ["a"])[0]


def main():
    schema = json.loads(SCHEMA.read_text())
    wrong = list(faults(schema))
    keys = sum(len(part) for place, part in parts(schema) if place.endswith("/properties"))
    print(f"{keys} keys in {len(schema['$defs'])} definitions: {len(wrong)} faults")
    for each in wrong:
        print("  " + each)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
