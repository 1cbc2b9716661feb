"""States, the ways between them, effects and acts."""

from .values import *

ID_KEY = key(ID, "Its name: a letter, then letters, digits, `_` and `-`; at most 64 characters.", "bay")
TITLE = key(TEXT, "A heading when it is entered.", "Recovery bay")
TEXT_KEY = key(TEXTS, "What learners read when it is entered; `{spo2}` shows a measure.",
               "She sleeps. Her saturation is {spo2} %.", ["She sleeps.", "Her saturation is {spo2} %."])
ENTER = key(EFFECTS, "The effects of entering it.", {"send": "help.comes", "after": "90s", "id": "help"})
ALWAYS = key(items(ref("invariant")), "Promises of yours that must hold while it is active.",
             {"if": "spo2 >= 70", "why": "The model stops at 70 %."})

LIVELY = {
    "ask": key(ref("decision"), "The decision that is asked while it is active.",
               {"kind": "choice", "text": "What do you say?", "to": "end",
                "options": [{"id": "orient", "text": "It is over. You are in recovery.", "correct": True},
                            {"id": "hush", "text": "Go back to sleep."}]}),
    "on": key(items(ref("transition")), "The ways out on events.", {"event": "act.oxygen", "to": "recovery"}),
    "after": key(items(ref("delayed")), "The ways out after a time.", {"delay": "5min", "to": "noBreath"}),
    "every": key(items(ref("periodic")), "Effects that repeat while it is active.",
                 {"period": "30s", "if": "spo2 > 80", "do": {"set": "spo2", "to": "spo2 - 1"}}),
    "enter": ENTER,
    "exit": key(EFFECTS, "The effects of leaving it.", {"note": "left off"}),
    "always": ALWAYS,
}


def kind_of_state(word, meaning):
    return key({"const": word}, meaning, word)


def inner(name, meaning):
    return key(items(ref(name), 1), meaning,
               [{"id": "preparing", "on": {"event": "act.vitals", "to": "observing"}}, {"id": "observing"}])


def final(meaning, **more):
    return thing("A final state", {
        "id": ID_KEY, "type": kind_of_state("final", meaning), "title": TITLE, "text": TEXT_KEY, "enter": ENTER,
        "always": ALWAYS} | more, ["id", "type"])


STATE_TYPES = {
    "ordinaryState": thing("A state", {
        "id": ID_KEY, "title": TITLE, "text": TEXT_KEY,
        "initial": key(STATES, "Which state inside is entered; without it, the first that is no history.", "preparing"),
        "states": inner("innerState", "The states inside it, of which exactly one is active at a time."),
    } | LIVELY, ["id"], dependentRequired={"initial": ["states"]}),
    "parallelState": thing("A parallel state", {
        "id": ID_KEY,
        "type": kind_of_state("parallel", "parallel: it is in all of its `states`, its regions, at once."),
        "title": TITLE, "text": TEXT_KEY,
        "states": inner("region", "Its regions, all active at once: the team's work in one, the breathing in another."),
    } | LIVELY, ["id", "type", "states"]),
    "ending": final("final: it ends the case.", possible=key(
        ref("byDomain"), "Its possible points by domain; without it, those of the case.", {"safety": 4})),
    "finalState": final("final: the state around it is done, which raises `done.state.OUTER`."),
    "historyState": thing("A history", {
        "id": ID_KEY,
        "type": kind_of_state("history", "history: it leads back to where the state around it was when last left."),
        "deep": key(TRUTH, "Whether it also remembers the innermost states.", True),
        "default": key(STATES, "Where it leads the first time: a state inside the one around it.", "preparing"),
    }, ["id", "type", "default"]),
    "topState": {"anyOf": [ref("ordinaryState"), ref("parallelState"), ref("ending")]},
    "innerState": {"anyOf": [ref("ordinaryState"), ref("parallelState"), ref("finalState"), ref("historyState")]},
    "region": {"anyOf": [ref("ordinaryState"), ref("parallelState"), ref("historyState")]},
}

