"""A hostile case is shown as text: markup, scripts, direction marks, control characters, endless words."""

import json
import pathlib

from browser import Browser, expect

MARKUP = ("<img src=x onerror=\"document.title='owned'\"></script><script>document.title='owned'</script>"
          "<!-- --><svg onload=alert(1)>&lt;b&gt; ${{1}} `x` <a href='javascript:alert(1)'>a</a> ]]> {{x}} ")
MARKS = "\u202eabc\u2066def\u2069 \u0007\u001b[31m\u0085 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 "
LONG = "W" * 10000
H = MARKUP + MARKS


def options(mark="", *more):
    """Returns options of which each is worse than the one before."""
    return [{"id": "a" + mark, "text": "a " + H, "correct": True, "feedback": H, "refs": "r"},
            {"id": "b" + mark, "text": "b " + LONG, "feedback": H},
            *({"id": one, "text": one, "correct": True} for one in more)]


def case():
    """Returns the case."""
    asks = [
        {"kind": "choice", "options": options()},
        {"kind": "multiple", "options": options()},
        {"kind": "ordering", "steps": [{"id": "a", "text": H}, {"id": "b", "text": LONG}, {"id": "c", "text": "c"}]},
        {"kind": "numeric", "full": [1, 2], "unit": "<b>", "units": ["<b>", "\u202e%"]},
        {"kind": "counsel", "turns": [
            {"id": "t", "text": H, "by": "<i>who</i>", "options": [{**one, "reply": H} for one in options()]},
            {"id": "u", "text": LONG, "options": options("2")}]},
        {"kind": "act", "acts": [{"id": "actA", "text": H, "takes": "1min", "feedback": H},
                                 {"id": "actB", "text": LONG, "once": True}], "until": "count('actA') >= 2"},
        {"kind": "matrix", "columns": [{"id": "x", "text": H}, {"id": "y", "text": "y"}],
         "rows": [{"id": "refused", "text": H, "correct": "x"}, {"id": "two", "text": LONG[:300], "correct": "y"}]},
        {"kind": "cloze", "sentence": [H.replace("[", "(").replace("]", ")") + " [gap] <b>after</b>"],
         "blanks": [{"id": "gap", "options": options()}]},
        {"kind": "highlight", "passage": [MARKUP.replace("{", "(").replace("}", ")") + "first second"],
         "spans": [{"id": "s", "text": "first", "correct": True}, {"id": "t", "text": "second"}]},
        {"kind": "bowtie", "condition": options(), "actions": options("2", "c2"), "parameters": options("3", "c3")},
    ]
    names = [f"s{place}" for place in range(len(asks))] + ["end"]
    states = [{"id": name, "title": H, "text": [H, "**" + MARKUP + "** *" + MARKS + "* " + LONG[:400]],
               "enter": [{"say": H, "by": "<b>" + MARKS}, {"say": LONG[:400], "by": "patient"}],
               "ask": {"text": H, "refs": "r", "why": H, "see": "tab", **ask, "to": names[place + 1]}}
              for place, (name, ask) in enumerate(zip(names, asks))]
    return {
        "format": 1, "id": "hostile", "title": "Hostile " + H, "version": "1.0.0", "language": "he", "role": H,
        "prebriefing": [H, LONG], "advisory": {"content": H, "optOut": H, "support": H}, "debrief": H,
        "references": [{"id": "r", "citation": H, "url": "https://example.org/%3Cscript%3E"}],
        "measures": [{"id": "m", "label": H, "unit": "<i>", "initial": 5, "range": [0, 9], "normal": [6, 9]}],
        "patient": {"name": "<b>Pat</b> \u202e", "age": 30, "summary": H, "chart": [
            {"id": "tab", "title": H, "text": [H, LONG], "columns": [{"id": "c", "text": H, "unit": "<u>"}],
             "entries": [{"id": "e", "time": "<time>", "text": H}, {"id": "f", "time": H, "values": {"c": H}}]}]},
        "states": states + [{"id": "end", "type": "final", "title": H, "text": H}],
    }


INPUTS = [
    {"tab": "tab"}, {"answer": "a"}, {"answer": ["a", "b"]}, {"answer": ["a", "b", "c"]}, {"answer": "1 <b>"},
    {"answer": ["a", "b2"]}, {"act": "actA"}, {"act": "actB"}, {"act": "actA"}, {"answer": {"refused": ["x"], "two": ["x"]}},
    {"answer": {"gap": "a"}}, {"answer": ["s", "t"]},
    {"answer": {"condition": ["a"], "actions": ["a2", "c2"], "parameters": ["b3", "c3"]}}]


def harmless(browser, where):
    """Fails if a text became anything else than text."""
    found = browser.run(
        """
        const bad = [...document.querySelectorAll("main img, main script, main iframe, main b, main i, main u,"
            + " main a, [onload], [onerror], [style*=url]")].map((e) => e.outerHTML.slice(0, 99));
        const raw = /[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]/;
        return { bad, raw: raw.test(document.body.innerText + document.title), title: document.title,
            wide: document.documentElement.scrollWidth - innerWidth };
        """)
    expect(not found["bad"], f"{where}: {found['bad']}")
    expect(not found["raw"], f"{where}: a control character is on the page")
    expect(found["title"] != "owned", f"{where}: a script of the case ran")
    expect(found["wide"] <= 0, f"{where}: {found['wide']} px are beside the window")


def main(simulate):
    """Plays the case with every text hostile."""
    file = pathlib.Path(simulate.folder.name) / "hostile.json"
    file.write_text(json.dumps(case()))
    page = simulate.page(file, name="hostile.html")
    with Browser(320, 640) as browser:
        browser.open(page)
        harmless(browser, "prebriefing")
        expect("<img src=x" in browser.text(), "the markup is not shown")
        spoken = browser.run("return [document.documentElement.lang, document.querySelector('main h1').lang,"
                             " document.querySelector('main h1').dir]")
        expect(spoken == ["en", "he", "auto"], f"languages and direction are {spoken}")
        browser.run("hands.begin('hostile', {seed: 1})")
        for given in INPUTS:
            wrong = browser.run("return hands.give(arguments[0])", given)
            expect(not wrong, f"{given}: {wrong}")
            expect("<img src=x" in browser.text(), f"after {given} the markup is not shown")
            harmless(browser, f"after {given}")
        expect(browser.run("return document.querySelectorAll('.earlier .news').length") > 5, "nothing can be read again")
        browser.run("hands.report()")
        harmless(browser, "report")
        browser.quiet()
    return f"{len(INPUTS)} inputs in a case of hostile texts"
