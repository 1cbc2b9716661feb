"""The JSON Schema of the format of a case, in the order of docs/scenario-format.md.

`make_schema.py` writes it to Scenarios/scenario.schema.json and into the program. Each object of the
format is one function or constant here, each key a line: its name, what it takes, what it means in the
author's words, and an example. Every alternative lists all of its keys, so that an editor offers just
those that fit.
"""
