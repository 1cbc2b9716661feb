"""Decisions of every kind, and their options, steps, turns, rows, blanks, spans and parts."""

from .states import ACT
from .values import *

COMMON = {
    "id": key(ID, "Its name; without it, the id of its state.", "firstWords"),
    "text": key(TEXT, "The question.", "What do you say first?"),
    "domain": key(one_of(*DOMAINS), "What it is judged under: " + ", ".join(DOMAINS) + "; knowledge where it is left out.",
                  "counseling"),
    "objectives": OBJECTIVES,
    "points": WORTH,
    "critical": key(TRUTH, "Whether no credit, or a time limit that passes, is a critical failure.", True),
    "remedial": REMEDIAL,
    "within": key(DURATION, "The time limit, longer than `0s`.", "90s"),
    "takes": key(DURATION, "How long answering takes; no time where it is left out.", "10s"),
    "why": key(TEXT, "The reason, shown as feedback.", "Consent comes before touch."),
    "refs": REFS,
    "see": key(items(NAME, 1), "Pages of the chart to look at, which the question names: tabs, or entries as `tab.entry`.",
               "orders", ["orders", "notes.arrival"]),
    "shuffle": key(TRUTH, "Whether options, and rows of a matrix, are shuffled; they are where it is left out.", False),
    "to": key(STATES, "Where it leads if neither the option nor a route does.", "recovery", ["asleep", "watching"]),
    "routes": key(items(ref("route"), 1), "Where it leads by the result; the first that holds is taken.",
                  [{"if": "full", "to": "recovery"}, {"if": "timeout", "to": "noBreath"}]),
}

ANSWERS = [{"id": "orient", "text": "It is over. You are in recovery.", "correct": True},
           {"id": "hush", "text": "Go back to sleep.", "feedback": "She asked where she is."}]
STEPS = [{"id": "wash", "text": "Wash hands"}, {"id": "drape", "text": "Drape"}]
PAIR = [{"id": "now", "text": "Needs action now"}, {"id": "expected", "text": "Expected"}]
CHAINS = {"anyOf": [
    {"type": "array", "items": NAME, "minItems": 2},
    {"type": "array", "minItems": 1,
     "items": {"anyOf": [{"type": "array", "items": NAME, "minItems": 2}, ref("chain")]}},
    ref("chain")]}


def decision(kind, does, keys, required, **more):
    word = key({"const": kind}, f"{kind}: the learner {does}.", kind)
    return thing(f"A decision of the kind {kind}", {"kind": word} | COMMON | keys, ["kind", *required], **more)


def options(name, meaning):
    return key(items(ref(name), 1), meaning, ANSWERS)


def scoring(*words, **meanings):
    words = [*words, *meanings]
    told = "; ".join(f"{word}: {meaning}" for word, meaning in meanings.items())
    return key(one_of(*words), f"The rule of scoring. {told}.", words[0])


