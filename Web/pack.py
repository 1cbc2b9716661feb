"""Inlines the page around the engine, and writes both into the program's sources.

    pack.py FOLDER TOOLCHAIN [--check]

The player is the page in pieces, between which cases and engine are put. FOLDER holds what was built: the
engines packed, and the small module that unpacks them and stands before them; all are written in base64.
Comments and indentation of the page's style and script stay behind, and the spaces that mean nothing. The
file carries the SHA-256 of everything it was made from, so that a test can tell whether it is current.

There are two players: the one of `simulate web`, and the one of packages for courses, whose page has a
second script, made of Web/course, and whose engine answers what that asks.
"""

import base64
import gzip
import hashlib
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources/simulate/Generated/WebPlayer.swift"


def inputs():
    """The files the player is made from, in the order of their paths."""
    found = [*ROOT.glob("Sources/SimEngine/**/*.swift"), *ROOT.glob("Web/bridge/*.swift")]
    found += [*ROOT.glob("Web/runtime/*.[ch]"), *ROOT.glob("Web/page/*.*"), *ROOT.glob("Web/*.js")]
    found += [*ROOT.glob("Web/course/*.js")]
    found += [ROOT / "Web/build.sh", *ROOT.glob("Web/*.py")]
    return sorted(found, key=lambda path: path.relative_to(ROOT).as_posix().encode())


def fingerprint():
    """The SHA-256 over the name and the SHA-256 of each input."""
    lines = b""
    for path in inputs():
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        lines += f"{digest} {path.relative_to(ROOT).as_posix()}\n".encode()
    return hashlib.sha256(lines).hexdigest()


def source_hash(text):
    """What a Content-Security-Policy calls an inline script or style."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def bare(text):
    """A script or style without its comments and indentation, line by line otherwise.

    Only comments that have their lines for themselves are taken, so that no string can be mistaken for one,
    and the reasons why a failure is let pass.
    """
    lines, is_comment = [], False
    for line in map(str.strip, text.splitlines()):
        starts = not is_comment and line.startswith("/*")
        if starts or is_comment:
            is_comment = "*/" not in line
            assert is_comment or line.endswith("*/"), f"code follows a comment: {line}"
        elif line and not line.startswith("//"):
            lines.append(re.sub(r"catch \{ /\*[^*]*\*/ \}", "catch {}", line))
    return "\n".join(lines) + "\n"


def tight(style):
    """A style without the spaces that mean nothing: around braces, semicolons and commas, and after colons."""
    pieces = re.split(r'("[^"]*")', style)
    for place in range(0, len(pieces), 2):
        piece = re.sub(r"\s*([{};,])\s*", r"\1", pieces[place])
        pieces[place] = re.sub(r":\s+", ":", piece).replace(";}", "}")
    return "".join(pieces)


def terse(code):
    """A script without the spaces and line breaks that mean nothing.

    Plus and minus keep theirs, since "+ ++" is not "+++", and strings are left as they are. What would be taken
    for code or for a string is refused: a template, a regular expression with a space in it, a comment after code.
    """
    pieces = re.split(r'("(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\')', code)
    for place in range(0, len(pieces), 2):
        if found := re.search(r"`|//|[(,=:?] ?/[^/\n]* [^/\n]*/", pieces[place]):
            sys.exit(f"the script has what cannot be told from code: {found.group()}")
        piece = re.sub(r"\n(?=[})\].?:&|])|(?<=[{(\[,;])\n", "", pieces[place])
        pieces[place] = re.sub(r" ?(=>|[!=]==|&&|\|\||[*<>=?:{},;]) ?", r"\1", piece)
    return "".join(pieces)


def script(folder):
    """The scripts of a folder as one, without comments; and what they declare for all to see."""
    paths = sorted(ROOT.glob(f"Web/{folder}*.js"), key=lambda path: path.name)
    told = re.findall(r"^(?:let|const|class|(?:async )?function) (\w+|[\[{][^=]*)",
                      "\n".join(path.read_text() for path in paths), re.MULTILINE)
    names = [name for words in told for name in re.findall(r"\w+", words)]
    return terse("".join(bare(path.read_text()) for path in paths)), names


def page():
    """The page in pieces: up to the end of its policy, up to the data, up to the end of its script, the end.

    Also the script of packages.
    """
    shell = (ROOT / "Web/page/page.html").read_text()
    style = tight(bare((ROOT / "Web/page/style.css").read_text()))
    (engine, its), (drawn, theirs), (course, others) = map(script, ["", "page/", "course/"])
    names = its + theirs + others
    if twice := sorted({name for name in names if names.count(name) > 1}):
        sys.exit(f"the scripts of the page share one scope, and declare twice: {', '.join(twice)}")
    for name, text in [("style", style), ("script", engine + drawn), ("script", course)]:
        if re.search(r"</" + name, text, re.IGNORECASE) or "<!--" in text:
            sys.exit(f"the {name} of the page holds what would end it")
    policy = "; ".join([
        "default-src 'none'", f"style-src {source_hash(style)}", "img-src data:", "base-uri 'none'",
        "form-action 'none'", f"script-src 'wasm-unsafe-eval' {source_hash(engine + drawn)}",
    ])
    policy = f'<meta http-equiv="Content-Security-Policy" content="{policy}<!--DATA-->">'
    for mark, text in [("POLICY", policy), ("STYLE", style), ("SCRIPT", engine + drawn)]:
        assert shell.count(f"<!--{mark}-->") == 1, mark
        shell = shell.replace(f"<!--{mark}-->", text)
    return shell.split("<!--DATA-->"), course


def base64_of(data):
    """Bytes in base64."""
    return base64.b64encode(data).decode()


def literal(text):
    """A Swift string literal that needs no escapes."""
    marks = "#"
    while '"""' + marks in text or "\\" + marks in text:
        marks += "#"
    return f'{marks}"""\n{text}\n"""{marks}'


