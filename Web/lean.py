"""Makes the engine's code leaner, in LLVM's language, before clang makes WebAssembly of it.

    lean.py whole IN.ll OUT.ll    what nobody outside calls is private, and called without Swift's extras
    lean.py words IN.ll OUT.ll    what lies side by side in one word is moved as one

Swift leaves every function open to the outside, with two more arguments than it needs, so that it could be
called through a pointer of another type. Here all callers are known: a function that nobody takes the address
of keeps only what it reads, and clang can look across calls. Products that may be too large are reckoned in
64 bits (Web/runtime/runtime.c).

The last word of a Swift string is three numbers on a machine of 32 bits, a tag, a byte of marks and sixteen
bits of flags, and each is loaded, shifted, carried and stored on its own. Where all three come from one place,
one number does. What does not look exactly as expected is left as it was.
"""

import collections
import re
import sys

# What the page calls.
EXPORTS = {"sim_alloc", "sim_free", "sim_call", "sim_course"}
# The one array that is empty, which nobody writes to and nobody owns.
EMPTY = '@"$es23_swiftEmptyArrayStorageSi_S3itvp"'
OWNED = re.compile(
    rf"(?:tail )?call zeroext i1 @swift_isUniquelyReferenced_nonNull_native\(ptr (?:nonnull )?{re.escape(EMPTY)}\)(?: #\d+)?")
# What is asked of the runtime instead of clang.
PRODUCT = re.compile(r"@llvm\.([su])mul\.with\.overflow\.i64")
GLOBAL = r'@(?:"[^"]+"|[\w$.]+)'
LOCAL = r'%(?:"[^"]*"|[-\w.$]+)'
VALUE = rf"(?:{LOCAL}|-?\d+|undef|poison)"


# ---- One program: nothing is open to the outside.

LINKAGE = re.compile(
    r"^define (?:(?:internal|private|linkonce_odr|weak_odr|weak|linkonce) )?(?:(?:hidden|protected) )?(?:dso_local )?")
DEFINED = re.compile(rf"^define .*?({GLOBAL})\(")
CALLED = re.compile(rf"\bcall [^@]*({GLOBAL})\(")


def whole(lines):
    """The lines of a module whose functions are private; those that are only called directly are called plainly."""
    asked = {"s": "@sim_product", "u": "@sim_unsigned_product"}
    lines = [
        OWNED.sub("or i1 false, false", PRODUCT.sub(lambda match: asked[match[1]], line)) for line in lines
    ]
    lines = [
        re.sub(r"linkonce_odr global|, comdat", lambda match: "" if match[0] == ", comdat" else "internal constant", line)
        if line.startswith(EMPTY + " = ") else line for line in lines
    ]
    places = {}
    for place, line in enumerate(lines):
        if line.startswith("define "):
            places[DEFINED.match(line)[1]] = place
    pointed = set()
    for line in lines:
        if "@" not in line or line.startswith(("define ", "declare ")):
            continue
        call = CALLED.search(line)
        for name in re.finditer(GLOBAL, line):
            if not call or name.span() != call.span(1):
                pointed.add(name[0])
    plain = places.keys() - pointed
    for name, place in places.items():
        if name.strip('@"') in EXPORTS:
            continue
        line = re.sub(r" comdat(?:\(\$[^)]*\))?(?= |$)", "", LINKAGE.sub("define internal ", lines[place]))
        lines[place] = line.replace(" swiftcc ", " ", 1) if name in plain else line
    for place, line in enumerate(lines):
        call = CALLED.search(line)
        if call and call[1] in plain:
            lines[place] = line.replace("call swiftcc ", "call ", 1)
    return lines


# ---- One word: three neighbors are moved at once.

RESULT = re.compile(rf"^  ({LOCAL}) = (.*)$")
LABEL = re.compile(r'^("[^"]*"|[-\w.$]+):')
FIELD = re.compile(rf"^getelementptr inbounds(?: nuw)? i8, ptr ({LOCAL}), i32 (-?\d+)")
LOAD = re.compile(rf"^load (\w+), ptr ({LOCAL}), align (\d+)")
STORE = re.compile(rf"^  store (\w+) ({VALUE}), ptr ({LOCAL}), align (\d+)")
CUT = re.compile(rf"^trunc (?:nuw |nsw )*i32 ({LOCAL}) to i(?:8|16)$")
RIGHT = re.compile(rf"^lshr (?:exact )?i32 ({LOCAL}), (8|16)$")
JOIN = re.compile(r"^phi i(?:8|16) (.*)$")
COMING = re.compile(rf"\[ ({VALUE}), ({LOCAL}) \]")
SELECT = re.compile(rf"^select i1 ({LOCAL}), i\d+ ({VALUE}), i\d+ ({VALUE})$")
WIDER = re.compile(rf"^zext (?:nneg )?(i8|i16) ({LOCAL}) to i32$")
LEFT = re.compile(rf"^shl (?:nuw |nsw )*i32 ({LOCAL}), (8|16)$")
BOTH = re.compile(rf"^or (?:disjoint )?i32 ({LOCAL}|-?\d+), ({LOCAL}|-?\d+)$")
SIZES = {"i1": 1, "i8": 1, "i16": 2, "i32": 4, "i64": 8, "ptr": 4, "float": 4, "double": 8}
# Where the parts of a word begin, in bits.
PARTS = (0, 8, 16)


