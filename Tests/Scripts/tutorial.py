#!/usr/bin/env python3
"""Does docs/authoring.md word for word, as a new author would: types every command, makes every edit, compares every output.

    python3 Tests/Scripts/tutorial.py SIMULATE [--show]

SIMULATE is the program that the page's first commands build. How the page is read:

- A ```console fence holds what is typed, after "$ ", and what is printed. "…" alone in a line stands for any lines; numbers
  after "every session explored" may differ. A line that begins with "›" is an answer that is typed. A fence that does not
  begin with "$ " goes on with the command that still runs; "^C" ends it.
- A ```json fence under a paragraph with **before** in bold shows a place in the file that was named last as "open `PATH`",
  and one under **add** is put there; one under "save … as `PATH`" is a new file. Short edits stand within a paragraph:
  **replace** `this` **with** `that`. What is looked for must stand in the file once.
- A ```sh fence sets things up: the test stands in for it.

Then it alters each line of output, and a command and an edit, and fails where it would not have noticed.
"""

import re
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from terminal import Program, lines_of, trimmed

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "authoring.md"
LOOSE = "every session explored"


class Mismatch(Exception):
    """The page does not say what happens."""


@dataclass
class Block:
    """A paragraph or a fence of the page."""
    line: int
    kind: str
    lines: list = field(default_factory=list)

    @property
    def text(self):
        return "\n".join(self.lines)


def blocks(page):
    """The paragraphs ("words") and fences (their language) of a page, in order."""
    found, fence, paragraph = [], None, None
    for number, line in enumerate(page.split("\n"), 1):
        if fence:
            if line == "```":
                fence = None
            else:
                fence.lines.append(line)
        elif line.startswith("```"):
            fence, paragraph = Block(number, line[3:]), None
            found.append(fence)
        elif not line.strip() or line.startswith("#"):
            paragraph = None
        else:
            if paragraph is None:
                paragraph = Block(number, "words")
                found.append(paragraph)
            paragraph.lines.append(line)
    if fence:
        raise Mismatch(f"line {fence.line}: the fence has no end")
    return found


def loosened(line):
    """A line without what may differ from run to run."""
    before, marker, figures = line.rstrip().partition(LOOSE)
    return before + marker + (re.sub(r"\d+", "#", figures) if marker else "")


def fits(shown, printed):
    """Whether the lines shown, in which "…" stands for any lines, are those printed."""
    pieces, piece = [], []
    for line in shown:
        if line.strip() == "…":
            pieces.append(piece)
            piece = []
        else:
            piece.append(loosened(line))
    pieces.append(piece)
    printed = [loosened(line) for line in printed]
    if len(pieces) == 1:
        return pieces[0] == printed
    first, *between, last = pieces
    if len(first) + len(last) > len(printed) or printed[:len(first)] != first:
        return False
    end = len(printed) - len(last)
    if printed[end:] != last:
        return False
    place = len(first)
    for piece in between:
        while place + len(piece) <= end and printed[place:place + len(piece)] != piece:
            place += 1
        if place + len(piece) > end:
            return False
        place += len(piece)
    return True


