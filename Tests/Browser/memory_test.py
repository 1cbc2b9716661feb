"""200 sessions on one open page, with more than 10,000 decisions and undo: the engine's memory stays as it is."""

import json

from browser import ROOT, Browser, expect

CASE = ROOT / "Scenarios" / "ngn-unfolding"

SESSIONS = """
const done = arguments[3];
const [inputs, variant, sessions] = arguments;
const sent = (request) => {
    const { head } = engine.call({ ...request, wall: 0 });
    if (!head.ok) throw new Error(JSON.stringify(head).slice(0, 300));
    return head;
};
const curve = [];
let decisions = 0;
const run = (count) => {
    if (count === sessions) return done({ curve, decisions });
    const { session } = sent({ do: "open", case: cases[0].handle, seed: 1, variant, mode: "practice" });
    for (const input of inputs) {
        sent({ do: "input", session, input });
        sent({ do: "input", session, input: { back: true } });
        sent({ do: "input", session, input });
        decisions += 2;
    }
    sent({ do: "report", session });
    sent({ do: "close", session });
    curve.push(engine.memory);
    setTimeout(() => run(count + 1));
};
run(0);
"""


def main(simulate):
    """Plays them and looks at the curve."""
    played = json.loads((CASE / "playthroughs" / "expert.json").read_text())
    with Browser() as browser:
        browser.open(simulate.page(CASE))
        browser.driver.set_script_timeout(240)
        ran = browser.driver.execute_async_script(SESSIONS, played["inputs"], played.get("variant"), 200)
        browser.quiet()
    curve = ran["curve"]
    expect(ran["decisions"] >= 10_000, f"only {ran['decisions']} decisions were made")
    expect(curve[-1] == curve[4], f"memory grew from {curve[4]} to {curve[-1]} bytes: {sorted(set(curve))}")
    return f"{ran['decisions']} decisions; memory {curve[0]} B after the first session, {curve[-1]} B after the last"
