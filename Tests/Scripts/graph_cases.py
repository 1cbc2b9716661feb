"""Statecharts that are hard to draw, as cases of the format."""
import random


def case(states, title="A generated case", **more):
    return {"format": 1, "id": "generated", "title": title, "version": "1.0.0",
            "language": "en", "states": states} | more


def deep(depth):
    """Each state within another, with ways out of the innermost to every level."""
    inner = {"id": "n0", "on": [{"event": f"up{level}", "to": f"n{level}"} for level in range(1, depth)]}
    inner["on"].append({"event": "out", "to": "end"})
    for level in range(1, depth):
        inner = {"id": f"n{level}", "on": [{"event": f"in{level}", "to": "n0"}],
                 "states": [inner, {"id": f"side{level}", "on": [{"event": "x", "to": f"n{level - 1}"}]}]}
    return case([inner, {"id": "end", "type": "final"}])


def parallel(regions):
    """Regions beside each other, with history, and ways from each to all that is outside."""
    inside = []
    for place in range(regions):
        inside.append({"id": f"r{place}", "states": [
            {"id": f"a{place}", "after": [{"delay": "30s", "to": f"b{place}"}],
             "on": [{"event": "stop", "to": ["end", "late"][place % 2]}]},
            {"id": f"b{place}", "on": [{"event": "back", "to": f"a{place}"}, {"event": "rest", "to": "pause"}]},
            {"id": f"h{place}", "type": "history", "deep": place % 2 == 0, "default": f"b{place}"}]})
    resume = {"event": "resume", "to": [f"h{place}" for place in range(regions)]}
    return case([{"id": "all", "type": "parallel", "on": [{"event": "again", "to": "all"}], "states": inside},
                 {"id": "pause", "on": [resume, {"event": "first", "to": "b0"}]},
                 {"id": "end", "type": "final"}, {"id": "late", "type": "final"}])


def wild(count, seed):
    """A random tree of states with random ways between all of them."""
    draw = random.Random(seed)
    ids = [f"s{place}" for place in range(count)]
    children = {None: []}
    parents = {}
    for name in ids:
        above = draw.choice([None] + [other for other in ids[:ids.index(name)] if depth(other, parents) < 5][-8:])
        parents[name] = above
        children.setdefault(above, []).append(name)
        children.setdefault(name, [])

    def build(name):
        inner = [build(child) for child in children[name]]
        state = {"id": name, "title": draw.choice(["Recovery", "The day unit, in the morning", ""]) or name}
        state["on"] = [{"event": f"e{draw.randrange(9)}", "to": draw.choice(ids)}
                       for _ in range(draw.choice([1, 1, 2, 3, 8]))]
        if inner:
            state["states"] = inner
            if draw.random() < 0.25:
                state["type"] = "parallel"
        return state

    return case([build(name) for name in children[None]] + [{"id": "end", "type": "final"}])


def depth(name, parents):
    above = parents[name]
    return 0 if above is None else 1 + depth(above, parents)


HOSTILE = [
    "<script>alert(1)</script>", "\"quoted\" & 'apostrophes' &amp; &lt;", "]]> --> <!-- x", "\u202eright to left",
    "\u0634\u0644\u0648\u0645 \u05e9\u05dc\u05d5\u05dd 123 abc", "a" * 10000, "word " * 2000, "\u0301\u0301\u0301\u0301x",
    "\u65e5\u672c\u8a9e" * 30, "\U0001F469\u200d\u2695\ufe0f" * 20, "line\nbreak\ttab", "\u0001\u0007\u007f control",
    "state; end: {{x}} #35; %% -- [*] --> y", "\\n \\l \\\" \\N \\G", "<<fork>>", "note right of s1", "\ufdfd\ufdfd\ufdfd",
    "WWWWWWWW MMMMMMMM @@@@@@@@ " * 10, "e\u200b\u200b\u200bf", "\u2028\u2029\u0085",
]


def hostile():
    """Words meant to break out of every language that is written."""
    states = []
    for place, words in enumerate(HOSTILE):
        goal = f"h{place + 1}" if place + 1 < len(HOSTILE) else "end"
        states.append({"id": f"h{place}", "title": words, "ask": {
            "kind": "choice", "text": words, "critical": place % 2 == 0, "options": [
                {"id": "right", "text": words, "correct": True, "to": goal},
                {"id": "wrong", "text": words, "critical": True, "to": "end"},
                {"id": "x" * 64, "text": "long id", "if": " or ".join(["time() > 5min"] * 40), "to": f"h{place}"}]}})
    return case(states + [{"id": "end", "type": "final"}], title=HOSTILE[0] + HOSTILE[5])


def chain(count, **more):
    states = [{"id": f"c{place}", "on": {"event": "next", "to": f"c{place + 1}" if place + 1 < count else "end"}}
              for place in range(count)]
    return states


def generated():
    """Every hard case by its name."""
    found = {
        "one": case([{"id": "end", "type": "final"}]),
        "deep-30": deep(30),
        "parallel-12": parallel(12),
        "chain-300": case(chain(300) + [{"id": "end", "type": "final"}]),
        "chain-300-inside": case([{"id": "inside", "states": chain(300)}, {"id": "end", "type": "final"}]),
        "star-60": case([{"id": "hub", "on": [{"event": f"e{place}", "to": f"p{place}"} for place in range(60)]}]
                        + [{"id": f"p{place}", "on": {"event": "home", "to": "hub"}} for place in range(60)]
                        + [{"id": "end", "type": "final"}]),
        "backward-20": case([{"id": "end", "type": "final"}]
                            + [{"id": f"c{place}", "on": {"event": "n", "to": f"c{place - 1}" if place else "end"}}
                               for place in range(20)], initial="c19"),
        "hostile": hostile(),
    }
    for seed in range(12):
        found[f"wild-{seed}"] = wild(20 + 10 * seed, seed)
    found["wild-300"] = wild(300, 99)
    return found
