"""Statements of the Experience API: their published schema, and a record store that is strict about them."""
