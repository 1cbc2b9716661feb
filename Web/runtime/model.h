// How bytes are packed and unpacked: what is likely next, and the arithmetic coder that makes use of it.
//
// What is packed is a row of symbols: opcodes, bytes of operands, functions called. Each is a path through a tree
// in which frequent symbols lie near the root. At each fork several contexts tell how often it went left and right
// after them; a mixer weighs what they say by who was right before; and the turn taken is written in as few
// bits as it was likely. Packing and unpacking are the same walk: whoever packs knows the turn, and
// whoever unpacks is told. Everything is integers, so both say the same on every machine.
#include <stddef.h>
#include <stdint.h>

// The kinds of symbols; each has a tree. Opcodes have eight, by what stands before.
enum { GET, SET, SMALL, SMALL_MORE, LARGE, OFFSET, OFFSET_MORE, DEPTH, REST, LOCALS, BYTE, OPCODE };
enum { CALL = OPCODE + 8, KINDS };

// The mixer's inputs: what contexts and runs say, what the match says, and a constant.
enum { CONTEXTS = 3, RUNS = 3, VOICES = CONTEXTS + RUNS, MATCH = VOICES, ALWAYS, INPUTS, LANES = INPUTS / 4 };
typedef int32_t Four __attribute__((vector_size(16)));
typedef uint16_t Eight __attribute__((vector_size(16)));
typedef union {
    int32_t each[INPUTS];
    Four all[LANES];
} Inputs;

// ---- The arithmetic coder. Chances are in 65536ths.

static uint32_t low, high = 0xFFFFFFFF, told;
#ifdef PACK
static uint8_t *packed;
#else
static const uint8_t *packed, *packed_end;
#endif

static uint32_t turn(uint32_t chance, uint32_t is_right) {
    uint32_t middle = low + (uint32_t)(((uint64_t)(high - low) * chance) >> 16);
    if (!PACKING) is_right = told <= middle;
    if (is_right) high = middle;
    else low = middle + 1;
    for (; (low ^ high) >> 24 == 0; low <<= 8, high = high << 8 | 255) {
#ifdef PACK
        *packed++ = (uint8_t)(high >> 24);
#else
        // What was packed needs no more than a few bytes beyond its end; what was damaged might read on for hours.
        if (packed == packed_end + 8) FAIL();
        told = told << 8 | (packed < packed_end ? *packed : 0);
        packed++;
#endif
    }
    return is_right;
}

// Moves a chance towards what happened.
static inline void learn(uint16_t *chance, uint32_t happened, int slowness) {
    *chance += ((happened ? 65535 : 0) - *chance) >> slowness;
}

// ---- Logits of chances in 4096ths, and the chances of logits in 256ths.

static int16_t logits[4096], chances[4096];

static inline int clamped(int logit) { return logit < -2047 ? -2047 : logit > 2047 ? 2047 : logit; }

static SMALL_CODE void make_logits(void) {
    static const int16_t points[33] = {
        1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785,
        3901, 3975, 4024, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
    };
    int next = 0;
    for (int x = 0; x < 4096; x++) {
        int at = x >> 7, part = x & 127;
        chances[x] = (int16_t)((points[at] * (128 - part) + points[at + 1] * part + 64) >> 7);
        while (next <= chances[x]) logits[next++] = (int16_t)(x - 2048);
    }
    while (next < 4096) logits[next++] = 2047;
}

static inline uint32_t hash(uint32_t a, uint32_t b) {
    uint32_t h = a * 0x9E3779B1u ^ (b + 0x7F4A7C15u) * 0x85EBCA6Bu;
    h ^= h >> 15;
    h *= 0x2C1B3C6Du;
    return h ^ h >> 13;
}

// ---- The trees: canonical Huffman codes. Their lengths come first, themselves coded by how long those before are.
// Functions, of which most are called once or twice, all lie equally deep.

enum { DEEPEST = 15, SYMBOLS = CALL * 256 + 65536 };
static uint8_t lengths[SYMBOLS];
static uint16_t codes[SYMBOLS], in_order[SYMBOLS];
static uint32_t sizes[KINDS], leaves[KINDS][DEEPEST + 2], first_leaves[KINDS][DEEPEST + 2];
static uint32_t first_nodes[KINDS][DEEPEST + 2];

static SMALL_CODE uint32_t nibble(uint32_t before, uint32_t above, uint32_t value) {
    static uint16_t seen[16][17][16];
    uint32_t node = 1;
    for (int bit = 3; bit >= 0; bit--) {
        uint16_t *chance = &seen[before][above][node];
        if (!*chance) *chance = 32768;
        uint32_t is = turn(*chance, value >> bit & 1);
        learn(chance, is, 4);
        node = node << 1 | is;
    }
    return node & 15;
}