def source(engine, course, unpacker, toolchain):
    """The Swift file."""
    (policy, head, script, end), course_script = page()
    opening = '<script type="application/json" id='
    binary = '</script>\n<script type="application/octet-stream" id='
    open_engine = binary + '"unpacker">' + base64_of(unpacker) + binary + '"engine">'
    return f"""// Generated by Web/build.sh with Swift {toolchain}. Do not edit.
// swift-format-ignore-file

/// The player for the browser: a page around the engine, whose cases are put in between.
enum WebPlayer {{
    /// The SHA-256 of what the player was made from.
    static let inputs = "{fingerprint()}"

    /// What stands before the end of the page's policy, to which scripts and directives can be added.
    static let policy: StaticString = {literal(policy)}

    /// What stands between the policy and the cases.
    static let head: StaticString = {literal(head + opening + '"cases">')}

    /// What stands between the cases and the engine: also what unpacks it, in base64.
    static let middle: StaticString = {literal(open_engine)}

    /// The engine: WebAssembly as Web/runtime/pack.c packs it, in base64.
    static let engine: StaticString = \"\"\"
{base64_of(engine)}
\"\"\"

    /// What stands after the engine: the page's script.
    static let script: StaticString = {literal('</script>' + script)}

    /// The end of the page.
    static let end: StaticString = {literal(end)}
}}

/// What the player has beside that in packages, which a course launches.
enum CoursePlayer {{
    /// What the page's policy allows beside.
    static let policy: StaticString = " {source_hash(course_script)}"

    /// What stands between the cases and the settings.
    static let settings: StaticString = {literal('</script>' + chr(10) + opening + '"course">')}

    /// The engine, which also answers what is asked only there.
    static let engine: StaticString = \"\"\"
{base64_of(course)}
\"\"\"

    /// What stands after the page's script.
    static let script: StaticString = {literal('<script>' + course_script + '</script>')}
}}
"""


def main():
    built = pathlib.Path(sys.argv[1])
    engine, course, unpacker = [
        (built / name).read_bytes() for name in ("engine.packed", "course.packed", "unpack.wasm")
    ]
    text = source(engine, course, unpacker, sys.argv[2])
    carried, rest = [
        len(gzip.compress(part.encode(), 9))
        for part in (base64_of(unpacker) + base64_of(engine), "".join(page()[0]))
    ]
    print(f"engine {len(engine)} bytes packed, for courses {len(course)}, what unpacks them {len(unpacker)}")
    print(f"in the page, gzipped: engine and what unpacks it {carried} bytes, the rest {rest}")
    if "--check" in sys.argv:
        if TARGET.read_text() != text:
            sys.exit("the committed player is not what its sources build; run Web/build.sh")
        return
    TARGET.write_text(text)


main()
