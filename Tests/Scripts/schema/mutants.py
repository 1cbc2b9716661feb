"""Breaks cases in every way that an author, an editor or an adversary might; always the same for one seed.

A document is Python's own values with numbers as `Number`, so that `1.0`, `-0` and `1e400` stay as written.
"""

import copy
import json


class Number(str):
    """A number as it is written."""


def read(text):
    return json.loads(text, parse_int=Number, parse_float=Number)


def write(value):
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {write(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(write(each) for each in value) + "]"
    return json.dumps(value)


NUMBERS = [Number(text) for text in """
    0 -0 -0.0 1 1.0 1e0 10e-1 1e3 1E+3 2 3 -1 1.5 0.5 -0.5 0.0005 -0.0005 1.0005 2.5000 1e-3 1e-4 1e-400 -1e-400 1e400
    -1e400 0e999 1e12 1.0001e12 1000000000000.001 1000000000001 -1000000000000 -1000000000000.0005 -1000000000001 1e15 1e18
    1e19 9223372036854775807 9223372036854775808 9999999999999999999 123456789012345678901234567890 36 37 100 100.0001 100.001
    101 149.9995 150 150.5 10000 10000.001 10001 1000000 1000001 1000000.0005 999999.9995 0.1 0.9995 0.12345
    3.14159265358979323846 1e-999999999999999999999 1e999999999999999999999 12345678901234567890.5 0.0010 1.0000 1.10
    """.split()]
LONG = "a" * 64
IDS = ["x", "X9_-", "9x", "_x", "-x", "x y", "x.y", "x-y", "x ", " x", "x\n", "\nx", "x\r", "", LONG, LONG + "a", LONG + "\n",
       "caf\u00e9", "\u0441hoice", "x\u0000", "x\u200b", "\uff58", "\U0001f600", "end", "true", "K\u212a", "\u017f"]
DURATIONS = ["0s", "00s", "5", "s", "", "5 s", "5S", "5sec", "1.5s", "-5s", "+5s", "5s\n", "\n5s", " 5s", "\uff15s", "\u0665s", "5ms",
             "999ms", "5min", "2h", "3d", "6w", "5m", "5mins", "5200w", "5201w", "999999999999999999s", "1000000000000000000s",
             "99999999999999999999w", "00000000000000000000000005s", "1e3s", "5\u00b5s", "5s5s", "5min30s", "PT5S", "5s\u0000"]
VERSIONS = ["1.0", "1.0.0", "1.0.0.0", "01.0.0", "1.0.0-", "1.0.0-a..b", "1.0.0-01", "1.0.0-0a", "1.0.0-0", "1.0.0-a.b-c", "1.0.0+",
            "1.0.0+01", "1.0.0+a_b", "1.0.0\n", "1000000000.0.0", "999999999.0.0", "1.0.0-\u00e9", "v1.0.0", "1.0.0-a+b+c",
            "1.0.0+a-b.c", "1.0.0--", " 1.0.0", "1.0.0-rc.1+build.5", "1..0", "\u0661.0.0", "1.0.0-a.", "1.0.0-.a", "1.-0.0", "00.0.0"]
LANGUAGES = ["e", "en", "EN", "english", "englishe", "englishes", "en_US", "en-", "-en", "en-US", "en--US", "en-USA-abcdefgh-x",
             "en-abcdefghi", "en-\u00e9", "12", "e1", "en\n", "en" + "-abcdefg" * 7 + "-abcde", "en" + "-abcdefg" * 7 + "-abcdef",
             "\u0435n", "zh-Hant-TW", "en-1"]
DATES = ["2025-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "0000-02-29", "2025-13-01", "2025-00-10", "2025-04-31",
         "2025-04-30", "2025-1-1", "20250101", "2025-01-01T00:00", "2025-01-01\n", "\uff12025-01-01", "2025-12-31", "2025-06-00",
         "9999-12-31", "-2025-01-01", "2025-01-32", "2025-02-28", "2025-02-30", "2400-02-29", "2100-02-29", "0400-02-29",
         "2025/01/01", "0096-02-29", "2023-11-31", "12025-01-01", "2025-10-31", "2025-09-31", "2025-01-01 "]
DOIS = ["10.1000/182", "10.100/1", "10.1000/", "10.1000", "doi:10.1000/1", "https://doi.org/10.1000/1", "10.1000/a b",
        "10.1000/\u00e9", "10.1000/\u2028", "10.1000/a\n", "10.1000/a\nb", "10.1.2.3/x", "10..../x", "10.1000a/x", "10.1000/a/b",
        "10.1000/\u007f", "10.1000/\u0085", "11.1000/1", "10.1000//", "10.1000/\u00a0x", "10.\uff11000/1", " 10.1000/1", "10.1000/a\t"]
URLS = ["http://a", "https://", "https:///x", "ftp://a", "HTTP://a", "https://a b", "https://a\"", "https://a<", "https://a>",
        "https://\u00e9", "https://a\n", "https:// a", "http://?x", "https://a\u00a0b", "https:/a", "http://a\u007f", "httpss://a",
        "https://\"", "http://a/b?c=d#e", " http://a", "https://\n", "https://a\u2029"]
EVENTS = ["a.b", "a..b", ".a", "a.", "*", "a.*", "a*", ".*", "*.a", "**", "* *", "a b", "a  b", " a", "a ", "a\tb", "a\n", "\n", " ", "  ",
          "\n\n", "a\u0000b", "a\u00a0b", "a.* *", "a_-.9", "answer", "answer.x", "timeout", "error.x", "1", "-", "_", ".", "a.*.b", "a.*b",
          "a" * 256, "a" * 257, "a" * 256 + ".*", "a" * 257 + ".*", "a" * 254 + ".b", "a" * 255 + ".b", "a." * 128 + "a",
          "a." * 127 + "ab", "b " + "a" * 257, "a" * 256 + " " + "a" * 256, "\u00e9", "a.\u00e9", "a\u2028b", "a\u0085b"]
TEXTS = [" ", "{", "{{", "}", "{nowhere}", "{spo2}", "**", "[", "[[", "spo2 <", "true", "false", "null", "0", "1 +", "\u0000", "\u2028",
         "\ufeff", "\U0001f600" * 3, "a" * 5000]
WORDS = ["full", "partial", "none", "timeout", "any", "one", "row", "column", "zeroOne", "plusMinus", "allOrNothing", "precedence",
         "edit", "rationale", "parallel", "final", "history", "draft", "reviewed", "safety", "timing", "choice", "multiple", "ordering",
         "numeric", "counsel", "act", "matrix", "cloze", "highlight", "bowtie", "take-action", "Full", "FINAL", "safety "]
STRINGS = [*dict.fromkeys(IDS + DURATIONS + VERSIONS + LANGUAGES + DATES + DOIS + URLS + EVENTS + TEXTS + WORDS)]
ODDITIES = [None, True, False, [], {}, [[]], [{}], [None], {"$comment": {"deep": [1, None]}}, {"id": "x"}, {"id": "x", "text": "X"},
            ["x"], ["x", "y"], ["x", Number("1")], [Number("1"), Number("2")], [Number("1"), Number("2"), Number("3")],
            [Number("2"), "x"], [Number("0.12345"), "x"], [["x", "y"]], [["x", "y"], "z"], ["x", ["y", "z"]], [["x"]], "x", Number("1"),
            {"steps": ["x", "y"]}, {"steps": "x"}, [{"steps": ["x", "y"], "why": "y"}, ["x", "y"]], {"if": "x <", "why": Number("5")},
            {"if": True, "to": "x"}, {"set": "x", "to": Number("1")}, {"say": "x", "note": "y"}, {"type": "history", "id": "x"},
            {"type": "final", "id": "x"}, {"kind": "choice"}, {"id": "x", "exists": "y", "domain": "safety"}, {"safety": Number("1")}]
LENGTHS = [0, 1, 2, 3, 4, 10, 11, 12, 13, 20, 21, 26, 27, 36, 37, 40, 41, 64, 65]


def places(value, path=()):
    """Every place below the top, as a path of keys and indices."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in below:
        yield (*path, key)
        yield from places(each, (*path, key))


def at(document, path):
    for key in path:
        document = document[key]
    return document


def changed(document, path, change):
    """A copy in which `change` was called with the holder of a place and its key."""
    result = copy.deepcopy(document)
    change(at(result, path[:-1]), path[-1])
    return result


def put(document, path, value):
    return changed(document, path, lambda holder, key: holder.__setitem__(key, copy.deepcopy(value)))


def without(document, path):
    return changed(document, path, lambda holder, key: holder.pop(key))


def renamed(document, path, name):
    def rename(holder, key):
        members = [(name if each == key else each, value) for each, value in holder.items()]
        holder.clear()
        holder.update(members)
    return changed(document, path, rename)


def misspelled(rng, word):
    spot = rng.randrange(len(word) + 1)
    return rng.choice([word[:spot] + word[spot + 1:], word.upper(), word.lower(), word + "s", word + " ", word[:spot] + "x" + word[spot:],
                       word + "\n", word.replace("e", "\u0435"), word[::-1], "$" + word])


class Mutator:
    """Makes mutants of documents, with what other documents have at hand."""

    def __init__(self, rng, documents):
        self.rng = rng
        self.values, self.subtrees = {}, []
        for document in documents:
            for path in places(document):
                if isinstance(path[-1], str):
                    self.values.setdefault(path[-1], []).append(at(document, path))
                self.subtrees.append(at(document, path))
        # Each value once, so that what is rare is not lost among what is common.
        for key, found in self.values.items():
            self.values[key] = list({write(value): value for value in found}.values())

    def mutant(self, document):
        rng, document = self.rng, copy.deepcopy(document)
        for _ in range(rng.choice([1, 1, 1, 1, 2, 3])):
            spots = list(places(document))
            if spots:
                document = self.mutated(document, rng.choice(spots))
        return document

    def mutated(self, document, path):
        rng = self.rng
        value, key = at(document, path), path[-1]
        does = rng.choice(["other", "other", "delete", "rename", "add", "add", "value", "value", "value", "move", "shape", "length"])
        if does == "delete":
            return without(document, path)
        if does == "rename" and isinstance(key, str):
            name = rng.choice([misspelled(rng, key), rng.choice(list(self.values)), "$comment", "colour"])
            return renamed(document, path, name)
        if does == "add":
            return self.added(document, path)
        if does == "other" and isinstance(key, str):
            # Another value of the same key, from elsewhere: mostly valid.
            return put(document, path, rng.choice(self.values.get(key, [value])))
        if does == "move":
            return put(document, path, rng.choice(self.subtrees))
        if does == "shape":
            return put(document, path, self.reshaped(value))
        if does == "length" and isinstance(value, list) and value:
            return put(document, path, [rng.choice(value) for _ in range(rng.choice(LENGTHS))])
        return put(document, path, rng.choice(self.likely(value)))

    def likely(self, value):
        """Values of the same type three times of four, else of any."""
        rng = self.rng
        if rng.random() < 0.25:
            return ODDITIES
        if isinstance(value, Number):
            return NUMBERS
        if isinstance(value, str):
            return [value + "\n", value + "x", value[1:], value.upper(), value + value, rng.choice(STRINGS), rng.choice(STRINGS),
                    rng.choice(STRINGS), rng.choice(STRINGS), rng.choice(STRINGS)]
        return ODDITIES

    def reshaped(self, value):
        rng = self.rng
        if isinstance(value, list) and value:
            return rng.choice([value[0], value[-1:], value + [None], value + ["x"], value + value, value[::-1], [value], value[1:]])
        return rng.choice([[value], [value, value], [[value]], {"text": value}, [value, None], {"$comment": value}])

    def added(self, document, path):
        rng = self.rng
        value = at(document, path)
        holder = path if isinstance(value, dict) else path[:-1]
        if not isinstance(at(document, holder), dict):
            holder = ()
        result = copy.deepcopy(document)
        name = rng.choice([*self.values] * 3 + ["$comment", "$schema", "colour", ""])
        at(result, holder)[name] = copy.deepcopy(rng.choice(self.values.get(name, ODDITIES)))
        return result


def thorough(document, skipped=()):
    """What must be found wherever it stands: keys gone, misspelled and unknown, other types, words and lengths."""
    for path in places(document):
        if path[0] in skipped:
            continue
        value, key = at(document, path), path[-1]
        yield without(document, path)
        if isinstance(key, str):
            yield renamed(document, path, key + "s")
        if isinstance(value, dict):
            yield put(document, (*path, "colour"), "red")
        for other in (None, Number("7"), "x", True, {"id": "x"}):
            if type(other) is not type(value):
                yield put(document, path, other)
        if isinstance(value, str) and value in WORDS:
            for word in WORDS:
                yield put(document, path, word)
        if isinstance(value, list) and value and isinstance(value[0], (dict, list)):
            for length in LENGTHS:
                yield put(document, path, [value[0]] * length)


def systematic(document):
    """Every single change from the lists above, place by place."""
    for path in places(document):
        value, key = at(document, path), path[-1]
        yield without(document, path)
        for other in ODDITIES:
            yield put(document, path, other)
        if isinstance(key, str):
            for name in (key + "s", key.upper(), "colour", "$comment"):
                if name not in at(document, path[:-1]):
                    yield renamed(document, path, name)
        if isinstance(value, Number):
            choices = NUMBERS
        elif isinstance(value, str):
            choices = [*STRINGS, value + "\n", value + " ", value.upper(), value[:-1]]
        elif isinstance(value, list) and value:
            choices = [value[0], [value], *([value[0]] * length for length in LENGTHS)]
        else:
            choices = [[value], [value, value], [[value]]]
        for choice in choices:
            yield put(document, path, choice)
        if isinstance(value, dict):
            for name in ("colour", "$schema", "", "id", "to", "deep", "initial", "possible", "type", "states", "default"):
                if name not in value:
                    yield put(document, (*path, name), "x")
