"""What a statement must be: by TinCanSchema, and by what a schema of that kind cannot say."""

import json
import pathlib
import re
import uuid

from jsonschema import Draft4Validator, FormatChecker

FOLDER = pathlib.Path(__file__).resolve().parent.parent.parent / "Fixtures/xapi/TinCanSchema-1.0.1"


def whole_schema():
    """The published files as one document: what they call '#name' stands under definitions."""
    definitions = {}

    def place(node):
        """Returns a schema whose references lead into the document; notes named ones on the way."""
        if isinstance(node, list):
            return [place(part) for part in node]
        if not isinstance(node, dict):
            return node
        named = node.get("id")
        made = {key: place(value) for key, value in node.items() if key != "$schema"}
        if isinstance(node.get("$ref"), str):
            made["$ref"] = "#/definitions/" + node["$ref"].lstrip("#")
        if isinstance(named, str):
            del made["id"]
            definitions[named.lstrip("#")] = made
        return made

    for file in sorted(FOLDER.glob("*.json")):
        place(json.loads(file.read_text()))
    return {"$ref": "#/definitions/statement", "definitions": definitions}


def formats():
    """The published formats, as the checks of a validator."""
    checker = FormatChecker(formats=[])
    for name, pattern in json.loads((FOLDER / "formats/formats.json").read_text()).items():
        # Pairs of surrogates are how JavaScript writes what Python has as one character.
        pattern = re.sub(r"(\\uD[89AB][0-9A-F]{2}\\uDC00)|(\\uD[89A-F][0-9A-F]{2}-?)+", "", pattern) \
            if name in ("iri", "iri-reference", "mailto-iri") else pattern
        compiled = re.compile(pattern)
        checker.checks(name)(lambda text, compiled=compiled: not isinstance(text, str)
                             or compiled.search(text) is not None)
    return checker


SCHEMA = Draft4Validator(whole_schema(), format_checker=formats())
IRI = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+$")


def problems(statement):
    """Returns what is wrong with a statement, a line each."""
    found = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
             for error in SCHEMA.iter_errors(statement)]
    return found + sorted(set(beyond(statement)))


def beyond(statement):
    """What the schema cannot say, or leaves out."""
    try:
        if str(uuid.UUID(statement["id"])) != statement["id"]:
            yield "the id is no lower-case UUID"
    except (KeyError, ValueError):
        yield "there is no id"
    yield from shapes(statement, "")
    result = statement.get("result", {})
    score = result.get("score", {})
    if score:
        if not score.get("min", 0) < score.get("max", 1):
            yield "the least score is not less than the most"
        if "raw" in score and not score.get("min", 0) <= score["raw"] <= score.get("max", 1):
            yield "the score is beyond its bounds"
    if "duration" in result and re.search(r"\.\d{3,}S", result["duration"]):
        yield "the duration has more than two decimals"
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z", statement.get(
            "timestamp", "2026-01-01T00:00:00Z")):
        yield "the timestamp is not in UTC"
    definition = statement["object"].get("definition", {})
    if "interactionType" in definition:
        yield from interaction(definition, result)
    elif "response" in result:
        yield "there is a response without a question"


def shapes(node, path):
    """No null and nothing empty outside of extensions, addresses as keys of extensions, lists of activities."""
    if isinstance(node, list):
        for part in node:
            yield from shapes(part, path)
        return
    if node is None or node == "" or node == {}:
        yield f"{path} is empty"
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        place = f"{path}/{key}"
        if key == "extensions":
            for name in value:
                if not IRI.match(name):
                    yield f"'{name}' is no address of an extension"
            continue
        if key in ("parent", "grouping", "category", "other") and not isinstance(value, list):
            yield f"{place} is no list"
        if key == "id" and isinstance(value, str) and path.endswith(("object", "verb")) and not IRI.match(value):
            yield f"{place} is no address"
        yield from shapes(value, place)


def interaction(definition, result):
    """What is answered was asked; parts have ids without blanks, each once."""
    known = {}
    for role in ("choices", "scale", "source", "target", "steps"):
        ids = [part["id"] for part in definition.get(role, [])]
        if len(set(ids)) != len(ids):
            yield f"an id of {role} stands twice"
        if any(re.search(r"\s|\[[,.:]\]", one) for one in ids):
            yield f"an id of {role} cannot stand in a response"
        known[role] = set(ids)
    texts = [*definition.get("correctResponsesPattern", []), *([result["response"]] if "response" in result else [])]
    for text in texts:
        parts = text.split("[,]") if text else []
        match definition["interactionType"]:
            case "choice" | "sequencing":
                good = set(parts) <= known["choices"] and len(set(parts)) == len(parts)
            case "matching":
                pairs = [part.split("[.]") for part in parts]
                good = all(len(pair) == 2 and pair[0] in known["source"] and pair[1] in known["target"]
                           for pair in pairs)
            case "performance":
                good = all(part.split("[.]")[0] in known["steps"] for part in parts)
            case "numeric":
                good = re.fullmatch(r"-?\d+(\.\d+)?(\[:\]-?\d+(\.\d+)?)?", text)
            case _:
                good = False
        if not good:
            yield f"'{text}' is no answer to what is asked"
