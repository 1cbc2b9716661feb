// Packs the engine for the page, and unpacks it there: one model of what comes next, used both ways.
//
// Each byte is a walk down a tree from its root to a leaf, and each step of it is coded by how likely
// it is. That is guessed from eight contexts at once: what stood before, in instructions rather than in
// bytes, since the model reads along and knows opcodes from operands. The guesses are weighed by how
// well each did so far. A fifth smaller than LZMA makes it, for a tenth of a second.
//
//   cc -O2 packer.c -o packer; packer pack|unpack FROM TO
//
// All is whole numbers, so that every machine guesses the same.
#include <stddef.h>
#include <stdint.h>

typedef uint8_t byte;
typedef uint32_t word;

// ---- Logistic numbers: chances of 12 bits, and what the mixer adds up, 256 to one natural unit.

static int16_t stretched[4096];

static int squash(int x) {
    static const int16_t steps[33] = {
        1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348,
        3607, 3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094};
    if (x > 2047) return 4095;
    if (x < -2047) return 1;
    int part = x & 127, at = (x >> 7) + 16;
    return (steps[at] * (128 - part) + steps[at + 1] * part + 64) >> 7;
}

// ---- Reading along in a module.

enum Place { OUTSIDE, SIZES, OPCODE, LOCAL, NUMBER, ALIGNMENT, OFFSET, ARGUMENT, PLACES };
enum Phase { SECTION, LENGTH, SKIP, COUNT, SIZE, GROUPS, GROUP, TYPE, CODE };

static struct {
    enum Phase phase;
    enum Place place;
    word at, end, body;     // Where reading stands, and where the section and the function end.
    word value, bits;       // The number being read.
    word groups;            // Runs of locals still to come.
    word left, fixed;       // Operands or bytes of one still to come.
    word op, operand;       // The instruction, and how many of its operands were read.
    word hash, whole[3];    // This instruction, and the latest ones with their operands.
    word ops[6];            // The latest opcodes.
    word locals[3];         // The latest locals.
    word section;
} in;

static word mix(word x) {
    x ^= x >> 15;
    x *= 0x2C1B3C6Du;
    return x ^ x >> 13;
}

static word operands(word op) {
    if (op == 0x0E) return 1000;                           // br_table: told by its first number
    if (op == 0xFC) return 2000;                           // told by the second opcode
    if (op == 0x11 || op == 0x1C || (op >= 0x28 && op <= 0x3E)) return 2;
    if ((op >= 0x02 && op <= 0x04) || op == 0x0C || op == 0x0D || op == 0x10) return 1;
    if ((op >= 0x20 && op <= 0x26) || (op >= 0x3F && op <= 0x42) || op == 0xD0 || op == 0xD2) return 1;
    return 0;
}

static void finish_instruction(void) {
    in.whole[2] = in.whole[1];
    in.whole[1] = in.whole[0];
    in.whole[0] = in.hash;
    for (int i = 5; i > 0; i--) in.ops[i] = in.ops[i - 1];
    in.ops[0] = in.op + 1;
    in.place = OPCODE;
    if (in.at >= in.body) in.phase = SIZE, in.place = SIZES;
}

static void begin_operand(void) {
    in.place = in.op >= 0x20 && in.op <= 0x22 ? LOCAL
        : in.op == 0x41 || in.op == 0x42 ? NUMBER
        : in.op >= 0x28 && in.op <= 0x3E ? (in.operand ? OFFSET : ALIGNMENT) : ARGUMENT;
}

static void read_code(byte c) {
    if (in.place == OPCODE) {
        in.op = c;
        in.operand = in.value = in.bits = 0;
        in.hash = mix(c + 1);
        in.fixed = c == 0x43 ? 4 : c == 0x44 ? 8 : 0;
        in.left = operands(c);
        if (in.fixed) in.place = ARGUMENT; else if (in.left) begin_operand(); else finish_instruction();
        return;
    }
    if (in.fixed) {
        if (--in.fixed == 0) finish_instruction();
        return;
    }
    if (in.bits < 32) in.value |= (word)(c & 127) << in.bits;
    in.bits += 7;
    if (c > 127) return;
    if (in.left == 1000) in.left = in.value + 2;
    if (in.left == 2000) in.left = in.value == 8 || in.value == 10 || in.value == 12 ? 3 : 2;
    if (in.place == LOCAL) {
        in.locals[2] = in.locals[1];
        in.locals[1] = in.locals[0];
        in.locals[0] = in.value;
    }
    in.hash = mix(in.hash + in.value);
    in.operand++;
    in.value = in.bits = 0;
    if (--in.left == 0) finish_instruction(); else begin_operand();
}