KINDS = {
    "choice": decision("choice", "picks one option", {
        "options": options("choiceOption", "What can be chosen."),
    }, ["options"]),
    "multiple": decision("multiple", "picks all options that apply", {
        "options": options("multipleOption", "What can be chosen; each that applies is `correct`."),
        "choose": key(whole(1, 1_000_000), "That exactly so many are to be chosen: the number of correct options.", 2),
        "scoring": scoring(plusMinus="right choices count up, wrong ones down", zeroOne="only right choices count",
                           allOrNothing="everything must be right"),
    }, ["options"]),
    "ordering": decision("ordering", "puts steps in order", {
        "steps": key(items(ref("step"), 1, 36), "The steps, at most 36.", STEPS),
        "precedence": key(CHAINS, "Which steps come before which: a chain of ids, or several, each with its reason if you "
                          "like; without it, all steps as listed.", ["wash", "drape", "inject"],
                          [["wash", "drape"], {"steps": ["drape", "inject"], "why": "The field stays sterile."}]),
        "criticalPrecedence": key(CHAINS, "The same, where a violation is a critical failure.", ["consent", "sedate"]),
        "distractors": key(items(ref("distractor")), "Steps that do not belong there.",
                           [{"id": "whistle", "text": "Whistle", "feedback": "Not in this room."}]),
        "scoring": scoring(precedence="pairs in the right order count", allOrNothing="the whole order must be right",
                           edit="moves away from the right order count"),
    }, ["steps"]),
    "numeric": decision("numeric", "enters a number", {
        "full": key({"anyOf": [ANY_NUMBER, RANGE]}, "What earns everything: the lowest and the highest number, or one "
                    "number.", [3.9, 4.1], 4),
        "partial": key(RANGE, "Where credit has fallen to 0; it contains `full`. Without it, only `full` earns.", [3.5, 4.5]),
        "unit": key(TEXT, "The right unit; without it, a bare number is asked.", "mL"),
        "units": key(items(TEXT, 1), "The units to choose from, the right one among them.", ["mL", "U"]),
    }, ["full"], dependentRequired={"units": ["unit"]}),
    "counsel": decision("counsel", "chooses what to say, turn by turn", {
        "options": options("counselOption", "What can be said, in a conversation of one turn."),
        "turns": key(items(ref("turn"), 1, 64), "The turns of the conversation, at most 64, instead of `options`.",
                     [{"id": "opening", "text": "Is it over?", "options": ANSWERS}]),
    }, [], oneOf=[{"required": ["options"]}, {"required": ["turns"]}]),
    "act": decision("act", "does acts in any order on a board, while time passes", {
        "acts": key(items({"anyOf": [NAME, ref("act")]}, 1), "The acts offered, by id or defined in place.",
                    ["vitals", {"id": "wake", "text": "Wake her.", "takes": "20s"}]),
        "until": key(CONDITION, "When the board closes by itself; without it, never.", "done('oxygen')"),
    }, ["acts"]),
    "matrix": decision("matrix", "picks columns for the rows of a table", {
        "columns": key(items(ref("column"), 2, 10), "The columns, 2 to 10.", PAIR),
        "rows": key(items(ref("row"), 1, 40), "The rows, at most 40.",
                    [{"id": "snoring", "text": "Snoring with pauses", "correct": "now"}]),
        "perRow": key(one_of("one", "any"), "How many columns a row takes: one, or any number; one where it is left out.",
                      "any"),
        "scoreBy": key(one_of("column", "row"), "With `perRow` any: where right and wrong choices are set off, by column "
                       "or by row; by column where it is left out.", "row"),
    }, ["columns", "rows"], anyOf=[
        {"not": {"required": ["scoreBy"]}},
        {"required": ["perRow"], "properties": {"perRow": key({"const": "any"}, "What `scoreBy` needs.", "any")}}]),
    "cloze": decision("cloze", "fills the blanks of a sentence", {
        "sentence": key(TEXTS, "The sentence, with `[blank]` where each blank stands.",
                        "She is most at risk of [effect], because of [cause]."),
        "blanks": key(items(ref("blank"), 1, 12), "The blanks, at most 12, each with its options.",
                      [{"id": "effect", "options": ANSWERS}]),
        "scoring": scoring(zeroOne="each right blank counts",
                           rationale="two or three blanks, of which the first is explained by the others"),
    }, ["sentence", "blanks"], anyOf=[
        {"not": {"required": ["scoring"],
                 "properties": {"scoring": key({"const": "rationale"}, "What needs two or three blanks.", "rationale")}}},
        {"properties": {"blanks": key({"type": "array", "minItems": 2, "maxItems": 3}, "Two or three blanks.",
                                      [{"id": "effect", "options": ANSWERS}, {"id": "cause", "options": ANSWERS}])}}]),
    "highlight": decision("highlight", "marks words in a text", {
        "passage": key(TEXTS, "The text in which words are marked.", "She snores, with pauses. Her hands are warm."),
        "entry": key(NAME, "An entry of the chart in which words are marked, as `tab.entry`, instead of `passage`.",
                     "notes.arrival"),
        "spans": key(items(ref("span"), 1, 40), "The words that can be marked, at most 40 passages of them.",
                     [{"id": "pausing", "text": "with pauses", "correct": True}]),
    }, ["spans"], oneOf=[{"required": ["passage"]}, {"required": ["entry"]}]),
    "bowtie": decision("bowtie", "picks a condition, two actions and two things to watch", {
        "condition": key(items(ref("partOption"), 1, 20), "The conditions, of which one is correct.",
                         [{"id": "closing", "text": "A closing airway", "correct": True}]),
        "actions": key(items(ref("partOption"), 2, 20), "The actions, of which two are correct.",
                       [{"id": "jaw", "text": "Lift her jaw.", "correct": True},
                        {"id": "help", "text": "Call for help.", "correct": True}]),
        "parameters": key(items(ref("partOption"), 2, 20), "What to watch, of which two are correct.",
                          [{"id": "breaths", "text": "Breaths", "correct": True},
                           {"id": "oxygen", "text": "Saturation", "correct": True}]),
    }, ["condition", "actions", "parameters"]),
}