class Author:
    """Someone who does what the page says, in a fresh copy of the cases."""

    def __init__(self, folder, simulate):
        self.folder = Path(folder) / "clone"
        self.path = Path(folder) / "bin"
        self.path.mkdir()
        (self.path / "simulate").symlink_to(simulate)
        shutil.copytree(ROOT / "Scenarios", self.folder / "Scenarios", ignore=shutil.ignore_patterns("my-case"))
        self.file = None
        self.running = None
        self.counts = {"commands": 0, "edits": 0}
        self.compared = []

    def follow(self, page, show=False):
        """Does everything on a page."""
        wanted, old = None, None
        try:
            for block in blocks(page):
                try:
                    if block.kind == "words":
                        wanted = self.read(block) or None
                    elif block.kind == "console":
                        self.type(block, show)
                    elif block.kind == "json":
                        old = self.edit(block, wanted, old)
                        wanted = None
                    elif block.kind != "sh":
                        raise Mismatch(f"a fence of the kind '{block.kind}' says not what to do with it")
                except (Mismatch, TimeoutError) as error:
                    raise Mismatch(f"docs/authoring.md:{block.line}: {error}") from None
            if self.running:
                raise Mismatch("a command still runs at the end")
        finally:
            if self.running:
                self.running.kill()

    def read(self, block):
        """Reads a paragraph: makes the edits within it, and returns what the fence below it is for."""
        text = " ".join(block.lines)
        edits = 0
        for path, this, that in re.findall(
                r"[Oo]pen `([^`]+)`|\*\*[Rr]eplace\*\* `([^`]+)` \*\*with\*\* `([^`]+)`", text):
            if path:
                self.file = self.folder / path
            else:
                self.change(this, that)
                edits += 1
        if edits != len(re.findall(r"\*\*(?:replace|with)\*\*", text, re.IGNORECASE)) / 2:
            raise Mismatch("an edit is not written as **replace** `this` **with** `that`")
        if not text.endswith(":"):
            return None
        saved = re.search(r"[Ss]ave (?:[a-z ]+ )?as `([^`]+)`", text)
        if saved:
            return ("save", self.folder / saved[1])
        verbs = re.findall(r"\*\*(before|add)\*\*", text, re.IGNORECASE)
        return (verbs[-1].lower(), None) if verbs else None

    def edit(self, block, wanted, old):
        """Makes the edit that a fence shows; returns the text before which the next fence is put."""
        if not wanted:
            raise Mismatch("the paragraph above does not say what to do with this")
        verb, path = wanted
        if verb == "save":
            if path.exists():
                raise Mismatch(f"{path.name} is there already")
            path.write_text(block.text + "\n", encoding="utf-8")
            self.counts["edits"] += 1
            return None
        if verb == "before":
            self.place(block.text)
            return block.text
        if old is None:
            raise Mismatch("nothing was shown before which this could be added")
        self.change(old, block.text + "\n" + old)
        return None

    def place(self, text):
        """Makes sure that a text stands once in the open file, and returns what the file holds."""
        if self.file is None:
            raise Mismatch("no file is open")
        held = self.file.read_text(encoding="utf-8")
        if held.count(text) != 1:
            raise Mismatch(f"stands {held.count(text)} times in {self.file.name}, and not once: {text}")
        return held

    def change(self, this, that):
        """Replaces a text in the open file."""
        held = self.place(this)
        self.file.write_text(held.replace(this, that), encoding="utf-8")
        self.counts["edits"] += 1

    def type(self, block, show):
        """Types the commands of a fence and compares what they print."""
        runs = [[None, [], []]]
        for line in block.lines:
            if line.startswith("$ "):
                runs.append([line[2:], [], []])
            else:
                if line.strip().startswith("›"):
                    runs[-1][1].append(line.strip()[1:].strip())
                runs[-1][2].append(line)
        for command, answers, shown in runs:
            shown = trimmed(shown)
            if command is None and not shown:
                continue
            ends = bool(shown) and shown[-1] == "^C"
            shown = shown[:-1] if ends else shown
            if command is not None:
                self.counts["commands"] += 1
                if self.running:
                    raise Mismatch("a command still runs")
                program = Program(command, self.folder, self.path)
            elif self.running:
                program = self.running
            else:
                raise Mismatch("no command runs that could print this")
            if command is None or command.startswith("simulate watch"):
                self.running = program
                printed = program.read_until(lambda lines: fits(shown, lines))
            else:
                printed, unasked = program.finish(answers)
                if unasked:
                    raise Mismatch(f"'{command}' never asks for the answer '{unasked[0]}'")
            if show:
                print(f"\n$ {command or ''}", *printed, sep="\n")
            self.compared.append((shown, printed))
            if not fits(shown, printed):
                name = f"'{command}'" if command else "the running command"
                raise Mismatch("\n".join([f"{name} prints", *printed, "and the page shows", *shown]))
            if ends:
                self.running = None
                status = program.interrupt()
                if status != 0:
                    raise Mismatch(f"ended by Ctrl-C with the status {status}")


