#!/usr/bin/env python3
"""Checks exported question banks with programs that are not ours.

Usage: question_banks.py SIMULATE QTI12.DTD

Every bundled case, every fixture of Tests/Fixtures/questions and the case that has every key is exported in every
format, twice: the bytes must be the same. Then
  - xmllint finds every file of XML well-formed;
  - xmllint validates what Canvas gets against the DTD of QTI 1.2.1;
  - pyslet, another implementation of QTI 2.1, reads every item and runs its response processing: the right answer earns
    everything, and an order of steps earns what docs/scoring.md §1.3 says, worked out here from the case's own file;
  - qti-convert turns the package of QTI 2.1 into one of QTI 3.0, which must be ours but for its declarations;
  - pygiftparser, another reader of GIFT, finds every question valid and of the kind that is meant.
The checks are shown to fail on something broken before they are trusted.
"""

import io
import itertools
import json
import pathlib
import random
import re
import subprocess
import sys
import warnings
import zipfile
from xml.etree import ElementTree

warnings.filterwarnings("ignore")

import pyslet.qtiv2.variables as variables
import pyslet.qtiv2.xml as qti
import qti_convert
from pygiftparser import parser as gift

root = pathlib.Path(__file__).resolve().parents[2]
formats = {"moodle-xml": "xml", "gift": "txt", "qti21": "zip", "qti30": "zip", "canvas-qti": "zip"}


def cases():
    for folder in sorted((root / "Scenarios").iterdir()):
        if folder.is_dir():
            yield folder.name, folder / "scenario.json"
    for file in sorted((root / "Tests/Fixtures/questions").glob("*.json")):
        yield file.stem, file
    yield "everything", root / "Tests/Fixtures/loading/everything.json"


def export(program, format, case, *more):
    done = subprocess.run(
        [program, "export", format, str(case), "-o", "-", *more], capture_output=True, timeout=300
    )
    assert done.returncode == 0, (format, case, done.stderr.decode())
    return done.stdout


def xmllint(data, *options):
    done = subprocess.run(["xmllint", "--noout", *options, "-"], input=data, capture_output=True)
    return done.returncode == 0, done.stderr.decode()[:2000]