FEEDBACK = key(TEXT, "What is told to whoever chose it.", "Calm words come first.")
NAMED = {
    "id": key(ID, "Its name, unique in its decision.", "orient"),
    "text": key(TEXT, "What is chosen, in words.", "It is over. You are in recovery."),
}
CORRECT = key(TRUTH, "Whether it is right; it is not where this is left out.", True)
OFFERED = NAMED | {
    "if": key(CONDITION, "When it is offered; without it, always.", "trust >= 3"),
    "correct": CORRECT,
    "feedback": FEEDBACK,
    "refs": REFS,
    "do": DO,
    "critical": CRITICAL_CHOICE,
}
CREDITED = OFFERED | {
    "credit": key(number(0, 1), "The share that it earns, from 0 to 1, instead of `correct`.", 0.5),
    "to": key(STATES, "Where it leads; without it, where the decision says.", "recovery"),
}
MARKED = NAMED | {"correct": CORRECT, "feedback": FEEDBACK, "refs": REFS, "critical": CRITICAL_CHOICE}

PARTS = {
    "route": thing("A way out by the result", {
        "if": key({"anyOf": [one_of("full", "partial", "none", "timeout"), TEXT, TRUTH]},
                  "When it is taken: full, partial or none (credit), timeout, or a condition.", "full", "trust < 3"),
        "to": TO,
    }, ["if", "to"]),
    "choiceOption": thing("An option", CREDITED, ["id", "text"], **not_both("correct", "credit")),
    "multipleOption": thing("An option", OFFERED, ["id", "text"]),
    "counselOption": thing("Something to say", CREDITED | {
        "then": key(NAME, "Where the conversation goes on: a later turn, or `end`; without it, the next turn.",
                    "closing", "end"),
        "technique": key(TEXT, "What it does well.", "teach-back", "names-emotion"),
        "pitfall": key(TEXT, "What it does badly.", "minimizes"),
        "reply": key(TEXT, "What the patient answers, without quotation marks.", "I was afraid."),
    }, ["id", "text"], allOf=[
        not_both("correct", "credit"), not_both("technique", "pitfall"),
        {"anyOf": [not_both("then", "to"), {"properties": {"then": key(
            {"const": "end"}, "What `to` goes together with.", "end")}}]}]),
    "turn": thing("A turn of a conversation", {
        "id": key(ID, "Its name, unique in its decision.", "opening"),
        "text": key(TEXT, "What is said before the learner chooses, without quotation marks.", "Is it over?"),
        "by": key(TEXT, "Who says it; without it, the patient.", "partner"),
        "if": key(CONDITION, "When it is held; otherwise it is passed over.", "trust >= 3"),
        "options": options("counselOption", "What can be said."),
    }, ["id", "options"]),
    "step": thing("A step", {
        "id": key(ID, "Its name, unique in its decision.", "wash"),
        "text": key(TEXT, "The step in words.", "Wash hands"),
    }, ["id", "text"]),
    "distractor": thing("A step that does not belong there", {
        "id": key(ID, "Its name, unique in its decision.", "whistle"),
        "text": key(TEXT, "The step in words.", "Whistle"),
        "feedback": FEEDBACK, "refs": REFS, "critical": CRITICAL_CHOICE,
    }, ["id", "text"]),
    "chain": thing("Steps in their order", {
        "steps": key({"type": "array", "items": NAME, "minItems": 2}, "The ids of steps, each before the next.",
                     ["drape", "inject"]),
        "why": key(TEXT, "The reason for this order.", "The field stays sterile."),
        "refs": REFS,
    }, ["steps"]),
    "column": thing("A column of a matrix", {
        "id": key(ID, "Its name, unique in its decision.", "now"),
        "text": key(TEXT, "Its heading.", "Needs action now"),
    }, ["id", "text"]),
    "row": thing("A row of a matrix", {
        "id": key(ID, "Its name, unique in its decision.", "snoring"),
        "text": key(TEXT, "The row in words.", "Snoring with pauses"),
        "correct": key(NAMES, "The right column, or with `perRow` any a list of them, which may be empty.", "now", ["now"]),
        "feedback": key(TEXT, "What is told about the row.", "Pauses come before a falling number."),
        "refs": REFS,
    }, ["id", "text", "correct"]),
    "blank": thing("A blank of a sentence", {
        "id": key(ID, "Its name, which stands in the sentence as `[name]`.", "effect"),
        "options": key(items(ref("partOption"), 2, 26), "What can be chosen there, 2 to 26; one is correct.", ANSWERS),
    }, ["id", "options"]),
    "partOption": thing("An option", MARKED, ["id", "text"]),
    "span": thing("Words that can be marked", MARKED | {
        "text": key(TEXT, "The words of the passage, letter by letter.", "with pauses"),
        "feedback": key(TEXT, "What is told to whoever marked or missed it.", "A good sign."),
    }, ["id", "text"]),
}

DECISIONS = {
    "decision": {"anyOf": [ref(f"{name}Decision") for name in KINDS]},
} | {f"{name}Decision": value for name, value in KINDS.items()} | PARTS | {"act": ACT}
