"""Compares the schema with the loader: a document is valid exactly if no diagnostic is structural."""

import itertools
import json
import pathlib
import subprocess
import tempfile

import jsonschema

from .mutants import Number, at, places, put, read, without, write
from .seeds import REQUIRED, slices


class Loader:
    """The program's verdicts, many documents at a time."""

    def __init__(self, program, batch=400):
        self.program, self.batch = program, batch
        self.codes = set()

    def verdicts(self, texts):
        """For each text, the codes of its structural diagnostics and those of the others."""
        found = []
        for start in range(0, len(texts), self.batch):
            found += self._batch(texts[start:start + self.batch])
        return found

    def _batch(self, texts):
        with tempfile.TemporaryDirectory() as folder:
            names = [f"{number}.json" for number in range(len(texts))]
            for name, text in zip(names, texts):
                pathlib.Path(folder, name).write_text(text, "utf-8", newline="")
            run = subprocess.run([self.program, "check", "--json", "--no-explore", *names], cwd=folder, capture_output=True,
                                 timeout=300)
        if run.returncode not in (0, 1):
            raise RuntimeError(f"exit {run.returncode}: {run.stderr[-300:]!r}")
        found = {name: ([], []) for name in names}
        for each in json.loads(run.stdout)["diagnostics"]:
            found[each["file"]][0 if each["structural"] else 1].append(each["code"])
        for structural, _ in found.values():
            self.codes.update(structural)
        return [found[name] for name in names]


class Agreement:
    """Both judges, and what they disagree about."""

    def __init__(self, schema, loader):
        self.validator = jsonschema.Draft202012Validator(schema)
        self.loader = loader
        self.judged = self.valid = 0

    def is_valid(self, text):
        return self.validator.is_valid(json.loads(text))

    def disagreements(self, texts):
        """The texts of which one judge says that they are valid and the other that they are not."""
        found = []
        for text, (structural, others) in zip(texts, self.loader.verdicts(texts)):
            valid = self.is_valid(text)
            self.judged += 1
            self.valid += valid
            if valid == bool(structural):
                found.append((text, structural, others))
        return found

    def smallest(self, text):
        """A text as small as may be of which the judges disagree in the same way."""
        valid, document = self.is_valid(text), read(text)

        def still(candidate):
            text = write(candidate)
            return self.is_valid(text) == valid and valid == bool(self.loader.verdicts([text])[0][0])
        if isinstance(document, dict) and all(key in document for key in (*REQUIRED, "states")):
            document = next((each for each in slices(document) if still(each)), document)
        before = None
        while before != (before := write(document)):
            for path in sorted(places(document), key=len):
                document = next((each for each in smaller(document, path) if still(each)), document)
        return before

    def told(self, text):
        """A disagreement in words."""
        structural, others = self.loader.verdicts([text])[0]
        errors = sorted(self.validator.iter_errors(json.loads(text)), key=lambda error: len(error.path))
        schema = "; ".join(f"{error.json_path}: {error.message[:300]}" for error in errors[:3]) or "valid"
        return f"  {text[:3000]}\n    schema: {schema}\n    loader: structural {structural}, other {others}"


def chunks(every, size):
    """The same in lists of at most so many."""
    every = iter(every)
    while chunk := list(itertools.islice(every, size)):
        yield chunk


def smaller(document, path):
    """A document with less at a place; none where the place is gone."""
    try:
        value = at(document, path)
    except (KeyError, IndexError, TypeError):
        return
    yield without(document, path)
    if isinstance(value, dict):
        yield from (put(document, path, each) for each in value.values())
    elif isinstance(value, list) and value:
        middle = len(value) // 2
        yield from (put(document, path, less) for less in (value[:middle], value[middle:], value[0]) if less != value)
    elif isinstance(value, str) and not isinstance(value, Number) and len(value) > 2:
        yield put(document, path, value[:len(value) // 2])
