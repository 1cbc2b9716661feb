"""What the page's script must not contain: ways to make markup of text, to fetch, to speak on the console."""

import re

from browser import ROOT, expect

FORBIDDEN = {
    "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createContextualFragment|DOMParser|srcdoc":
        "text of a case could become markup",
    "\\beval\\b|new Function|setTimeout\\(\\s*[\"'`]": "text could become code",
    "fetch\\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|importScripts|\\bimport\\b": "the page could make requests",
    "console\\.|debugger": "the page could speak on the console",
    "\\balert\\(|\\bconfirm\\(|\\bprompt\\(": "a course may forbid dialogs, which then never answer",
    "passMark|isPassed|correct\\b|critical(Failures|Precedence)": "a rule of scoring could stand in the page",
    "Date\\.now|setInterval": "the page could count time by itself",
}


def main(_):
    """Reads every script of the page."""
    faults = []
    scripts = sorted((ROOT / "Web" / "page").glob("*.js"))
    expect(len(scripts) > 10, "the page has no scripts")
    for script in scripts:
        for number, line in enumerate(script.read_text().splitlines(), 1):
            code = re.sub(r"//.*|^\s*\*.*|^\s*/\*\*.*", "", line)
            faults += [f"{script.name}:{number}: {why}: {line.strip()}"
                       for pattern, why in FORBIDDEN.items() if re.search(pattern, code)]
            if len(line) > 120:
                faults.append(f"{script.name}:{number}: longer than 120 columns")
    style = (ROOT / "Web" / "page" / "style.css").read_text()
    expect("url(" not in style and "@import" not in style, "the style fetches something")
    expect(not faults, "\n  ".join(faults))
    return f"{len(scripts)} scripts"
