// Unpacks the engine in the page: what Web/pack.py packed, which describes the form.
//
// The streams of the module's code come out of LZMA, and are then put together again. It is a module of
// its own, a thousandth of the time of a script and three kilobytes long.
#include <stddef.h>
#include <stdint.h>

// ---- Memory: the packed bytes, the streams, and the module, one after the other.

extern unsigned char __heap_base;

// Makes room for so many bytes and gives the place where the packed ones go.
__attribute__((export_name("room"))) uint8_t *room(uint32_t bytes) {
    uint32_t end = (uint32_t)(uintptr_t)&__heap_base + bytes;
    uint32_t pages = end / 65536 + 1;
    uint32_t have = (uint32_t)__builtin_wasm_memory_size(0);
    if (pages > have && __builtin_wasm_memory_grow(0, pages - have) == (size_t)-1) __builtin_trap();
    return &__heap_base;
}

static uint32_t number(const uint8_t *from) {
    return from[0] | from[1] << 8 | from[2] << 16 | (uint32_t)from[3] << 24;
}

// ---- LZMA: lc 4 or less, lp 0, pb 0.

// Where the chances of each part begin.
enum { MATCH = 0, REP = 12, REP0 = 24, REP1 = 36, REP2 = 48, LONG = 60, SLOT = 72, SPECIAL = 328 };
enum { ALIGN = 443, LENGTH = 459, AGAIN = 733, LITERAL = 1007, CHANCES = LITERAL + 16 * 0x300 };

static uint16_t chances[CHANCES];
static const uint8_t *from;
static uint32_t code, range;

static inline void shift(void) {
    if (range >= 1u << 24) return;
    range <<= 8;
    code = code << 8 | *from++;
}

static inline uint32_t bit(uint16_t *chance) {
    uint32_t bound = (range >> 11) * *chance;
    if (code < bound) {
        range = bound;
        *chance += (2048 - *chance) >> 5;
        shift();
        return 0;
    }
    range -= bound;
    code -= bound;
    *chance -= *chance >> 5;
    shift();
    return 1;
}

static uint32_t tree(uint16_t *base, int bits) {
    uint32_t node = 1;
    for (int i = 0; i < bits; i++) node = node << 1 | bit(base + node);
    return node - (1u << bits);
}

static uint32_t reversed(uint16_t *base, int bits) {
    uint32_t node = 1, value = 0;
    for (int i = 0; i < bits; i++) {
        uint32_t next = bit(base + node);
        node = node << 1 | next;
        value |= next << i;
    }
    return value;
}

static uint32_t direct(int bits) {
    uint32_t value = 0;
    for (int i = 0; i < bits; i++) {
        range >>= 1;
        uint32_t isOne = code >= range;
        if (isOne) code -= range;
        value = value << 1 | isOne;
        shift();
    }
    return value;
}

static uint32_t span(uint16_t *base) {
    if (!bit(base)) return tree(base + 2, 3);
    return bit(base + 1) ? 16 + tree(base + 18, 8) : 8 + tree(base + 10, 3);
}

static uint32_t reach(uint32_t length) {
    uint32_t slot = tree(chances + SLOT + 64 * (length < 3 ? length : 3), 6);
    if (slot < 4) return slot;
    int bits = (int)(slot >> 1) - 1;
    uint32_t base = (2 | (slot & 1)) << bits;
    if (slot < 14) return base + reversed(chances + SPECIAL + base - slot, bits);
    return base + (direct(bits - 4) << 4) + reversed(chances + ALIGN, 4);
}

static uint8_t literal(uint16_t *base, int isAfterMatch, uint32_t like) {
    uint32_t node = 1;
    while (isAfterMatch && node < 0x100) {
        uint32_t expected = like >> 7 & 1;
        like <<= 1;
        uint32_t next = bit(base + ((1 + expected) << 8) + node);
        node = node << 1 | next;
        if (next != expected) break;
    }
    while (node < 0x100) node = node << 1 | bit(base + node);
    return (uint8_t)node;
}

static void decompress(uint8_t *to, uint32_t length, int context) {
    for (int i = 0; i < CHANCES; i++) chances[i] = 1024;
    code = 0;
    range = 0xFFFFFFFFu;
    from++;
    for (int i = 0; i < 4; i++) code = code << 8 | *from++;
    uint32_t state = 0, last[4] = {0}, at = 0;
    while (at < length) {
        if (!bit(chances + MATCH + state)) {
            uint32_t before = at ? to[at - 1] >> (8 - context) : 0;
            to[at] = literal(chances + LITERAL + 0x300 * before, state >= 7, to[at - last[0] - 1]);
            at++;
            state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
            continue;
        }
        uint32_t count, isRepeated = bit(chances + REP + state);
        if (!isRepeated) {
            count = span(chances + LENGTH);
            last[3] = last[2];
            last[2] = last[1];
            last[1] = last[0];
            last[0] = reach(count);
        } else {
            uint32_t which = 0;
            if (bit(chances + REP0 + state)) {
                which = bit(chances + REP1 + state) ? 2 + bit(chances + REP2 + state) : 1;
            } else if (!bit(chances + LONG + state)) {
                to[at] = to[at - last[0] - 1];
                at++;
                state = state < 7 ? 9 : 11;
                continue;
            }
            uint32_t chosen = last[which];
            for (; which > 0; which--) last[which] = last[which - 1];
            last[0] = chosen;
            count = span(chances + AGAIN);
        }
        state = (state < 7 ? 7 : 10) + (isRepeated && state < 7) + (isRepeated && state >= 7);
        for (count += 2; count > 0; count--, at++) to[at] = to[at - last[0] - 1];
    }
}

