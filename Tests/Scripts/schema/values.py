"""What keys take: numbers, texts, names, durations, lists; and the helpers that build objects."""

DOMAINS = ["ordering", "timing", "counseling", "safety", "knowledge"]


def ref(name):
    return {"$ref": f"#/$defs/{name}"}


def one_of(*words):
    return {"enum": list(words)}


def number(least, greatest):
    return {"type": "number", "minimum": least, "maximum": greatest}


def whole(least, greatest):
    return {"type": "integer", "minimum": least, "maximum": greatest}


def items(value, least=0, most=None):
    """A list, which a single value may stand for unless at least two are needed."""
    array = {"type": "array", "items": value}
    if least:
        array["minItems"] = least
    if most is not None:
        array["maxItems"] = most
    return array if least > 1 else {"anyOf": [value, array]}


def pattern(expression, most=None):
    """A text of a pattern. In some languages `$` also matches before a last line break: refuse that."""
    value = {"type": "string", "pattern": expression, "not": {"pattern": "\n"}}
    if most is not None:
        value["maxLength"] = most
    return value


TRUTH = {"type": "boolean"}
TEXT = {"type": "string", "minLength": 1}
TEXTS = items(TEXT, 1)
NAME = {"type": "string"}
NAMES = items(NAME)
STATES = items(NAME, 1)
ANY_NUMBER = number(-1_000_000_000_000, 1_000_000_000_000)
POINTS = number(0, 1_000_000)
COUNT = whole(0, 1_000_000)
RANGE = {"type": "array", "items": ANY_NUMBER, "minItems": 2, "maxItems": 2}
CONDITION = {"anyOf": [TEXT, TRUTH]}
ID = ref("id")
DURATION = ref("duration")
EVENT = ref("event")
EFFECTS = items(ref("effect"))

WORD = "[A-Za-z0-9_-]+"
EVENT_NAME = rf"{WORD}(\.{WORD})*"
LISTENED = rf"(\*|{EVENT_NAME}(\.\*)?)"
GAP = r"[\x00-\x20]"

BIG_MONTHS = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
SMALL_MONTHS = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
FEBRUARY = "02-(0[1-9]|1[0-9]|2[0-8])"
FOURTH = "[02468][048]|[13579][26]"
LEAP_YEAR = f"([0-9]{{2}}(0[48]|[2468][048]|[13579][26])|({FOURTH})00)"
DATE = pattern(f"^([0-9]{{4}}-({BIG_MONTHS}|{SMALL_MONTHS}|{FEBRUARY})|{LEAP_YEAR}-02-29)$")

PLAIN = "(0|[1-9][0-9]{0,8})"
BEFORE = "(0|[1-9][0-9]*|[0-9]*[A-Za-z-][A-Za-z0-9-]*)"
VERSION = pattern(
    rf"^{PLAIN}\.{PLAIN}\.{PLAIN}(-{BEFORE}(\.{BEFORE})*)?(\+[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*)?$")
LANGUAGE = pattern("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", 64)
DOI = pattern(r"^10\.[0-9.]{4,}/[^\x00-\x20\x7F]+$")
URL = pattern(r'^https?://[^/\x00-\x20\x7F"<>][^\x00-\x20\x7F"<>]*$')

VALUES = {
    "id": pattern("^[A-Za-z][A-Za-z0-9_-]{0,63}$"),
    "idOfMeasure": pattern("^[A-Za-z][A-Za-z0-9_]{0,63}$"),
    "duration": pattern("^[0-9]+(ms|s|min|h|d|w)$"),
    "event": pattern(f"^{EVENT_NAME}$", 256),
    "listenedEvents": {
        "type": "string",
        "pattern": f"^{GAP}*{LISTENED}({GAP}+{LISTENED})*{GAP}*$",
        # No name of more than 256 characters; the dot before a last star is not one of them.
        "not": {"pattern": "[A-Za-z0-9_.-]{256}[A-Za-z0-9_-]"},
    },
}


def key(value, description, *examples):
    """What stands under a key, with what it means and how it may look."""
    return {"description": description, "examples": list(examples)} | value


COMMENT = key({}, "A remark for whoever edits the case. It may hold anything, and nothing reads it.",
              "Agreed with the team in March.")


def thing(title, keys, required=(), **more):
    """An object with just these keys, and a comment."""
    made = {"title": title, "type": "object", "properties": keys | {"$comment": COMMENT}}
    if required:
        made["required"] = list(required)
    return made | {"additionalProperties": False} | more


def not_both(one, other):
    return {"not": {"required": [one, other]}}


def at_least_one(*names):
    return {"anyOf": [{"required": [name]} for name in names]}


# Keys that many objects share.
REFS = key(NAMES, "The published sources of this, by their ids in `references`.", "label", ["label", "trial"])
OBJECTIVES = key(NAMES, "The learning objectives that this serves, by their ids.", "watch", ["watch", "teach"])
CRITICAL_CHOICE = key(TRUTH, "Whether choosing it is a critical failure, with which no run passes.", True)
TO = key(STATES, "Where it leads: a state, or several in different regions of a parallel state.",
         "recovery", ["asleep", "watching"])
DO = key(EFFECTS, "What it does: an effect, or several in order.",
         {"set": "trust", "to": "trust + 1"}, [{"say": "Saturation {spo2} %."}, {"note": "measured"}])
IF = key(CONDITION, "The condition, an expression in quotes; without it there is none.",
         "spo2 < 94 and not done('oxygen')", True)
REMEDIAL = key(TRUTH, "Whether it is scored apart, neither earned nor possible.", True)
WORTH = key(POINTS, "The points for full credit, from 0 to 1,000,000; 1 where it is left out.", 2, 0.5)
DOMAIN = key(one_of(*DOMAINS), "What it is judged under: " + ", ".join(DOMAINS) + ".", "safety")
