"""Packs a WebAssembly module for the page; Web/runtime/unpack.c undoes it there.

The code is taken apart into streams of one kind each (opcodes, the locals read, the locals written,
the halves of what is called, constants, offsets and so on), in which what comes next is far easier to
guess than where they are mixed: LZMA makes them a tenth smaller. The sizes of the functions are left
out, since a function ends where its blocks do, and so are alignments that are as usual.

A packed module is, in numbers of four bytes, little endian: its length; how many functions it has; how
many bits of the byte before a literal depends on; the length of each stream. LZMA of all streams follows.
"""

import lzma
import struct

STREAMS = [
    "head", "locals", "opcodes", "read", "written", "low", "high", "small", "large", "offsets",
    "depths", "rest", "tail",
]
# The alignment that an access of memory has by its size, from opcode 0x28 on.
USUAL = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2]
# The streams of the operands, by opcode.
OPERANDS = {
    0x02: ["depths"], 0x03: ["depths"], 0x04: ["depths"], 0x0C: ["depths"], 0x0D: ["depths"],
    0x11: ["rest", "rest"], 0x1C: ["rest", "rest"], 0x20: ["read"], 0x21: ["written"],
    0x22: ["written"], 0x23: ["rest"], 0x24: ["rest"], 0x25: ["rest"], 0x26: ["rest"],
    0x3F: ["rest"], 0x40: ["rest"], 0x41: ["small"], 0x42: ["large"], 0xD0: ["rest"], 0xD2: ["rest"],
}


class Module:
    """A module taken apart."""

    def __init__(self, data):
        self.data = data
        self.at = 8
        self.streams = {name: bytearray() for name in STREAMS}
        self.functions = 0
        while self.at < len(data):
            section, size = data[self.at], self._skip(1)
            if section == 10:
                self._code(self.at + size)
                return
            self.at += size
        raise ValueError("the module has no code")

    def _number(self):
        value, bits = 0, 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << bits
            bits += 7
            if byte < 128:
                return value

    def _skip(self, bytes_before):
        self.at += bytes_before
        return self._number()

    def _move(self, stream, count):
        self.streams[stream] += self.data[self.at:self.at + count]
        self.at += count

    def _move_number(self, stream):
        start = self.at
        value = self._number()
        self.streams[stream] += self.data[start:self.at]
        return value

    def _code(self, end):
        self.functions = self._number()
        self.streams["head"] += self.data[:self.at]
        for _ in range(self.functions):
            self._function()
        assert self.at == end
        self.streams["tail"] += self.data[end:]

    def _function(self):
        start = self.at
        size = self._number()
        assert self.at - start == max(1, (size.bit_length() + 6) // 7), "sizes are written short"
        end = self.at + size
        for _ in range(self._move_number("locals")):
            self._move_number("locals")
            self._move("locals", 1)
        depth = 0
        while depth >= 0:
            depth += self._instruction()
        assert self.at == end, "a function ends where its blocks do"

    def _instruction(self):
        """Takes an instruction apart; returns by how much it changes the depth."""
        op = self.data[self.at]
        self.at += 1
        if 0x28 <= op <= 0x3E:
            self._access(op)
            return 0
        assert not 0xD4 <= op < 0xEB, "these opcodes mean nothing"
        self.streams["opcodes"].append(op)
        if op == 0x10:
            called = self._number()
            assert called < 65536
            self.streams["low"].append(called & 255)
            self.streams["high"].append(called >> 8)
        elif op == 0x0E:
            for _ in range(self._move_number("depths") + 1):
                self._move_number("depths")
        elif op in (0x43, 0x44):
            self._move("rest", 4 if op == 0x43 else 8)
        elif op == 0xFC:
            kind = self._move_number("rest")
            for _ in range(0 if kind < 8 else 2 if kind in (8, 10, 12) else 1):
                self._move_number("rest")
        for stream in OPERANDS.get(op, []):
            self._move_number(stream)
        return 1 if 0x02 <= op <= 0x04 else -1 if op == 0x0B else 0

    def _access(self, op):
        if self.data[self.at] == USUAL[op - 0x28]:
            self.streams["opcodes"].append(op)
            self.at += 1
        else:
            self.streams["opcodes"].append(op - 0x28 + 0xD4)
            self._move_number("rest")
        self._move_number("offsets")


def filters(context):
    """What LZMA is asked for."""
    return [{
        "id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "nice_len": 273,
        "lc": context, "lp": 0, "pb": 0, "dict_size": 1 << 24,
    }]


def pack(data):
    """A packed module."""
    module = Module(data)
    streams = [bytes(module.streams[name]) for name in STREAMS]
    tries = [
        (lzma.compress(b"".join(streams), format=lzma.FORMAT_RAW, filters=filters(context)), context)
        for context in range(5)
    ]
    packed, context = min(tries, key=lambda one: len(one[0]))
    numbers = [len(data), module.functions, context, *map(len, streams)]
    return struct.pack(f"<{len(numbers)}I", *numbers) + packed


def streams_of(packed):
    """All that a packed module says, without how LZMA puts it, which depends on its version."""
    head = 4 * (3 + len(STREAMS))
    numbers = struct.unpack(f"<{3 + len(STREAMS)}I", packed[:head])
    press = lzma.LZMADecompressor(format=lzma.FORMAT_RAW, filters=filters(numbers[2]))
    return numbers[:2] + numbers[3:], press.decompress(packed[head:], sum(numbers[3:]))
