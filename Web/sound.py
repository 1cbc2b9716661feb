"""Looks for what clang gets wrong where functions return several values at once.

    sound.py ENGINE.wasm

The values of a call are put into variables at once, the last one first. Clang has been seen to read such a
variable before the call, where an expression needs one value before another; what it read is then an old
value that waits on the stack while the variable is written. So: no variable may be written with a value of a
call while an old value of it waits. (It could be right to do so; then the source is to be written otherwise.)
"""

import pathlib
import sys

NUMBERS = {0x7C, 0x7D, 0x7E, 0x7F}
# How many values each instruction takes and gives, where that is all there is to it.
EFFECTS = {op: (2, 1) for first, last in [
    (0x46, 0x4F), (0x51, 0x66), (0x6A, 0x78), (0x7C, 0x8A), (0x92, 0x98), (0xA0, 0xA6)
] for op in range(first, last + 1)}
EFFECTS |= {op: (1, 1) for first, last in [
    (0x45, 0x45), (0x50, 0x50), (0x67, 0x69), (0x79, 0x7B), (0x8B, 0x91), (0x99, 0x9F), (0xA7, 0xC4)
] for op in range(first, last + 1)}
EFFECTS |= {0x01: (0, 0), 0x1A: (1, 0), 0x1B: (3, 1)}


class Module:
    """A module as far as it must be read."""

    def __init__(self, data):
        self.data, self.at = data, 8
        self.types, self.functions, self.bodies, imported = [], [], [], 0
        while self.at < len(data):
            section = self.byte()
            end = self.number() + self.at
            if section == 1:
                self.types = [self.type() for _ in range(self.number())]
            elif section == 2:
                imported = self.number()
            elif section == 3:
                self.functions = [self.number() for _ in range(self.number())]
            elif section == 10:
                for _ in range(self.number()):
                    size = self.number()
                    self.bodies.append((self.at, self.at + size))
                    self.at += size
            self.at = end
        assert imported == 0, "the engine asks for nothing"

    def byte(self):
        self.at += 1
        return self.data[self.at - 1]

    def number(self):
        value, bits = 0, 0
        while True:
            byte = self.byte()
            value |= (byte & 127) << bits
            bits += 7
            if byte < 128:
                return value

    def type(self):
        """How many values a function takes and gives."""
        self.byte()
        counts = []
        for _ in range(2):
            counts.append(self.number())
            self.at += counts[-1]
        return tuple(counts)


class Walk:
    """A walk through a function: what waits on the stack is the variable that it was read from, or nothing."""

    def __init__(self, module, start, end):
        self.module, self.stack, self.found, self.calls = module, [], 0, 0
        self.blocks = [(0, 0)]
        self.left = 0
        module.at = start
        for _ in range(module.number()):
            module.number()
            module.byte()
        while module.at < end:
            self.step(module.byte())

    def take(self, count):
        floor = self.blocks[-1][0]
        del self.stack[max(floor, len(self.stack) - count):]

    def give(self, count):
        self.stack += [None] * count

    def cut(self):
        """What follows is not reached."""
        del self.stack[self.blocks[-1][0]:]

    def step(self, op):
        number = self.module.number
        if op != 0x21:
            self.left = 0
        if op in EFFECTS:
            takes, gives = EFFECTS[op]
            self.take(takes)
            self.give(gives)
        elif op in (0x02, 0x03, 0x04):
            self.enter(op)
        elif op == 0x05:
            self.cut()
        elif op == 0x0B:
            floor, gives = self.blocks.pop()
            del self.stack[floor:]
            self.give(gives)
        elif op in (0x00, 0x0C, 0x0F):
            if op == 0x0C:
                number()
            self.cut()
        elif op == 0x0D:
            number()
            self.take(1)
        elif op == 0x0E:
            for _ in range(number() + 1):
                number()
            self.cut()
        elif op in (0x10, 0x11):
            self.call(op)
        elif op in (0x20, 0x21, 0x22):
            self.variable(op, number())
        elif op in (0x23, 0x24):
            number()
            self.give(1) if op == 0x23 else self.take(1)
        elif 0x28 <= op <= 0x3E:
            number(), number()
            self.take(1 if op <= 0x35 else 2)
            self.give(1 if op <= 0x35 else 0)
        else:
            self.rare(op)

    def rare(self, op):
        number = self.module.number
        if op in (0x3F, 0x40, 0x41, 0x42):
            number()
            self.give(0 if op == 0x40 else 1)
        elif op in (0x43, 0x44):
            self.module.at += 4 if op == 0x43 else 8
            self.give(1)
        elif op == 0xFC and (kind := number()) in (10, 11):
            self.module.at += 2 if kind == 10 else 1
            self.take(3)
        else:
            assert op == 0xFC and kind < 8, f"unknown instruction {op:#x}"

    def enter(self, op):
        self.take(1 if op == 0x04 else 0)
        kind = self.module.byte()
        takes, gives = 0, 0 if kind == 0x40 else 1
        if kind not in NUMBERS and kind != 0x40:
            self.module.at -= 1
            takes, gives = self.module.types[self.module.number()]
        self.blocks.append((len(self.stack) - takes, gives))

    def call(self, op):
        called = self.module.number()
        if op == 0x11:
            self.module.number()
            self.take(1)
        takes, gives = self.module.types[called if op == 0x11 else self.module.functions[called]]
        self.take(takes)
        self.give(gives)
        if gives > 1:
            self.calls += 1
            self.left = gives

    def variable(self, op, place):
        if op == 0x20:
            self.stack.append(place)
            return
        self.take(1)
        if op == 0x22:
            self.stack.append(place)
        elif self.left:
            self.left -= 1
            self.found += place in self.stack


def main():
    module = Module(pathlib.Path(sys.argv[1]).read_bytes())
    walks = [Walk(module, *body) for body in module.bodies]
    calls = sum(walk.calls for walk in walks)
    assert calls > 0, "no call returns several values"
    if wrong := [place for place, walk in enumerate(walks) if walk.found]:
        sys.exit(f"functions {wrong} of {sys.argv[1]} may read a variable before the call that writes it")


main()