static void read_along(byte c) {
    in.at++;
    if (in.phase == CODE) { read_code(c); return; }
    if (in.at <= 8) return;                                // The magic number and the version.
    if (in.phase == SECTION) { in.section = c; in.phase = LENGTH; in.value = in.bits = 0; return; }
    if (in.phase == SKIP) { if (in.at == in.end) in.phase = SECTION; return; }
    if (in.phase == TYPE) {
        if (--in.groups) { in.phase = GROUP; return; }
        in.phase = CODE;
        in.place = OPCODE;
        return;
    }
    if (in.bits < 32) in.value |= (word)(c & 127) << in.bits;
    in.bits += 7;
    if (c > 127) return;
    word value = in.value;
    in.value = in.bits = 0;
    switch (in.phase) {
    case LENGTH:
        in.end = in.at + value;
        in.phase = in.section == 10 ? COUNT : value ? SKIP : SECTION;
        in.place = in.section == 10 ? SIZES : OUTSIDE;
        break;
    case COUNT: in.phase = SIZE; break;
    case SIZE: in.body = in.at + value; in.phase = GROUPS; break;
    case GROUPS:
        in.groups = value;
        in.phase = value ? GROUP : CODE;
        if (!value) in.place = OPCODE;
        for (int i = 0; i < 6; i++) in.ops[i] = 0;
        for (int i = 0; i < 3; i++) in.whole[i] = in.locals[i] = 0;
        break;
    case GROUP: in.phase = TYPE; break;
    case SECTION: case SKIP: case TYPE: case CODE: break;
    }
    if (in.at == in.end && in.phase != CODE) in.phase = SECTION, in.place = OUTSIDE;
}

// ---- Trees: what comes often in a place is near the root, so that it takes few steps.

static int16_t trees[PLACES][256][2];                      // Below zero: a leaf.
static byte depths[PLACES][256];                           // 0 where a byte never comes.
static word paths[PLACES][256];

static void plant(int place) {
    int16_t (*tree)[2] = trees[place];
    int code = 0, nodes = 1;
    for (int i = 0; i < 256; i++) tree[i][0] = tree[i][1] = 0;
    for (int depth = 1; depth < 16; depth++, code <<= 1) {
        for (int c = 0; c < 256; c++) {
            if (depths[place][c] != depth) continue;
            paths[place][c] = (word)code;
            int node = 0;
            for (int at = depth - 1; at > 0; at--) {
                int16_t *next = &tree[node][code >> at & 1];
                if (*next == 0) *next = (int16_t)nodes++;
                node = *next;
            }
            tree[node][code & 1] = (int16_t)(-1 - c);
            code++;
        }
    }
}

// ---- Guessing.

#define GUESSES 8                                          // The last one is by the longest match.
#define SLOTS (1u << 20)
#define MATCHES (1u << 18)
#define LONGEST 31

static word slots[GUESSES - 1][SLOTS];                     // 22 bits of chance, 10 of how often seen.
static int weights[1024][GUESSES], others[256][GUESSES];
static word contexts[GUESSES - 1], bases[GUESSES - 1];
static word heads[MATCHES];
static word match_at, match_length;
static uint16_t match_chances[LONGEST + 1];
static int pace[256];
static byte *text;
static word length, here;

