"""What every check of the player needs: the program, its cases and their playthroughs, and a browser."""

import importlib
import json
import pathlib
import subprocess
import tempfile

from window import HERE, Failed, expect  # noqa: F401: checks take these from here.

ROOT = HERE.parent.parent
CASES = sorted(path for path in (ROOT / "Scenarios").iterdir() if (path / "scenario.json").is_file())


class Simulate:
    """The program under test."""

    def __init__(self, path):
        self.path = str(pathlib.Path(path).resolve())
        self.folder = tempfile.TemporaryDirectory()

    def run(self, *words, status=0, stdin=None):
        """Runs the program and returns what it printed."""
        done = subprocess.run(
            [self.path, *map(str, words)], capture_output=True, text=True, cwd=ROOT, input=stdin)
        expect(done.returncode == status,
               f"simulate {' '.join(map(str, words))} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def summary(self, *words, status=0):
        """Runs the program and returns the JSON of its last line, without the attempt's file."""
        told = json.loads(self.run(*words, status=status).strip().splitlines()[-1])
        told.pop("attempt", None)
        return told

    def page(self, *cases, name="page.html"):
        """Writes the player with cases and returns its file."""
        file = pathlib.Path(self.folder.name) / name
        self.run("web", *cases, "-o", file, "--force")
        return file


def choose(name):
    """Chooses the browser that the checks run in: chromium or firefox."""
    chosen.append(getattr(importlib.import_module(name), name.capitalize()))


def Browser(*size, **settings):
    """Opens the browser that the checks run in: Chromium, unless another one was chosen."""
    if not chosen:
        choose("chromium")
    return chosen[-1](*size, **settings)


#: The browsers that were chosen; the last one counts.
chosen = []


def playthroughs():
    """Returns every playthrough of every bundled case: the case's folder, the file, its contents."""
    return [(case, file, json.loads(file.read_text()))
            for case in CASES for file in sorted((case / "playthroughs").glob("*.json"))]