static SMALL_CODE void read_tree(uint32_t kind) {
    uint32_t size = 0, base = kind * 256, before = 0, flat = 1;
    for (int bit = 12; bit >= 0; bit -= 4) size |= nibble(0, 16, sizes[kind] >> bit & 15) << bit;
    if (size > (kind == CALL ? 32768 : 256)) FAIL();
    while (size > 1u << flat) flat++;
    for (uint32_t i = base; i < base + size; i++) {
        if (kind == CALL) lengths[i] = (uint8_t)flat;
        else lengths[i] = (uint8_t)(before = nibble(before, i < 256 ? 0 : lengths[i - 256], lengths[i]));
        leaves[kind][lengths[i]]++;
    }
    uint32_t code = 0, next = 0, node = 0, inner = 1;
    for (uint32_t length = 1; length <= DEEPEST + 1; length++) {
        first_leaves[kind][length] = base + next;
        first_nodes[kind][length] = node += inner;
        inner = 2 * inner - leaves[kind][length];
        code *= 2;
        for (uint32_t i = 0; i < size; i++) {
            if (lengths[base + i] != length) continue;
            in_order[base + next++] = (uint16_t)i;
            codes[base + i] = (uint16_t)(code++ << (16 - length));
        }
    }
}

// ---- What was seen. A context's line holds the chances (in 4096ths, and how sure they are in 16ths) of the seven
// forks of three steps of the path. A run tells for its context which symbol came last, and how often in a row.

enum { LINE_BITS = 15, RUN_BITS = 16, REFINED = 1024 };
typedef union {
    uint16_t forks[8];
    Eight all;
} Line;
static Line lines[1 << LINE_BITS] __attribute__((aligned(64)));
static uint32_t runs[1 << RUN_BITS];
static uint16_t run_chances[KINDS][VOICES][16][4], silent[4], match_chances[64][2], refined[REFINED][33];
static Inputs by_node[KINDS][256], by_runs[KINDS][64];
static int32_t final[KINDS][4][2];

// What is known when a symbol is coded, by which function it is in, the last opcodes (one to four, then two older),
// the last instructions with their operands, the top of the stack, and what was last called, used and so on.
// walk.h keeps it.
enum {
    NOTHING, KIND, KEY, FUNCTION, OP1, OP2, OP3, OP4, OLDER1, OLDER2, LAST, LAST2, TOP, TOP2, BASE,
    CALLED, LOCAL, LOCALS2, AWAY, CONSTANT, NESTED, HEIGHT, BLOCK, BYTE1, BYTE2, BYTE3, BYTE4, FAR1, FAR2,
    WORD, BETWEEN, KNOWN
};
static uint32_t known[KNOWN];

// What of it the three contexts and three runs of each kind look at, and last what refines the outcome. These were
// found by trial: parts were changed at random, and what packed an engine smaller was kept.
static const uint8_t views[][VOICES + 1][3] = {
    { // Locals read and written.
        {OP1}, {KEY, BLOCK}, {FUNCTION}, {TOP, FUNCTION}, {FUNCTION}, {OP1, LOCALS2, OP3}, {KEY, OP1, HEIGHT},
    },
    { // Constants.
        {OP3}, {TOP, KIND}, {KEY}, {KEY}, {OLDER2, OP1, OP4}, {KEY, TOP}, {KEY, BLOCK},
    },
    { // Offsets.
        {KEY, OP3}, {BASE, FUNCTION}, {KIND, AWAY}, {KEY, AWAY, OP1}, {KIND, FUNCTION}, {BASE}, {KEY, OP1, OP1},
    },
    { // Other operands.
        {KEY}, {KIND, NESTED}, {KEY, BLOCK}, {OP2}, {KEY, OP4}, {KEY}, {KEY},
    },
    { // Bytes.
        {BETWEEN, BYTE3}, {BYTE1, WORD, BYTE2}, {BYTE1, NOTHING, BYTE1}, {BYTE2, BYTE1}, {WORD, FAR1},
        {NOTHING, FAR1}, {BYTE1},
    },
    { // Opcodes.
        {OP1, BLOCK}, {LAST}, {OP4, HEIGHT}, {OP4, BLOCK, OLDER2}, {OP4, OLDER2, CONSTANT}, {LAST2, LAST}, {OP2},
    },
    { // Functions called.
        {KEY}, {KEY, OP3}, {BLOCK}, {HEIGHT, CALLED, OP4}, {KEY, KEY, LAST}, {HEIGHT, LAST2}, {KEY, OP1},
    },
};
static const uint8_t view_of[KINDS] = {0, 0, 1, 1, 3, 2, 2, 3, 3, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5, 6};

