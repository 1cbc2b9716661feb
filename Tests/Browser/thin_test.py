"""The page holds no rule: what the engine answers is what is shown, also where it is absurd."""

import json

from browser import ROOT, Browser, expect

CASE = ROOT / "Scenarios" / "ngn-unfolding"

#: Stands between the page and the engine, and changes what the engine answers.
LIAR = """
const { call } = engine;
engine.call = (request, body) => {
    const reply = call.call(engine, request, body);
    const { head } = reply;
    if (head.scene && head.scene.feedback) {
        head.scene.feedback.verdict = "Zebra credit";
        head.scene.feedback.level = "none";
        head.scene.feedback.missed = ["A zebra."];
    }
    if (head.scene) head.scene.clock = "77:77";
    if (request.do === "report") {
        head.verdict = "Passed with zebras";
        head.result = ["1 of 3 zebras."];
        head.sections.find((part) => part.kind === "scores").rows[0].percent = "12.3 zebras";
    }
    return reply;
};
"""


def main(simulate):
    """Plays with a lying engine, then with one that refuses everything, then with one that has died."""
    played = json.loads((CASE / "playthroughs" / "expert.json").read_text())
    page = simulate.page(CASE)
    with Browser() as browser:
        browser.open(page)
        browser.run(LIAR)
        browser.run("hands.begin(arguments[0], arguments[1])", played["case"],
                    {"seed": 1, "variant": played.get("variant")})
        browser.run("hands.play(arguments[0])", played["inputs"][:1])
        text = browser.text(".feedback")
        expect("Zebra credit" in text and "A zebra." in text, f"the page shows {text}")
        expect("77:77" in browser.text("#bar"), "the page counts time by itself")
        browser.run("hands.play(arguments[0])", played["inputs"][1:])
        browser.run("hands.report()")
        text = browser.text(".report")
        for words in ("Passed with zebras", "1 of 3 zebras.", "12.3 zebras"):
            expect(words in text, f"the report does not show '{words}'")

        browser.open(page)
        browser.run("hands.begin(arguments[0], {seed: 1})", played["case"])
        before = browser.text(".now")
        browser.run("const { call } = engine; engine.call = (request, body) => request.do === 'input'"
                    " ? { head: { refused: 'Not today.', session: request.session, lines: '' }, body: null }"
                    " : call.call(engine, request, body);")
        wrong = browser.run("return hands.give(arguments[0])", played["inputs"][0])
        expect(wrong == "Not today.", f"the page says '{wrong}'")
        expect(browser.text("#told").strip() == "Not today.", "the refusal is not told")
        expect(browser.text(".now") == before, "a refused answer changed the scene")

        browser.run("engine.call = () => { throw new WebAssembly.RuntimeError('unreachable'); }")
        browser.run("setTimeout(() => document.querySelector('form[data-ask]').requestSubmit())")
        browser.driver.execute_async_script("setTimeout(arguments[0], 60)")
        text = browser.text()
        expect("cannot go on" in text and "Download the attempt" in text, f"a dead engine shows {text}")
        expect(not browser.text("#bar"), "what needs the engine is still offered")

        # A clock that runs on finds the engine dead once more: the attempt stays on offer.
        browser.open(page)
        browser.run("hands.begin(arguments[0], {seed: 1, clock: '1'})", played["case"])
        browser.run("engine.call = () => { throw new WebAssembly.RuntimeError('unreachable'); }")
        browser.run("setTimeout(() => document.querySelector('form[data-ask]').requestSubmit())")
        browser.driver.execute_async_script("setTimeout(arguments[0], 1500)")
        text = browser.text()
        expect("cannot go on" in text and "Download the attempt" in text, f"later a dead engine shows {text}")
    return "a lying, a refusing and a dead engine"