// ---- The module out of its streams, in the order in which they follow each other.

enum {
    HEAD, LOCALS, OPCODES, READ, WRITTEN, LOW, HIGH, SMALL, LARGE, OFFSETS, DEPTHS, REST, TAIL, STREAMS
};

static const uint8_t *streams[STREAMS];
static uint8_t *out;

static void copy(int stream, uint32_t bytes) {
    for (; bytes > 0; bytes--) *out++ = *streams[stream]++;
}

// Copies a number and gives it back.
static uint32_t copy_number(int stream) {
    uint32_t value = 0;
    for (int bits = 0;; bits += 7) {
        uint8_t next = *out++ = *streams[stream]++;
        if (bits < 32) value |= (uint32_t)(next & 127) << bits;
        if (next < 128) return value;
    }
}

static void write_number(uint32_t value) {
    for (; value > 127; value >>= 7) *out++ = (uint8_t)(value | 128);
    *out++ = (uint8_t)value;
}

// What is aligned as its size says has its own opcode; else one that nothing else has stands for it.
static void join_access(uint8_t op) {
    static const uint8_t usual[] = {2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2};
    if (op < 0xD4) {
        *out++ = op;
        *out++ = usual[op - 0x28];
    } else {
        *out++ = op - 0xD4 + 0x28;
        copy_number(REST);
    }
    copy_number(OFFSETS);
}

static void join_operands(uint8_t op) {
    switch (op) {
    case 0x02: case 0x03: case 0x04: case 0x0C: case 0x0D: copy_number(DEPTHS); return;
    case 0x0E:
        for (uint32_t more = copy_number(DEPTHS) + 1; more > 0; more--) copy_number(DEPTHS);
        return;
    case 0x10: {
        uint32_t low = *streams[LOW]++;
        write_number(low | (uint32_t)*streams[HIGH]++ << 8);
        return;
    }
    case 0x11: case 0x1C: copy_number(REST); copy_number(REST); return;
    case 0x20: copy_number(READ); return;
    case 0x21: case 0x22: copy_number(WRITTEN); return;
    case 0x23: case 0x24: case 0x25: case 0x26: case 0x3F: case 0x40: case 0xD0: case 0xD2:
        copy_number(REST);
        return;
    case 0x41: copy_number(SMALL); return;
    case 0x42: copy_number(LARGE); return;
    case 0x43: copy(REST, 4); return;
    case 0x44: copy(REST, 8); return;
    case 0xFC: {
        uint32_t kind = copy_number(REST);
        for (int more = kind < 8 ? 0 : kind == 8 || kind == 10 || kind == 12 ? 2 : 1; more > 0; more--) {
            copy_number(REST);
        }
        return;
    }
    }
}

static void join_function(void) {
    uint8_t *start = out;
    out += 5;
    for (uint32_t runs = copy_number(LOCALS); runs > 0; runs--) copy_number(LOCALS), copy(LOCALS, 1);
    for (int depth = 0; depth >= 0;) {
        uint8_t op = *streams[OPCODES]++;
        if ((op >= 0x28 && op <= 0x3E) || (op >= 0xD4 && op < 0xEB)) {
            join_access(op);
            continue;
        }
        *out++ = op;
        if (op >= 0x02 && op <= 0x04) depth++;
        if (op == 0x0B) depth--;
        join_operands(op);
    }
    uint32_t size = (uint32_t)(out - start) - 5;
    out = start;
    write_number(size);
    uint8_t *body = start + 5;
    for (; size > 0; size--) *out++ = *body++;
}

// Unpacks what lies in the room and gives the place of the module.
__attribute__((export_name("unpack"))) uint8_t *unpack(uint32_t packed) {
    const uint8_t *head = &__heap_base;
    uint32_t functions = number(head + 4), total = 0, sizes[STREAMS];
    for (int i = 0; i < STREAMS; i++) total += sizes[i] = number(head + 12 + 4 * i);
    uint8_t *raw = &__heap_base + packed;
    from = head + 12 + 4 * STREAMS;
    decompress(raw, total, head[8]);
    uint8_t *module = out = raw + total;
    for (int i = 0; i < STREAMS; raw += sizes[i], i++) streams[i] = raw;
    copy(HEAD, sizes[HEAD]);
    for (; functions > 0; functions--) join_function();
    copy(TAIL, sizes[TAIL]);
    return module;
}