static uint32_t seen_by(const uint8_t *view, uint32_t kind) {
    uint32_t key = (known[view[0]] * 0x2F0B4C47u + known[view[1]]) * 0x3C6EF372u + known[view[2]];
    return hash(key, kind);
}

// The longest match: where what was last seen was seen before.
enum { MATCH_LEAST = 8, MATCH_BITS = 16 };
static uint32_t *history, now, matched, match_length, last_seen[1 << MATCH_BITS];

static void remember(uint32_t seen) {
    uint32_t key = 0;
    history[now++] = seen;
    match_length = matched && history[matched] == seen ? match_length + 1 : 0;
    matched = match_length ? matched + 1 : 0;
    if (now <= MATCH_LEAST) return;
    for (uint32_t i = 1; i <= MATCH_LEAST; i++) {
        key = (key + history[now - i] + 1) * 0x2F0B4C47u;
        key ^= key >> 15;
    }
    uint32_t *place = &last_seen[key >> (32 - MATCH_BITS)], check = key & 1023;
    if (!matched && *place && *place % 1024 == check) {
        matched = *place / 1024;
        match_length = 1;
    }
    *place = now * 1024 + check;
}

static SMALL_CODE void begin_model(void) {
    make_logits();
    for (int kind = 0; kind < KINDS; kind++) {
        for (int i = 0; i < ALWAYS; i++) {
            for (int set = 0; set < 256; set++) by_node[kind][set].each[i] = 15000;
            for (int set = 0; set < 64; set++) by_runs[kind][set].each[i] = 15000;
        }
        for (int early = 0; early < 4; early++) {
            final[kind][early][0] = final[kind][early][1] = 32768;
            for (int i = 0; i < VOICES * 16; i++) run_chances[kind][i / 16][i % 16][early] = 52000;
            silent[early] = 32768;
        }
    }
    for (int i = 0; i < 64; i++) match_chances[i][0] = match_chances[i][1] = 49152;
    for (int i = 0; i < REFINED; i++) {
        for (int x = 0; x < 33; x++) refined[i][x] = (uint16_t)(chances[x < 32 ? x * 128 : 4095] * 16);
    }
    for (uint32_t kind = 0; kind < KINDS; kind++) read_tree(kind);
}

// ---- A symbol.

// The weighed sum of what all say.
static inline int mixed(const Inputs *weights, const Inputs *says) {
    Four sum = weights->all[0] * says->all[0];
    for (int i = 1; i < LANES; i++) sum += weights->all[i] * says->all[i];
    return clamped((sum[0] + sum[1] + sum[2] + sum[3]) >> 16);
}

static inline void teach(Inputs *weights, const Inputs *says, int error) {
    for (int i = 0; i < LANES; i++) weights->all[i] += (says->all[i] * error + 512) >> 10;
}

// Finds the lines of all contexts from a node on; what stood there of others is forgotten.
static inline void find_lines(Line **found, const uint32_t *places, uint32_t node) {
    uint32_t side = node ? 1 + node % 3 : 0;
    uint16_t checks[CONTEXTS], have[CONTEXTS];
    for (uint32_t i = 0; i < CONTEXTS; i++) {
        found[i] = &lines[((places[i] + (node >> 2) * 0x9E3779B1u) >> (32 - LINE_BITS)) ^ side];
        have[i] = found[i]->forks[0];
        checks[i] = (uint16_t)(places[i] + node * 0x9E35);
    }
    for (uint32_t i = 0; i < CONTEXTS; i++) {
        uint16_t is = have[i] == checks[i] ? 0xFFFF : 0, half = 0x8000;
        Eight mask = {is, is, is, is, is, is, is, is}, new = {checks[i], half, half, half, half, half, half, half};
        found[i]->all = (found[i]->all & mask) | (new & ~mask);
    }
}