static void find_contexts(void) {
    word c1 = here > 0 ? text[here - 1] : 0, c2 = here > 1 ? text[here - 2] : 0;
    word c3 = here > 2 ? text[here - 3] : 0, c4 = here > 3 ? text[here - 4] : 0;
    word *to = contexts;
    if (in.place == OUTSIDE) {
        word four = c1 | c2 << 8 | c3 << 16 | c4 << 24;
        word c5 = here > 4 ? text[here - 5] : 0, c6 = here > 5 ? text[here - 6] : 0;
        to[0] = c1; to[1] = c1 | c2 << 8; to[2] = c1 | c2 << 8 | c3 << 16; to[3] = four;
        to[4] = four * 31 + (c5 | c6 << 8) * 0x1234567u; to[5] = c4 | (here & 3) << 8; to[6] = 0;
    } else {
        int isOperand = in.place != OPCODE;
        word k = in.place * 1024 + (isOperand ? in.op + (in.operand << 15) + (in.bits ? 1u << 18 : 0) : 0);
        k = k * 0x2545F491u + (in.value ^ in.bits << 24) * 0x3C6EF372u;
        word three = in.ops[0] | in.ops[1] << 9 | in.ops[2] << 18;
        if (isOperand) three = (in.op + 1) | in.ops[0] << 9 | in.ops[1] << 18;
        word older = in.ops[3] | in.ops[4] << 9 | in.ops[5] << 18;
        word first = three & 511, second = three >> 9 & 511;
        word two = in.locals[0] | in.locals[1] << 10;
        to[0] = k;
        to[1] = k + in.whole[0];
        to[2] = k + in.whole[0] * 5 + in.whole[1] * 3 + in.whole[2];
        to[3] = k + three * 0x10001u;
        to[4] = k + two * 0x1001u + first * 7;
        to[5] = k + three * 0x10001u + older * 0x777u;
        to[6] = k + (two | in.locals[2] << 20) * 0x1001u + first * 7 + second * 0x333u;
    }
    for (int i = 0; i < GUESSES - 1; i++) to[i] = to[i] * 0x9E3779B1u ^ (word)(i + 1) * 0x85EBCA6Bu;
}

static void find_match(void) {
    if (match_length && text[match_at] == text[here - 1]) {
        if (match_length < LONGEST) match_length++;
        match_at++;
    } else {
        match_length = 0;
    }
    if (here < 5) return;
    word hash = 0;
    for (word i = 1; i < 6; i++) hash = hash * 0x2F0B4C47u + text[here - i];
    word *head = &heads[mix(hash) & (MATCHES - 1)];
    if (match_length == 0 && *head) {
        match_at = *head;
        while (match_length < LONGEST && match_at > match_length
               && text[match_at - 1 - match_length] == text[here - 1 - match_length]) match_length++;
        if (match_length < 5) match_length = 0;
    }
    *head = here;
}

// ---- Coding by chances.

static word low, range, code;
static byte *stream;
static word stream_at;
static int is_packing;
static uint64_t carry_low; static word carry_count; static byte carry_byte;

static void put_byte(void) {
    if (carry_low < 0xFF000000u || carry_low > 0xFFFFFFFFu) {
        byte carry = (byte)(carry_low >> 32);
        if (carry_count) {
            stream[stream_at++] = carry_byte + carry;
            while (--carry_count) stream[stream_at++] = (byte)(0xFF + carry);
        }
        carry_byte = (byte)(carry_low >> 24);
    }
    carry_count++;
    carry_low = (carry_low & 0x00FFFFFFu) << 8;
}

// Codes a step of which the chance of 1 is so many of 65536; gives it back.
static int code_step(int step, word chance) {
    word bound = (range >> 16) * chance;
    if (is_packing) {
        if (step) range = bound; else carry_low += bound, range -= bound;
        while (range < 1u << 24) { range <<= 8; put_byte(); }
    } else {
        step = code < bound;
        if (step) range = bound; else code -= bound, range -= bound;
        while (range < 1u << 24) { range <<= 8; code = code << 8 | stream[stream_at++]; }
    }
    return step;
}

// Codes a number of so many bits that nothing is known of.
static word code_number(word number, int bits) {
    word result = 0;
    for (int at = bits - 1; at >= 0; at--) {
        result = result << 1 | (word)code_step(number >> at & 1, 32768);
    }
    return result;
}

