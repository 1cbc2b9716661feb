#!/usr/bin/env python3
"""Proves that the schema of the format and the loader agree on what a case is made of.

Usage: schema_agreement.py SIMULATE [--mutants N] [--seed S] [--all]

Makes mutants of the cases, the fixtures and the documentation's examples: some thousands at every place of the
fixture with every key, and N (default 4000) at random places, always the same for one seed. Wants of each: valid by
Scenarios/scenario.schema.json exactly if 'simulate check --json' has no diagnostic that is structural. --all tries
every value it knows at every place of that fixture, some 200,000. What they disagree about is printed as small as
it can be made. Needs the Python package jsonschema.

One thing is beyond a schema: it reads numbers as doubles. Of a number so near to a bound that its double is the
bound (within one part in 10^16), only the loader says that it is too large.
"""

import argparse
import json
import pathlib
import random
import sys

sys.dont_write_bytecode = True
from schema import agreement, mutants, seeds  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
EVERY_KEY = "Tests/Fixtures/loading/everything.json"
# Every structural code about a document that is JSON; each must have been seen, or the mutants miss something.
CODES = {f"SIM{code:04}" for code in (
    *range(123, 129), 130, *range(202, 211), 213, 214, *range(218, 224), 232, 233, *range(235, 241), 242, 254, 258,
    274, 278, 283, 323)}
MOST_TOLD = 8
LARGEST = 20_000


def sliced(documents):
    """The slices of each document that is sound enough to be cut."""
    return {place: list(seeds.slices(each)) for place, each in documents.items() if isinstance(each.get("states"), list)
            and "diagnostics" not in place and all(key in each for key in seeds.REQUIRED)}


def mutated(documents, pieces, count, seed):
    """Mutants, half of them of the fixture with every key."""
    rng = random.Random(seed)
    mutator = mutants.Mutator(rng, documents.values())
    whole = [each for each in documents.values() if len(mutants.write(each)) < LARGEST]
    everything, all_pieces = pieces[EVERY_KEY], [piece for each in pieces.values() for piece in each]
    for number in range(count):
        source = everything if number % 2 else all_pieces if number % 4 else whole
        text = mutants.write(mutator.mutant(rng.choice(source)))
        if len(text) < LARGEST:
            yield text


def thorough(pieces):
    """What must be found at every place of the fixture with every key."""
    for number, piece in enumerate(pieces[EVERY_KEY]):
        skipped = seeds.REQUIRED if number else ()
        yield from (text for text in map(mutants.write, mutants.thorough(piece, skipped)) if len(text) < LARGEST)


def texts(documents, count, seed, is_all):
    """The documents as they are and in slices, and mutants of them."""
    pieces = sliced(documents)
    yield from map(mutants.write, documents.values())
    for each in pieces.values():
        yield from map(mutants.write, each)
    yield from thorough(pieces)
    yield from mutated(documents, pieces, count, seed)
    if is_all:
        for piece in pieces[EVERY_KEY]:
            yield from map(mutants.write, mutants.systematic(piece))


def compare(judges, every, most=MOST_TOLD, size=400):
    """The smallest disagreements, each once, until there are enough of them."""
    found = []
    for chunk in agreement.chunks(every, size):
        for text, _, _ in judges.disagreements(chunk):
            small = judges.smallest(text)
            if small not in found:
                found.append(small)
            if len(found) == most:
                return found
    return found


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("simulate")
    parser.add_argument("--mutants", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args(arguments)
    schema = json.loads((ROOT / "Scenarios/scenario.schema.json").read_text())
    judges = agreement.Agreement(schema, agreement.Loader(str(pathlib.Path(options.simulate).resolve())))
    documents = seeds.documents(ROOT)
    wrong = [place for place, each in documents.items()
             if place.startswith("Scenarios/") and not judges.is_valid(mutants.write(each))]
    for place in wrong:
        print(f"{place}: not valid by the schema")
    found = compare(judges, texts(documents, options.mutants, options.seed, options.all))
    print(f"{judges.judged} documents from {len(documents)}, {judges.valid} of them valid: {len(found)} disagreements")
    for text in found:
        print(judges.told(text))
    unseen = CODES - judges.loader.codes
    if unseen:
        print(f"no mutant had {', '.join(sorted(unseen))}")
    share = judges.valid / judges.judged
    if not 0.15 < share < 0.85:
        print(f"{share:.0%} valid: too few of one kind to prove anything")
    return 1 if wrong or found or unseen or not 0.15 < share < 0.85 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