static uint32_t coded(uint32_t kind, uint32_t symbol) {
    static const uint16_t rates[16] = {
        43690, 26214, 18724, 14563, 11915, 10082, 8738, 7710, 6898, 6241, 5698, 5242, 4854, 4519, 4228,
    };
    uint32_t base = kind * 256;
#ifdef PACK
    if (is_counting) {
        counts[base + symbol]++;
        return symbol;
    }
#endif
    const uint8_t(*view)[3] = views[view_of[kind]];
    known[KIND] = kind;
    uint32_t places[VOICES], run_codes[VOICES], run_seen[VOICES], agreed = 0;
    uint16_t *run_rows[VOICES];
    Line *found[CONTEXTS];
    Inputs says = {0};
    uint32_t refining = seen_by(view[VOICES], kind);
    for (uint32_t i = 0; i < VOICES; i++) places[i] = seen_by(view[i], kind + i * 64);
    for (uint32_t i = CONTEXTS; i < VOICES; i++) run_seen[i] = runs[places[i] >> (32 - RUN_BITS)];
    for (uint32_t i = CONTEXTS; i < VOICES; i++) {
        uint32_t is = (run_seen[i] & 255) == (places[i] & 255) && run_seen[i];
        run_rows[i] = is ? run_chances[kind][i][run_seen[i] >> 8 & 15] : silent;
        run_codes[i] = codes[base + (run_seen[i] >> 16)];
        agreed += is;
    }
    uint32_t match = history[matched];
    int is_matched = matched && (match & 255) == kind;
    uint32_t match_code = codes[base + (match >> 8)], code = PACKING ? codes[base + symbol] : 0;
    uint32_t match_place = match_length < 32 ? match_length : match_length < 400 ? 32 + match_length / 16 : 63;
    uint32_t node = 0, place = 0, fork = 1;
    says.each[ALWAYS] = 256;
    for (uint32_t depth = 0;; code <<= 1, match_code <<= 1) {
        if (depth % 3 == 0) {
            find_lines(found, places, node);
            fork = 1;
        }
        uint32_t early = depth < 3 ? depth : 3;
        for (uint32_t i = 0; i < CONTEXTS; i++) says.each[i] = logits[found[i]->forks[fork] >> 4];
        for (uint32_t i = CONTEXTS; i < VOICES; i++) {
            int say = logits[run_rows[i][early] >> 4], against = (int)(run_codes[i] >> 15 & 1) - 1;
            says.each[i] = (say ^ against) - against;
        }
        uint16_t *match_chance = &match_chances[match_place][depth == 0];
        uint32_t match_turn = match_code >> 15 & 1;
        says.each[MATCH] = !is_matched ? 0 : match_turn ? logits[*match_chance >> 4] : -logits[*match_chance >> 4];

        uint32_t confidence = is_matched ? 1 + (match_length > 16) + (match_length > 40) : 0;
        Inputs *first = &by_node[kind][node < 255 ? node : 255], *second = &by_runs[kind][confidence * 16 + agreed];
        int32_t *weights = final[kind][early];
        int one = mixed(first, &says), two = mixed(second, &says);
        int logit = clamped((weights[0] * one + weights[1] * two) >> 16);
        int chance = chances[logit + 2048];
        // What was said before in such a place, and came true so often.
        int steps = (logit + 2048) * 32, part = steps & 4095;
        uint16_t *fine = &refined[hash(node, refining) % REFINED][steps >> 12];
        int likely = (chance * 16 + ((fine[0] * (4096 - part) + fine[1] * part) >> 12)) >> 1;
        likely = likely < 16 ? 16 : likely > 65520 ? 65520 : likely;

        uint32_t is = turn((uint32_t)likely, code >> 15 & 1);
        int truth = is ? 4096 : 0;
        learn(fine + (part >> 11), is, 6);
        weights[0] += (one * (truth - chance) + 1024) >> 11;
        weights[1] += (two * (truth - chance) + 1024) >> 11;
        // Where all went as expected, there is little to learn.
        if (truth - chance > 200 || truth - chance < -200) {
            teach(first, &says, truth - chances[one + 2048]);
            teach(second, &says, truth - chances[two + 2048]);
        }
        for (uint32_t i = 0; i < CONTEXTS; i++) {
            uint16_t *seen = &found[i]->forks[fork];
            int sure = *seen & 15, before = *seen >> 4;
            before += ((truth - (int)is - before) * rates[sure] + 32768) >> 16;
            *seen = (uint16_t)(before << 4 | (sure < 14 ? sure + 1 : sure));
        }
        for (uint32_t i = CONTEXTS; i < VOICES; i++) {
            uint32_t was_right = (run_codes[i] >> 15 & 1) == is;
            learn(&run_rows[i][early], was_right, 6);
            if (!was_right) run_rows[i] = silent;
            run_codes[i] <<= 1;
        }
        for (int i = 0; i < 4; i++) silent[i] = 32768;
        if (is_matched) learn(match_chance, match_turn == is, 6);
        is_matched &= match_turn == is;

        fork = fork * 2 + is;
        place = place * 2 + is;
        depth++;
        if (place < leaves[kind][depth]) {
            symbol = in_order[first_leaves[kind][depth] + place];
            break;
        }
        place -= leaves[kind][depth];
        node = first_nodes[kind][depth] + place;
        if (depth == DEEPEST) FAIL();
    }
    for (uint32_t i = CONTEXTS; i < VOICES; i++) {
        uint32_t often = run_seen[i] >> 8 & 15, is = (run_seen[i] & 255) == (places[i] & 255);
        often = is && run_seen[i] >> 16 == symbol ? often + (often < 15) : 1;
        runs[places[i] >> (32 - RUN_BITS)] = symbol << 16 | often << 8 | (places[i] & 255);
    }
    remember(symbol << 8 | kind);
    return symbol;
}