// Codes a byte: walks down its tree.
static byte code_byte(byte c, word path, int depth) {
    const int16_t (*tree)[2] = (const int16_t (*)[2])trees[in.place];
    word set = in.place == OUTSIDE || in.place == SIZES || in.place == OPCODE ? 512u + in.place
        : (in.op & 255) | (in.operand ? 256 : 0);
    int expected = match_length ? text[match_at] : -1;
    word wanted = 0;
    int expected_depth = expected >= 0 ? depths[in.place][expected] : 0;
    if (expected_depth) {
        wanted = paths[in.place][expected];
    }
    word within = 1;
    int node = 0, level = 0, isOn = expected_depth > 0;
    find_contexts();
    do {
        if (level % 3 == 0) {
            within = 1;
            for (int i = 0; i < GUESSES - 1; i++) {
                bases[i] = mix(contexts[i] + (word)node * 0x9E3779B1u) & (SLOTS - 8);
            }
        }
        int inputs[GUESSES];
        word *used[GUESSES - 1];
        for (int i = 0; i < GUESSES - 1; i++) {
            used[i] = &slots[i][bases[i] + within];
            word slot = *used[i] ^ 0x80000000u;
            inputs[i] = slot & 1023 ? stretched[slot >> 20] : 0;
        }
        int agreed = 0, next_expected = 0;
        inputs[GUESSES - 1] = 0;
        if (isOn) {
            next_expected = wanted >> (expected_depth - 1 - level) & 1;
            int x = stretched[match_chances[match_length] >> 4];
            inputs[GUESSES - 1] = next_expected ? x : -x;
            agreed = 1 + (int)match_length / 4;
        }
        int *one = weights[set], *two = others[agreed * 16 + (in.place == OPCODE ? 8 : 0) + (level > 7 ? 7 : level)];
        int sum1 = 0, sum2 = 0;
        for (int i = 0; i < GUESSES; i++) {
            sum1 += (inputs[i] * one[i]) >> 8;
            sum2 += (inputs[i] * two[i]) >> 8;
        }
        sum1 >>= 8;
        sum2 >>= 8;
        int chance1 = squash(sum1), chance2 = squash(sum2);
        int chance = squash((sum1 + sum2) >> 1);
        int step = code_step(is_packing ? path >> (depth - 1 - level) & 1 : 0, (word)chance << 4);
        int error1 = ((step << 12) - chance1) * 8, error2 = ((step << 12) - chance2) * 8;
        for (int i = 0; i < GUESSES; i++) {
            one[i] += (inputs[i] * error1 + 0x2000) >> 14;
            two[i] += (inputs[i] * error2 + 0x2000) >> 14;
        }
        for (int i = 0; i < GUESSES - 1; i++) {
            word slot = *used[i] ^ 0x80000000u;
            word seen = slot & 1023;
            int chance = (int)(slot >> 10);
            chance += (((step << 22) - chance) >> 3) * pace[seen] >> 9;
            if (chance < 0) chance = 0;
            if (chance > (1 << 22) - 1) chance = (1 << 22) - 1;
            *used[i] = ((word)chance << 10 | (seen < 30 ? seen + 1 : seen)) ^ 0x80000000u;
        }
        if (isOn) {
            uint16_t *chance = &match_chances[match_length];
            isOn = next_expected == step;
            *chance = (uint16_t)(*chance + (((isOn ? 65535 : 0) - *chance) >> 6));
        }
        within = within * 2 + (word)step;
        node = tree[node][step];
        level++;
    } while (node > 0);
    return (byte)(-1 - node);
}

static void begin(void) {
    int x = -2047;
    for (int chance = 0; chance < 4096; chance++) {
        while (x < 2047 && squash(x) < chance) x++;
        stretched[chance] = (int16_t)x;
    }
    for (int i = 0; i < 1024; i++) for (int k = 0; k < GUESSES; k++) weights[i][k] = 1 << 14;
    for (int i = 0; i < 256; i++) for (int k = 0; k < GUESSES; k++) others[i][k] = 1 << 14;
    for (int i = 0; i <= LONGEST; i++) match_chances[i] = 0xC000;
    for (int i = 0; i < 256; i++) pace[i] = 4096 * 2 / (2 * i + 3);
}