def unzip(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


# QTI 1.2


def is_valid_quiz(data, dtd):
    """Whether a quiz follows the DTD, which knows no namespaces."""
    text = re.sub(rb' xmlns(:\w+)?="[^"]*"| xsi:schemaLocation="[^"]*"', b"", data)
    return xmllint(text, "--dtdvalid", str(dtd))


def check_canvas(files, dtd):
    quizzes = [name for name in files if name.count("/") == 1 and not name.endswith("assessment_meta.xml")]
    assert len(quizzes) == 1, files.keys()
    is_valid, told = is_valid_quiz(files[quizzes[0]], dtd)
    assert is_valid, told


# QTI 2.1


def read_item(data):
    # The specification lets hottext stand in a paragraph, pyslet only in a division.
    data = re.sub(
        rb"(?s)(?<=</prompt>).*?(?=</hottextInteraction>)",
        lambda passage: re.sub(rb"</?p>", b"", passage.group()),
        data,
    )
    document = qti.QTIDocument()
    document.read(io.BytesIO(data))
    return document.root


def answer(item, values):
    """Answers an item and returns its score; an answer left out is none."""
    state = variables.ItemSessionState(item)
    state.begin_session()
    for declaration in item.OutcomeDeclaration:
        state[declaration.identifier].set_value(state[declaration.identifier + ".DEFAULT"].value)
    for name, value in values.items():
        state[name].set_value(value)
    item.ResponseProcessing.run(state)
    return state["SCORE"].value, state["MAXSCORE"].value


def check_item(data):
    item = read_item(data)
    if not item.ResponseProcessing:
        return 0
    right = {one.identifier: one.get_correct_value().value for one in item.ResponseDeclaration}
    score, most = answer(item, right)
    # Of a choice whose best option earns a part, that part is the most there is.
    shares = [float(value) for value in re.findall(rb'mappedValue="([^"]*)"', data)]
    best = max(shares) if len(right) == 1 and b'cardinality="single" baseType="identifier"' in data else 1
    assert abs(score - most * best) < 1e-9, (item.identifier, score, most)
    return 1


def decisions(case):
    """The orderings of a case's file, by id, as their author wrote them."""
    found = {}

    def visit(node):
        if isinstance(node, dict):
            ask = node.get("ask")
            if isinstance(ask, dict) and ask.get("kind") == "ordering":
                found[ask.get("id", node.get("id"))] = ask
            for value in node.values():
                visit(value)
        elif isinstance(node, list):
            for value in node:
                visit(value)

    visit(json.loads(pathlib.Path(case).read_text()))
    return found


def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def chains(value):
    """Chains of steps: one or several, each a list or an object with a reason."""
    value = listed(value)
    value = [value] if value and isinstance(value[0], str) else value
    return [chain["steps"] if isinstance(chain, dict) else chain for chain in value]


def credit(ask, order):
    """What an order earns: docs/scoring.md §1.3, without a look at the engine."""
    steps = [step["id"] for step in listed(ask["steps"])]
    before = set()
    written = chains(ask.get("precedence")) + chains(ask.get("criticalPrecedence"))
    if "precedence" not in ask:
        written.append(steps)
    for chain in written:
        before.update(itertools.pairwise(chain))
    for middle, first, last in itertools.product(steps, repeat=3):
        if (first, middle) in before and (middle, last) in before:
            before.add((first, last))
    place = {step: number for number, step in enumerate(order)}
    right = sum(one in place and other in place and place[one] < place[other] for one, other in before)
    wrong = sum(step not in steps for step in order)
    all = len(before) + wrong
    scoring = ask.get("scoring", "precedence")
    if scoring == "precedence":
        return max(0, 2 * right - all) / all if all else 1
    if scoring == "allOrNothing":
        return float(right == len(before) and wrong == 0 and set(order) == set(steps))
    # The most placed steps of which no two are in the wrong order, by trying all sets.
    placed = [step for step in order if step in steps]
    for count in range(len(placed), 0, -1):
        for kept in itertools.combinations(placed, count):
            if not any((later, sooner) in before for sooner, later in itertools.combinations(kept, 2)):
                return max(0, count - wrong) / len(steps)
    return 0


def check_orders(data, ask, draw):
    item = read_item(data)
    steps = [step["id"] for step in listed(ask["steps"])]
    all = steps + [step["id"] for step in listed(ask.get("distractors"))]
    for trial in range(150):
        order = list(all)
        if trial % 2:
            draw.shuffle(order)
        else:
            order = [step["id"] for step in listed(ask["steps"])]
            for _ in range(trial % 4):
                one, other = draw.randrange(len(order)), draw.randrange(len(order))
                order[one], order[other] = order[other], order[one]
        if ask.get("distractors") or trial % 5 == 0:
            order = order[: draw.randrange(1, len(order) + 1)]
        score, most = answer(item, {"RESPONSE": order})
        wanted = credit(ask, order) * most
        assert abs(score - wanted) < 1e-9, (item.identifier, order, score, wanted)
    return 150


def same_elements(one, other):
    """Whether two documents have the same elements, attributes and texts."""
    ignored = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"

    def shape(node):
        attributes = {key: value for key, value in node.attrib.items() if key != ignored}
        text = lambda words: " ".join((words or "").split())
        return (node.tag, attributes, text(node.text), text(node.tail), [shape(child) for child in node])

    return shape(ElementTree.fromstring(one)) == shape(ElementTree.fromstring(other))


def check_qti(old, new, case, draw):
    names = [name for name in old if name.startswith("items/")]
    answered = sum(check_item(old[name]) for name in names)
    for name in names + ["test.xml"]:
        converted = qti_convert.upgrade_qti2_to_qti3(old[name]).encode()
        assert same_elements(converted, new[name]), (case, name)
    orders = 0
    asked = decisions(case)
    for name in names:
        id = name[len("items/") : -len(".xml")]
        # Names that had to be changed are left to the tests of the engine; so are loose edits.
        if id in asked and id != "editLoose" and b"<orderInteraction" in old[name]:
            ids = [step["id"] for step in listed(asked[id]["steps"])]
            if len({step.lower() for step in ids}) == len(ids):
                orders += check_orders(old[name], asked[id], draw)
    return answered, orders


# GIFT


def check_gift(data, is_hostile):
    text = data.decode()
    questions = gift.parseFile(io.StringIO(text))
    assert len(questions) == len(re.findall(r"^// \[id:", text, re.M)), len(questions)
    # What Moodle reads as escaped, this reader takes literally where an author wrote signs of GIFT.
    if not is_hostile:
        assert all(question.valid for question in questions)
    return len(questions)


def fails(check, *arguments):
    try:
        check(*arguments)
    except Exception:
        return True
    return False


def prove(program, dtd):
    """Shows that the checks fail where they should."""
    assert not xmllint(b"<a><b></a>")[0]
    assert not is_valid_quiz(b"<questestinterop><item/></questestinterop>", dtd)[0]
    assert not same_elements(b"<a b='1'>x</a>", b"<a b='2'>x</a>")
    chain = {"steps": [{"id": step} for step in "abcd"], "distractors": [{"id": "x"}]}
    for order, wanted in [("abcd", 1), ("abdc", 2 / 3), ("acdb", 1 / 3), ("dabc", 0), ("abc", 0), ("abcdx", 5 / 7)]:
        assert abs(credit(chain, list(order)) - wanted) < 1e-12, order
    assert credit({**chain, "scoring": "edit"}, list("dabc")) == 3 / 4
    case = root / "Tests/Fixtures/questions/kinds.json"
    items = unzip(export(program, "qti21", case))
    chain, ask, two = items["items/chain.xml"], decisions(case)["chain"], b'<baseValue baseType="float">2</baseValue>'
    check_orders(chain, ask, random.Random(1))
    assert chain.count(two) == 2
    assert fails(check_orders, chain.replace(two, two.replace(b"2", b"3")), ask, random.Random(1))
    assert fails(check_item, chain.replace(b"<prompt>", b"<prompt><simpleChoice/>"))


def main(program, dtd):
    prove(program, dtd)
    draw = random.Random(5)
    banks = answered = orders = questions = 0
    for name, case in cases():
        files = {}
        for format in formats:
            files[format] = export(program, format, case)
            assert files[format] == export(program, format, case), (name, format)
            banks += 1
        documents = [files["moodle-xml"], export(program, "moodle-xml", case, "--matching")]
        packages = {format: unzip(files[format]) for format in formats if formats[format] == "zip"}
        for package in packages.values():
            documents += package.values()
        for document in documents:
            is_well_formed, told = xmllint(document)
            assert is_well_formed, (name, told)
        check_canvas(packages["canvas-qti"], dtd)
        found = check_qti(packages["qti21"], packages["qti30"], case, draw)
        answered, orders = answered + found[0], orders + found[1]
        questions += check_gift(files["gift"], name == "hostile")
        print(f"ok {name}")
    print(f"{banks} banks, {answered} items answered, {orders} orders scored, {questions} questions in GIFT")
    assert answered > 100 and orders > 1000 and questions > 100


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
