"""The case itself, and what introduces it: objectives, references, patient, chart, measures, variants."""

from .values import *

SCHEMA = key(TEXT, "The schema by which an editor completes and explains the keys of this file.",
             "../scenario.schema.json")

BY_DOMAIN = thing("Points by domain", {
    "ordering": key(POINTS, "Points possible for the right order.", 4),
    "timing": key(POINTS, "Points possible for the right time.", 2.5),
    "counseling": key(POINTS, "Points possible for the right words.", 6),
    "safety": key(POINTS, "Points possible for safety.", 8),
    "knowledge": key(POINTS, "Points possible for knowledge.", 3),
})

CASE_KEYS = {
    "$schema": SCHEMA,
    "format": key({"const": 1}, "The revision of this format, which is 1.", 1),
    "id": key(ID, "The name by which the case is played: a letter, then letters, digits, `_` and `-`; at most "
              "64 characters.", "waking"),
    "title": key(TEXT, "The title, as lists and reports show it.", "Waking up"),
    "version": key(VERSION, "Three numbers; raise them with every change that you give out.", "1.4.0", "2.0.0-rc.1"),
    "language": key(LANGUAGE, "The language of the texts, as a tag of BCP 47.", "en", "pt-BR"),
    "role": key(TEXT, "Who the learner is.", "Nurse in recovery"),
    "minutes": key(number(0, 10_000), "How many minutes it takes, from 0 to 10,000.", 25),
    "order": key(COUNT, "Its place in the recommended order of the cases, a whole number; tens leave room between.", 30),
    "advisory": key({"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}, ref("advisory")]},
                    "What may burden learners: a text, a list of texts, or an object that also says how to leave "
                    "and where support is found.",
                    "A patient wakes from sedation.",
                    {"content": "A patient wakes from sedation.", "optOut": "You may leave at any time."}),
    "prebriefing": key(TEXTS, "What learners read first; without it, the patient's summary.",
                       "You take over from the day shift.", ["You take over.", "Mistakes are welcome here."]),
    "objectives": key(items(ref("objective")), "The learning objectives.",
                      [{"id": "watch", "text": "Notice early that breathing fails.", "judgment": "recognize-cues"}]),
    "references": key(items(ref("reference")), "The published sources, which `refs` name.",
                      [{"id": "label", "citation": "Prescribing information, 2023", "kind": "label"}]),
    "review": key(ref("review"), "Who has reviewed the case; without it, it is a draft.", {"status": "draft"}),
    "patient": key(ref("patient"), "The patient and the chart.",
                   {"name": "Ms. Okafor", "age": 31, "summary": "She has just come from a procedure."}),
    "measures": key(items(ref("measure")), "The quantities that change during play: vital signs, trust, counters.",
                    [{"id": "spo2", "label": "SpO2", "unit": "%", "initial": 96, "range": [70, 100]}]),
    "vary": key(items(ref("parameter")), "What differs from run to run, drawn from the seed before the start.",
                [{"id": "complication", "values": ["oversedation", "vagal"]}]),
    "constraints": key(items(ref("constraint")), "Which values of what varies go together.",
                       {"if": "complication != 'vagal' or pulse0 < 60", "why": "A vagal reaction slows the heart."}),
    "acts": key(items(ref("act")), "What can be done on boards, each act defined once.",
                [{"id": "vitals", "text": "Take vital signs.", "takes": "1min"}]),
    "events": key(items(EVENT), "The events that an instructor or a trace may give, beside those of the case itself.",
                  "family.calls", ["family.calls", "instructor.pause"]),
    "initial": key(STATES, "Where the case begins; without it, in the first state.", "bay", ["asleep", "watching"]),
    "states": key(items(ref("topState"), 1), "The states: the places of the story. The first one is entered.",
                  [{"id": "bay", "text": "She sleeps.", "on": {"event": "act.wake", "to": "end"}},
                   {"id": "end", "type": "final"}]),
    "rubric": key(items(ref("criterion")), "The criteria by which the whole run is judged.",
                  [{"id": "measured", "exists": "vitals", "min": 2, "domain": "timing"}]),
    "passMark": key(number(0, 100), "The percent needed to pass; without it, an ending without critical failure passes.",
                    75),
    "possible": key(ref("byDomain"), "The possible points by domain, for every ending that states none; without it, "
                    "the sum of all items.", {"safety": 4, "ordering": 2}),
    "debrief": key(TEXTS, "Questions to reflect on afterwards.", "What told you first that she needed you?"),
}

JUDGMENTS = ["recognize-cues", "analyze-cues", "prioritize-hypotheses", "generate-solutions", "take-action",
             "evaluate-outcomes"]

ABOUT = {
    "advisory": thing("The advisory", {
        "content": key(TEXTS, "What the case contains that may burden learners.", "A patient wakes from sedation."),
        "optOut": key(TEXTS, "How to leave the case.", "You may leave at any time."),
        "support": key(TEXTS, "Where support is found.", "Speak with your instructor."),
    }),
    "objective": thing("A learning objective", {
        "id": key(ID, "Its name, used by `objectives` of decisions and criteria.", "watch"),
        "text": key(TEXT, "The objective in words.", "Notice early that breathing fails."),
        "judgment": key(one_of(*JUDGMENTS), "The function of the clinical judgment model: " + ", ".join(JUDGMENTS) + ".",
                        "recognize-cues"),
        "competency": key(TEXT, "The competency it belongs to.", "Safety"),
    }, ["id", "text"]),
    "reference": thing("A published source", {
        "id": key(ID, "Its name, used by `refs`.", "label"),
        "citation": key(TEXT, "The citation as learners read it.", "Prescribing information, 2023"),
        "doi": key(DOI, "The DOI, without an address before it.", "10.1000/182"),
        "url": key(URL, "The address, beginning with http:// or https://.", "https://example.org/label"),
        "kind": key(TEXT, "What kind of source it is.", "guideline", "label", "trial"),
    }, ["id", "citation"]),
    "review": thing("The review of the case", {
        "status": key(one_of("draft", "reviewed"), "Whether clinicians have signed the case: draft or reviewed.", "draft"),
        "reviewers": key(items(TEXT), "The roles of those who reviewed it.", "gynecologist", ["gynecologist", "anesthetist"]),
        "date": key(DATE, "The day of the review: year, month and day.", "2025-03-31"),
    }),
    "patient": thing("The patient", {
        "name": key(TEXT, "The patient's name, also that of who replies in conversations.", "Ms. Okafor", "{patientName}"),
        "age": key(number(0, 150), "The age in years.", 31),
        "summary": key(TEXTS, "What is known of the patient at the start.", "She has just come from a procedure."),
        "chart": key(items(ref("chartTab")), "The tabs of the chart, open to learners at any time.",
                     [{"id": "orders", "title": "Orders", "text": "Oxygen, 2 to 4 L/min, below 94 %."}]),
    }),
    "byDomain": BY_DOMAIN,
}

CHART = {
    "chartTab": thing("A tab of the chart", {
        "id": key(ID, "Its name; opening it is the event `chart.ID`.", "orders"),
        "title": key(TEXT, "The title of the tab.", "Orders"),
        "text": key(TEXTS, "What stands there from the beginning.", "Oxygen, 2 to 4 L/min, below 94 %."),
        "entries": key(items(ref("chartEntry"), 1), "What was charted, and what will be.",
                       [{"id": "arrival", "time": "10:05", "text": "Arrived in recovery, asleep."}]),
        "columns": key(items(ref("chartColumn"), 1), "The columns of its table.",
                       [{"id": "bp", "text": "Blood pressure", "unit": "mmHg"}]),
        "trend": key(ref("chartTrend"), "Measures that the run itself charts in the table.",
                     {"measures": "spo2", "every": "5min"}),
    }, ["id", "title"], **at_least_one("text", "entries", "trend")),
    "chartEntry": thing("An entry of the chart", {
        "id": key(ID, "Its name, unique in its tab.", "arrival"),
        "time": key(TEXT, "When it was charted, as a label.", "10:05"),
        "text": key(TEXTS, "What was written. It shows no measure, which would change afterwards.",
                    "Arrived in recovery, asleep."),
        "values": key({"type": "object", "properties": {"$comment": COMMENT},
                       "additionalProperties": {"anyOf": [ANY_NUMBER, TEXT]}},
                      "Its row of the table: a number or text for each column that it fills.", {"hr": 88, "bp": "118/74"}),
        "if": key(CONDITION, "When it appears; without it, from the beginning. It may ask only what never turns back: "
                  "visited, done, answered, chosen, and count and time with `>` or `>=`.", "done('oxygen')"),
    }, ["id"], **at_least_one("text", "values")),
    "chartColumn": thing("A column of a table in the chart", {
        "id": key(ID, "Its name, used by `values`; a trend fills the column of a measure's id.", "bp"),
        "text": key(TEXT, "Its heading.", "Blood pressure"),
        "unit": key(TEXT, "The unit of its values.", "mmHg"),
    }, ["id", "text"]),
    "chartTrend": thing("Measures over time", {
        "measures": key(items(NAME, 1), "The measures it shows.", "spo2", ["spo2", "pulse"]),
        "every": key(DURATION, "How often it adds a row, `1s` or longer; without it, only for the start and for now.",
                     "5min"),
    }, ["measures"]),
}

QUANTITIES = {
    "measure": thing("A measure", {
        "id": key(ref("idOfMeasure"), "Its name in expressions and in `{...}`; it has no `-`.", "spo2"),
        "label": key(TEXT, "Its name on the monitor; without it, it is hidden from learners.", "SpO2"),
        "unit": key(TEXT, "The unit shown.", "%"),
        "initial": key({"anyOf": [ANY_NUMBER, NAME]},
                       "The value at the start: a number, or the id of something in `vary` that has numbers.", 96, "pulse0"),
        "range": key(RANGE, "The lowest and the highest value; changes stop there.", [0, 100]),
        "normal": key(RANGE, "The values that are not marked as abnormal.", [94, 100]),
    }, ["id", "initial"]),
    "parameter": thing("Something that differs from run to run", {
        "id": key(ref("idOfMeasure"), "Its name in expressions and in `{...}`; it has no `-`.", "complication"),
        "values": key({"anyOf": [items(ANY_NUMBER, 1), items(ref("parameterName"), 1)]},
                      "The values of which one is drawn: all numbers, or all names.",
                      ["oversedation", "vagal"], [52, 96]),
    }, ["id", "values"]),
    "parameterName": {"anyOf": [ID, thing("A value with words of its own", {
        "id": key(ID, "The name of the value, as expressions compare it.", "anna"),
        "text": key(TEXT, "The words that `{...}` shows for it; without it, its id.", "Ms. R."),
    }, ["id"])]},
    "constraint": thing("A constraint on what varies", {
        "if": key(CONDITION, "What must hold of every combination that is drawn; it reads only what varies.",
                  "complication != 'vagal' or pulse0 < 60"),
        "why": key(TEXT, "The reason, told to whoever asks for values that it excludes.",
                   "A vagal reaction slows the heart."),
    }, ["if"]),
}
