// Packs bytes, for this machine; unpack.c undoes it in the page.
//
//   pack [--bytes] FROM TO
//
// A module of WebAssembly is packed by its instructions; what is none, or has what these do not foresee, and with
// --bytes everything, as bytes. The walk goes twice: to count the symbols, from which their trees are made, and to
// code them.
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PACK
enum { PACKING = 1 };
#define FAIL() longjmp(failed, 1)
#define GIVEN(symbol) (symbol)
#define SMALL_CODE

static jmp_buf failed;
static const uint8_t *in;
static int is_counting;
static uint32_t counts[20 * 256 + 65536];

static uint32_t given_number(void) {
    uint32_t value = 0;
    for (int bits = 0;; bits += 7) {
        uint32_t next = *in++;
        if (bits < 32) value |= (next & 127) << bits;
        if (next < 128) return value;
    }
}

#include "model.h"
#include "walk.h"

// The lengths of a Huffman code: the two lightest become one, until one is left.
static int make_lengths(uint32_t kind, uint32_t least) {
    static uint64_t weights[512];
    static uint32_t symbols[256], above[512], left[512];
    uint32_t count = 0, nodes, base = kind * 256;
    for (uint32_t i = 0; i < 256; i++) {
        lengths[base + i] = 0;
        if (!counts[base + i]) continue;
        sizes[kind] = i + 1;
        weights[count] = counts[base + i] > least ? counts[base + i] : least;
        left[count] = count;
        symbols[count++] = i;
    }
    nodes = count;
    for (uint32_t many = count; many > 1; many--) {
        for (int pick = 0; pick < 2; pick++) {
            uint32_t at = 0;
            for (uint32_t i = 1; i < many - (uint32_t)pick; i++) if (weights[left[i]] < weights[left[at]]) at = i;
            weights[nodes] = (pick ? weights[nodes] : 0) + weights[left[at]];
            above[left[at]] = nodes;
            left[at] = left[many - 1 - (uint32_t)pick];
        }
        left[many - 2] = nodes++;
    }
    for (uint32_t i = 0; i < count; i++) {
        int length = count == 1;
        for (uint32_t node = i; node + 1 < nodes; node = above[node]) length++;
        if (length > DEEPEST) return 0;
        lengths[base + symbols[i]] = (uint8_t)length;
    }
    return 1;
}

static void make_trees(void) {
    for (uint32_t kind = 0; kind < CALL; kind++) {
        for (uint32_t least = 1; !make_lengths(kind, least);) least *= 2;
    }
    for (uint32_t i = 0; i < 65536; i++) if (counts[CALL * 256 + i]) sizes[CALL] = i + 1;
}

// What coding needs is as it was when the program began, but for the trees.
static int pack(const uint8_t *from, uint32_t length, int is_module, const char *name) {
    if (setjmp(failed)) return 0;
    uint8_t *to = packed = malloc(2 * (size_t)length + 4096);
    history = calloc((size_t)length + 1, 4);
    out_start = malloc((size_t)length + 1);
    out_end = out_start + length;
    in = from;
    is_counting = 1;
    walk(is_module);
    if (memcmp(out_start, from, length)) return 0;
    make_trees();
    uint32_t check = check_of(out_start, out_end);
    for (int i = 0; i < 4; i++) *packed++ = (uint8_t)(length >> 8 * i);
    for (int i = 0; i < 4; i++) *packed++ = (uint8_t)(check >> 8 * i);
    *packed++ = (uint8_t)is_module;
    in = from;
    is_counting = 0;
    memset(known, 0, sizeof known);
    begin_model();
    walk(is_module);
    *packed++ = (uint8_t)(high >> 24);
    FILE *file = fopen(name, "wb");
    if (!file || fwrite(to, 1, (size_t)(packed - to), file) != (size_t)(packed - to) || fclose(file)) {
        perror(name);
        exit(1);
    }
    return 1;
}

int main(int count, char **words) {
    int as_bytes = count == 4 && !strcmp(words[1], "--bytes");
    if (count != 3 + as_bytes) return fprintf(stderr, "usage: pack [--bytes] FROM TO\n"), 2;
    FILE *file = fopen(words[1 + as_bytes], "rb");
    static uint8_t bytes[1 << 24];
    if (!file) return perror(words[1 + as_bytes]), 1;
    uint32_t length = (uint32_t)fread(bytes, 1, sizeof bytes - 64, file);
    if (pack(bytes, length, !as_bytes, words[2 + as_bytes])) return 0;
    // Begins anew, with nothing counted yet.
    if (!as_bytes) execl(words[0], words[0], "--bytes", words[1], words[2], (char *)0);
    return perror(words[0]), 1;
}