class Apart(Exception):
    """The parts do not come from one place."""


class Function:
    """A function, whose lines are changed one by one."""

    def __init__(self, lines):
        self.lines = lines
        self.results, self.blocks, self.starts = {}, {}, {}
        self.after = collections.defaultdict(list)
        self.gone = set()
        self.words = {}
        self.made = 0
        # A first block without a name bears the number after those of the arguments.
        numbers = [int(number) for number in re.findall(r"%(\d+)(?=[,)])", lines[0])]
        block = f"%{max(numbers, default=-1) + 1}"
        self.starts[block] = 0
        for place, line in enumerate(lines[1:], 1):
            if label := LABEL.match(line):
                block = "%" + label[1]
                self.starts[block] = place
            self.blocks[place] = block
            if result := RESULT.match(line):
                self.results[result[1]] = (place, result[2])

    def what(self, pattern, value):
        """How a pattern fits what makes a value."""
        return pattern.match(self.results[value][1]) if value in self.results else None

    def where(self, pointer):
        """What a pointer points into, and how far."""
        distance = 0
        while field := self.what(FIELD, pointer):
            distance += int(field[2])
            pointer = field[1]
        return pointer, distance

    def one_place(self, pointers):
        """Whether three pointers point at the parts of one word."""
        (base, first), second, third = map(self.where, pointers)
        return second == (base, first + 1) and third == (base, first + 2)

    def new(self):
        """A name for a value."""
        self.made += 1
        return f"%word.{self.made}"

    # -- What three parts make

    def word(self, parts):
        """The word of three parts; says so where there is none."""
        if parts in self.words:
            if self.words[parts] is None:
                raise Apart
            return self.words[parts]
        if None not in (numbers := [constant(part) for part in parts]):
            tag, marks, flags = numbers
            return str(tag & 255 | (marks & 255) << 8 | (flags & 65535) << 16)
        return self._cut(parts) or self._loaded(parts) or self._joined(parts) or self._selected(parts)

    def tried(self, parts):
        """The word of three parts, or nothing, and then nothing is left of the attempt."""
        before = dict(self.words), {place: list(new) for place, new in self.after.items()}
        try:
            return self.word(parts)
        except Apart:
            self.words, self.after = before[0], collections.defaultdict(list, before[1])
            return None

    def _cut(self, parts):
        """The word that they were cut from."""
        sources = set()
        for part, bits in zip(parts, PARTS):
            cut = self.what(CUT, part)
            if cut and bits:
                cut = self.what(RIGHT, cut[1])
                cut = cut if cut and int(cut[2]) == bits else None
            if cut:
                sources.add(cut[1])
            elif part not in ("undef", "poison"):
                return None
        return sources.pop() if len(sources) == 1 else None

    def _loaded(self, parts):
        """They are loaded from one place, in one block, between which nothing is written."""
        loads = [self.what(LOAD, part) for part in parts]
        if not all(loads) or not self.one_place([load[2] for load in loads]):
            return None
        places = sorted(self.results[part][0] for part in parts)
        between = self.lines[places[0]:places[-1]]
        if self.blocks[places[0]] != self.blocks[places[-1]] or any(map(writes, between)):
            return None
        self.words[parts] = name = self.new()
        self.after[places[-1]].append(f"  {name} = load i32, ptr {loads[0][2]}, align {loads[0][3]}")
        return name

    def _joined(self, parts):
        """They meet in one block, coming from the same ones."""
        joins = [self.what(JOIN, part) for part in parts]
        blocks = {self.blocks[self.results[part][0]] for part, join in zip(parts, joins) if join}
        if len(blocks) != 1:
            return None
        if any(not join and constant(part) is None for part, join in zip(parts, joins)):
            raise Apart
        coming = [{block: value for value, block in COMING.findall(join[1])} if join else None for join in joins]
        name = self.words[parts] = self.new()
        try:
            words = [
                f"[ {self.word(tuple(way[block] if way else part for way, part in zip(coming, parts)))}, {block} ]"
                for block in next(filter(None, coming))
            ]
        except Apart:
            self.words[parts] = None
            raise
        self.after[self.starts[blocks.pop()]].append(f"  {name} = phi i32 {', '.join(words)}")
        return name

    def _selected(self, parts):
        """They are chosen by one condition."""
        chosen = [self.what(SELECT, part) for part in parts]
        conditions = {choice[1] for choice in chosen if choice}
        if len(conditions) != 1 or any(not c and constant(p) is None for p, c in zip(parts, chosen)):
            raise Apart
        ways = [self.word(tuple(c[way] if c else p for p, c in zip(parts, chosen))) for way in (2, 3)]
        name = self.words[parts] = self.new()
        last = max(self.results[part][0] for part, choice in zip(parts, chosen) if choice)
        self.after[last].append(f"  {name} = select i1 {conditions.pop()}, i32 {ways[0]}, i32 {ways[1]}")
        return name

    # -- Where they are used

    def join_stores(self):
        """Stores three parts at once where they are stored side by side."""
        stored = collections.defaultdict(list)
        for place, line in enumerate(self.lines):
            if store := STORE.match(line):
                stored[self.blocks[place], *self.where(store[3])].append((place, store))
        for (block, base, distance), firsts in stored.items():
            seconds, thirds = (stored.get((block, base, distance + more), []) for more in (1, 2))
            for first in firsts:
                if not seconds or not thirds:
                    break
                near = [first, *(min(s, key=lambda one: abs(one[0] - first[0])) for s in (seconds, thirds))]
                self._join(near, base, distance)

    def _join(self, stores, base, distance):
        """Stores three parts at once where nothing in between stands in the way."""
        places = sorted(place for place, _ in stores)
        if [store[1] for _, store in stores] != ["i8", "i8", "i16"] or self.gone & set(places):
            return
        for place in range(places[0] + 1, places[-1]):
            if place not in places and self._meets(self.lines[place], base, distance):
                return
        first = stores[0][1]
        if word := self.tried(tuple(store[2] for _, store in stores)):
            self.gone |= set(places)
            self.after[places[-1]].append(f"  store i32 {word}, ptr {first[3]}, align {first[4]}")

    def _meets(self, line, base, distance):
        """Whether a line may have to do with a word in memory."""
        result = RESULT.match(line)
        access = LOAD.match(result[2]) if result else STORE.match(line)
        if not access:
            return writes(line) or " load " in line
        other, start = self.where(access[2] if result else access[3])
        if other != base:
            return not (self._is_own(other) and self._is_own(base))
        return distance < start + SIZES.get(access[1], 64) and start < distance + 4

    def _is_own(self, pointer):
        """Whether a pointer points at a variable of this function."""
        return bool(self.what(re.compile("alloca "), pointer))

    def join_values(self):
        """Takes three parts that are put together again as the word they are."""
        for name, (place, made) in reversed(list(self.results.items())):
            if BOTH.match(made) and (parts := self._put_together(name)) and (word := self.tried(parts)):
                self.lines[place] = f"  {name} = add i32 {word}, 0"

    def _put_together(self, name):
        """The three parts that a word is put together from."""
        pieces, known, fixed = [name], {}, 0
        while pieces:
            piece = pieces.pop()
            if both := self.what(BOTH, piece):
                pieces += both.groups()
                continue
            left = self.what(LEFT, piece)
            wider = self.what(WIDER, left[1] if left else piece)
            bits = int(left[2]) if left else 0
            if wider and bits not in known and wider[1] == ("i16" if bits == 16 else "i8"):
                known[bits] = wider[2]
            elif number := constant(piece):
                fixed |= number
            else:
                return None
        if len(known) < 2 or any(fixed >> bits & (65535 if bits == 16 else 255) for bits in known):
            return None
        rest = (str(fixed & 255), str(fixed >> 8 & 255), str(fixed >> 16 & 65535))
        return tuple(known.get(bits, part) for bits, part in zip(PARTS, rest))

    def text(self):
        """The lines as they are now."""
        for place, line in enumerate(self.lines):
            if place not in self.gone:
                yield line
            yield from self.after.get(place, [])


def constant(value):
    """The number that a value is, if it is one; nothing matters where it does not matter."""
    if value in ("undef", "poison"):
        return 0
    return int(value) if re.fullmatch(r"-?\d+", value) else None


def writes(line):
    """Whether a line may write into memory."""
    return "call " in line and not re.search(r"@llvm\.(?:lifetime|umax|umin|smax|smin)", line) \
        or line.startswith("  store ") or " atomicrmw " in line or " cmpxchg " in line


def words(lines):
    """The lines of a module in which neighbors are moved as one word."""
    function = None
    for line in lines:
        if line.startswith("define "):
            function = [line]
        elif function is None:
            yield line
        elif line == "}":
            changed = Function(function)
            changed.join_stores()
            changed.join_values()
            yield from changed.text()
            yield line
            function = None
        elif line:
            function.append(line)


def main():
    kind, source, target = sys.argv[1:]
    with open(source) as read, open(target, "w") as written:
        lines = read.read().split("\n")
        written.write("\n".join({"whole": whole, "words": words}[kind](lines)))


main()
