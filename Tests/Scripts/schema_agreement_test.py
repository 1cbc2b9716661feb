#!/usr/bin/env python3
"""Proves that schema_agreement.py and schema_check.py can fail: each spoiled schema is found out, in few words.

The part of the loader is played by the schema as it should be.
"""

import copy
import json
import random
import sys
import unittest

sys.dont_write_bytecode = True
import jsonschema  # noqa: E402
import schema_agreement  # noqa: E402
import schema_check  # noqa: E402
from schema import agreement, mutants, seeds  # noqa: E402

GOOD = json.loads(schema_check.SCHEMA.read_text())
DOCUMENTS = seeds.documents(schema_agreement.ROOT)
PIECES = schema_agreement.sliced(DOCUMENTS)


def some(count, seed):
    return list(schema_agreement.mutated(DOCUMENTS, PIECES, count, seed))


class StandIn:
    """Finds just what the good schema finds."""

    def __init__(self):
        self.validator, self.codes = jsonschema.Draft202012Validator(GOOD), set()

    def verdicts(self, texts):
        return [([] if self.validator.is_valid(json.loads(text)) else ["SIM0202"], []) for text in texts]


MUTANTS = some(150, 1)
THOROUGH = list(schema_agreement.thorough(PIECES))


def spoiled(change):
    schema = copy.deepcopy(GOOD)
    change(schema["$defs"], schema)
    return schema


def loosened(definition):
    definition.pop("additionalProperties")


def unguarded(definition):
    definition.pop("not")


# What is spoiled, with a word that the mutants which could tell have in them, if there are enough.
SPOILS = {
    "a key that must stand": ('"turns"', lambda defs, top: defs["turn"]["required"].remove("options")),
    "an unknown key": ('"measures"', lambda defs, top: loosened(defs["measure"])),
    "a key left out": ('"credit"', lambda defs, top: defs["choiceOption"]["properties"].pop("credit")),
    "a word too many": (
        '"scoring"', lambda defs, top: defs["multipleDecision"]["properties"]["scoring"]["enum"].append("edit")),
    "a bound": ('"passMark"', lambda defs, top: top["properties"]["passMark"].update(maximum=5)),
    "a type": ('"once"', lambda defs, top: defs["act"]["properties"]["once"].update(type=["boolean", "null"])),
    "a length": (
        '"wash"', lambda defs, top: defs["orderingDecision"]["properties"]["steps"]["anyOf"][1].update(maxItems=35)),
    "what excludes each other": (None, lambda defs, top: defs["counselOption"].pop("allOf")),
    "a last line break": (None, lambda defs, top: unguarded(defs["duration"])),
    "an id a letter longer": (None, lambda defs, top: defs["id"].update(pattern="^[A-Za-z][A-Za-z0-9_-]{0,64}$")),
}
# These are told by single documents, which the mutants have only now and then.
SINGLE = {
    "what excludes each other": {"id": "s", "ask": {"kind": "counsel", "options": {
        "id": "o", "text": "O", "technique": "t", "pitfall": "p"}}},
    "a last line break": {"id": "s", "after": {"delay": "5s\n"}},
    "an id a letter longer": {"id": "a" * 65},
}


class Agreement(unittest.TestCase):
    def found(self, schema, texts):
        judges = agreement.Agreement(schema, StandIn())
        return schema_agreement.compare(judges, texts, most=1, size=25)

    def test_the_good_schema_agrees_with_itself(self):
        self.assertEqual(self.found(GOOD, MUTANTS), [])

    def test_every_spoiled_schema_is_found_out(self):
        for name, (word, change) in SPOILS.items():
            with self.subTest(name):
                if word is None:
                    texts = [mutants.write(seeds.REQUIRED | {"states": SINGLE[name]})]
                else:
                    texts = [text for text in THOROUGH if word in text]
                found = self.found(spoiled(change), random.Random(1).sample(texts, len(texts)))
                self.assertTrue(found, "not found out")
                self.assertLess(len(found[0]), 1500)

    def test_what_they_disagree_about_is_told(self):
        judges = agreement.Agreement(spoiled(SPOILS["a bound"][1]), StandIn())
        told = judges.told(json.dumps({key: str(value) for key, value in seeds.REQUIRED.items()}
                                      | {"format": 1, "passMark": 50, "states": {"id": "end", "type": "final"}}))
        self.assertIn("50 is greater than the maximum of 5", told)
        self.assertIn("structural []", told)


class Mutants(unittest.TestCase):
    def test_the_same_seed_makes_the_same(self):
        self.assertEqual(some(50, 3), some(50, 3))
        self.assertNotEqual(some(50, 3), some(50, 4))

    def test_all_are_json_and_numbers_stay_as_written(self):
        for text in MUTANTS:
            json.loads(text)
        self.assertEqual(mutants.write(mutants.read('{"a": [1.0, -0, 1e400]}')), '{"a": [1.0, -0, 1e400]}')

    def test_documents_stay_as_they_were(self):
        document = DOCUMENTS[schema_agreement.EVERY_KEY]
        before = mutants.write(document)
        mutator = mutants.Mutator(random.Random(1), DOCUMENTS.values())
        for _ in range(50):
            mutator.mutant(document)
        self.assertEqual(mutants.write(document), before)


class Check(unittest.TestCase):
    def faults(self, change):
        return " ".join(schema_check.faults(spoiled(change)))

    def test_faults_of_the_schema_itself(self):
        role = lambda top: top["properties"]["role"]  # noqa: E731
        for change, words in [
            (lambda defs, top: role(top).pop("description"), "role: no description"),
            (lambda defs, top: role(top).pop("examples"), "role: no examples"),
            (lambda defs, top: role(top).update(examples=[5]), "role: its example is not valid"),
            (lambda defs, top: defs["id"].update(pattern=r"^\w+$"), "not portable"),
            (lambda defs, top: defs["id"].update(pattern="^(?!x)[a-z]+$"), "not portable"),
            (lambda defs, top: defs["id"].update(pattern="[a-z]"), "not about the whole text"),
            (lambda defs, top: unguarded(defs["id"]), "a last line break is not refused"),
            (lambda defs, top: defs.update(lonely={"type": "string"}), "lonely: nothing uses it"),
            (lambda defs, top: role(top).update({"$ref": "#/$defs/nowhere"}), "leads nowhere"),
        ]:
            with self.subTest(words):
                try:
                    self.assertIn(words, self.faults(change))
                except jsonschema.exceptions.SchemaError:
                    self.fail("no schema at all")

    def test_what_is_no_schema_is_refused(self):
        with self.assertRaises(jsonschema.SchemaError):
            self.faults(lambda defs, top: top.update(required="title"))


if __name__ == "__main__":
    unittest.main()