WAYS = {
    "transition": thing("A way out on an event", {
        "event": key(ref("listenedEvents"), "The events it listens to, separated by spaces; `family` also hears "
                     "`family.calls`, `*` hears everything. Without it, it is taken as soon as `if` holds.",
                     "act.oxygen act.wake", "answer.firstWords.full", "family.*"),
        "if": IF, "to": TO, "do": DO,
        "reenter": key(TRUTH, "Whether a way from a state into itself leaves it first.", True),
    }),
    "delayed": thing("A way out after a time", {
        "delay": key(DURATION, "How long after entering the state.", "5min", "0s"), "if": IF, "to": TO, "do": DO,
    }, ["delay"]),
    "periodic": thing("What repeats", {
        "period": key(DURATION, "How often, `1s` or longer.", "30s"), "if": IF, "do": DO,
    }, ["period", "do"]),
    "invariant": thing("A promise of the author", {
        "if": key(CONDITION, "What must hold whenever nothing moves.", "spo2 >= 70"),
        "why": key(TEXT, "The words when it does not hold.", "The model stops at 70 %."),
    }, ["if"]),
}


def effect(title, verb, value, **more):
    return thing(title, {verb: value} | more, [verb])


EFFECT_TYPES = {
    "effect": {"anyOf": [ref(name) for name in (
        "setEffect", "sayEffect", "raiseEffect", "sendEffect", "cancelEffect", "advanceEffect", "noteEffect")]},
    "setEffect": thing("Gives a measure a value", {
        "set": key(NAME, "The measure that gets the value of `to`, kept within its range.", "trust"),
        "to": key({"anyOf": [ANY_NUMBER, TEXT]}, "The new value: a number, or an expression in quotes.", 7, "trust + 1"),
    }, ["set", "to"]),
    "sayEffect": effect("Lets someone speak", "say", key(
        TEXT, "What is said, without quotation marks; without `by` it is narration.", "I am cold.", "Saturation {spo2} %."),
        by=key(TEXT, "Who speaks; `patient` is the patient.", "patient", "monitor")),
    "raiseEffect": effect("Raises an event", "raise", key(EVENT, "The event to raise at once.", "family.calls")),
    "sendEffect": effect("Sends an event", "send", key(EVENT, "The event that arrives after a time.", "help.comes"),
                         after=key(DURATION, "How long until it arrives; at once where it is left out.", "90s"),
                         id=key(ID, "A name under which `cancel` withdraws it.", "help")),
    "cancelEffect": effect("Withdraws an event", "cancel", key(ID, "The `id` of a `send` to withdraw.", "help")),
    "advanceEffect": effect("Lets time pass", "advance", key(
        DURATION, "How much time passes, once everything has settled.", "2min")),
    "noteEffect": effect("Notes something", "note", key(TEXT, "A line in the log that learners do not see.", "moved on")),
}

ACT = thing("An act", {
    "id": key(ID, "Its name in the whole case; doing it is the event `act.ID`.", "vitals"),
    "text": key(TEXT, "The act in words.", "Take vital signs."),
    "takes": key(DURATION, "How long it takes; no time where it is left out.", "1min"),
    "if": key(CONDITION, "When it can be done; without it, always.", "in('bay')"),
    "once": key(TRUTH, "Whether it can be done only once.", True),
    "do": key(EFFECTS, "What it does, at its end.", {"set": "spo2", "to": "spo2 + 4"}),
    "feedback": key(TEXT, "What is told to whoever did it.", "Oxygen buys time for the airway."),
    "critical": key(TRUTH, "Whether starting it is a critical failure, with which no run passes.", True),
    "refs": REFS,
    "to": key(STATES, "Where it leads from the board's state; without it, the board stays.", "recovery"),
}, ["id", "text"])