// Codes all bytes of the text, after what the trees look like.
static void run(void) {
    begin();
    for (int place = 0; place < PLACES; place++) {
        for (int c = 0; c < 256; c++) {
            word isThere = code_number(depths[place][c] > 0, 1);
            depths[place][c] = isThere ? (byte)code_number(depths[place][c], 4) : 0;
        }
        plant(place);
    }
    for (here = 0; here < length;) {
        byte c = is_packing ? text[here] : 0;
        text[here] = code_byte(c, paths[in.place][c], depths[in.place][c]);
        read_along(text[here]);
        here++;
        find_match();
    }
}

#ifdef __wasm__

// Unpacks: its length in four bytes, little endian, and the stream. Gives the place of the bytes.
byte *unpack(byte *packed) {
    length = (word)packed[0] | (word)packed[1] << 8 | (word)packed[2] << 16 | (word)packed[3] << 24;
    stream = packed + 4;
    range = 0xFFFFFFFFu;
    while (stream_at < 4) code = code << 8 | stream[stream_at++];
    run();
    return text;
}

#else

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Gives each byte of a place its depth, the rarer the deeper, as Huffman does.
static void measure(int place, const word *counts) {
    word weight[512];
    int parent[512], nodes = 0, leaf[256];
    for (int c = 0; c < 256; c++) {
        leaf[c] = -1;
        if (counts[c]) leaf[c] = nodes, weight[nodes++] = counts[c];
    }
    if (nodes == 1) for (int c = 0; c < 256; c++) if (leaf[c] == 0) depths[place][c] = 1;
    if (nodes < 2) return;
    byte isUsed[512] = {0};
    int leaves = nodes;
    for (int joined = 1; joined < leaves; joined++) {
        int two[2] = {-1, -1};
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < nodes; i++) {
                if (!isUsed[i] && (two[side] < 0 || weight[i] < weight[two[side]])) two[side] = i;
            }
            isUsed[two[side]] = 1;
            parent[two[side]] = nodes;
        }
        weight[nodes++] = weight[two[0]] + weight[two[1]];
    }
    int deepest = 0;
    for (int c = 0; c < 256; c++) {
        if (leaf[c] < 0) continue;
        int depth = 0;
        for (int i = leaf[c]; i != nodes - 1; i = parent[i]) depth++;
        depths[place][c] = (byte)depth;
        if (depth > deepest) deepest = depth;
    }
    if (deepest < 16) return;
    word flatter[256];
    for (int c = 0; c < 256; c++) flatter[c] = counts[c] ? counts[c] / 2 + 1 : 0;
    measure(place, flatter);
}

static byte *file(const char *name, word *size) {
    FILE *from = fopen(name, "rb");
    if (!from) { perror(name); exit(1); }
    byte *bytes = calloc(1 << 25, 1);
    *size = (word)fread(bytes, 1, 1 << 25, from);
    fclose(from);
    return bytes;
}

int main(int count, char **words) {
    if (count != 4) return 2;
    is_packing = strcmp(words[1], "pack") == 0;
    word size;
    byte *bytes = file(words[2], &size);
    range = 0xFFFFFFFFu;
    if (is_packing) {
        static word counts[PLACES][256];
        text = bytes;
        length = size;
        for (word i = 0; i < size; i++) counts[in.place][bytes[i]]++, read_along(bytes[i]);
        for (int place = 0; place < PLACES; place++) measure(place, counts[place]);
        memset(&in, 0, sizeof in);
        stream = calloc(1 << 25, 1);
        run();
        for (int i = 0; i < 5; i++) put_byte();
    } else {
        length = (word)bytes[0] | (word)bytes[1] << 8 | (word)bytes[2] << 16 | (word)bytes[3] << 24;
        text = calloc(length + 1, 1);
        stream = bytes + 4;
        while (stream_at < 4) code = code << 8 | stream[stream_at++];
        run();
    }
    FILE *to = fopen(words[3], "wb");
    if (!to) { perror(words[3]); return 1; }
    if (is_packing) {
        byte head[4] = {(byte)length, (byte)(length >> 8), (byte)(length >> 16), (byte)(length >> 24)};
        fwrite(head, 1, 4, to);
        fwrite(stream, 1, stream_at, to);
    } else {
        fwrite(text, 1, length, to);
    }
    return fclose(to) != 0;
}

#endif