def attempt(page, simulate, show=False):
    """Does a page in a folder of its own and returns what was done."""
    with tempfile.TemporaryDirectory() as folder:
        author = Author(folder, simulate)
        author.follow(page, show)
        return author


def altered(line):
    """A line with another letter in its middle; nothing where it has none."""
    letters = [place for place, letter in enumerate(line) if letter.isalpha()]
    if not letters:
        return None
    place = letters[len(letters) // 2]
    return line[:place] + "¿" + line[place + 1:]


def unnoticed(compared):
    """The lines of outputs that could be wrong without anybody noticing."""
    found, count = [], 0
    for shown, printed in compared:
        for place, line in enumerate(shown):
            other = altered(line)
            if other is None:
                continue
            count += 1
            if fits(shown[:place] + [other] + shown[place + 1:], printed):
                found.append(line)
    return found, count


def spoiled(page):
    """Pages that are wrong in one thing each, with what that is: a command, an edit, an output of the middle."""
    lines = page.split("\n")
    found = {"command": [], "edit": [], "output": []}
    for block in blocks(page):
        for number, line in enumerate(block.lines, block.line):
            if block.kind == "console" and line.startswith("$ "):
                found["command"].append((number, line + " --no-such-option"))
            elif block.kind == "console" and altered(line):
                found["output"].append((number, altered(line)))
            elif block.kind == "json" and '"' in line:
                found["edit"].append((number, line.replace('"', "", 1)))
    for kind, places in found.items():
        number, line = places[len(places) // 2]
        yield f"the {kind} in line {number + 1}", "\n".join(lines[:number] + [line] + lines[number + 1:])


def fitting():
    """Checks the comparison itself against a table."""
    table = [
        (["a"], ["a"], True), (["a"], ["b"], False), (["a"], ["a", "b"], False), (["a", "…"], ["a", "b"], True),
        (["…", "b"], ["a", "b"], True), (["…", "a"], ["a", "b"], False), (["a", "…", "c"], ["a", "c"], True),
        (["a", "…", "a"], ["a"], False), (["…", "b", "…", "a", "…"], ["a", "b"], False), (["…"], [], True),
        (["x: every session explored: 3 steps"], ["x: every session explored: 17 steps"], True),
        (["x: every session explored: 3 steps"], ["x: not every session explored: 3 steps"], False),
        (["1 error; every session explored"], ["2 errors; every session explored"], False), (["3 steps"], ["4 steps"], False),
    ]
    for shown, printed, wanted in table:
        if fits(shown, printed) != wanted:
            raise Mismatch(f"{shown} should {'' if wanted else 'not '}fit {printed}")


def main():
    """Does the page, and then makes sure that this can fail."""
    arguments = [word for word in sys.argv[1:] if not word.startswith("--")]
    if len(arguments) != 1:
        sys.exit(__doc__)
    simulate = Path(arguments[0]).resolve()
    page = PAGE.read_text(encoding="utf-8")
    try:
        fitting()
        start = time.monotonic()
        author = attempt(page, simulate, show="--show" in sys.argv)
        print(f"docs/authoring.md: {author.counts['commands']} commands and {author.counts['edits']} edits do what it says "
              f"({time.monotonic() - start:.1f} s)")
    except Mismatch as error:
        sys.exit(str(error))
    lines, count = unnoticed(author.compared)
    if lines or not count:
        sys.exit("\n".join(["nobody would notice if these lines were wrong:", *lines]))
    for what, other in spoiled(page):
        try:
            attempt(other, simulate)
        except Mismatch:
            continue
        sys.exit(f"nobody would notice if {what} were wrong")
    print(f"each of {count} lines of output would be noticed if it were wrong, and so would a command and an edit")


if __name__ == "__main__":
    main()
