// Unpacks in the page what pack.c packed: a module of its own, some kilobytes long.
//
// What is packed begins with its length and a check of it, in four bytes each, little endian, and with a byte
// that tells whether it is a module. What cannot be unpacked, or does not fit the check, ends in a trap.
#include <stdint.h>

enum { PACKING = 0 };
#define FAIL() __builtin_trap()
#define GIVEN(symbol) 0

// Time goes into coding symbols; all else is made small.
#define SMALL_CODE __attribute__((minsize, noinline))
#include "model.h"
#pragma clang attribute push(__attribute__((minsize, noinline)), apply_to = function)
#include "walk.h"
#pragma clang attribute pop

extern uint8_t __heap_base;

// Makes room for packed bytes and what they become, and gives the place where the packed ones go.
__attribute__((export_name("room"))) uint8_t *room(uint32_t bytes, uint32_t length) {
    uint64_t end = (uint64_t)(uintptr_t)&__heap_base + bytes + 5 * (uint64_t)length + 64;
    uint64_t pages = end / 65536 + 1, have = __builtin_wasm_memory_size(0);
    if (pages > 65535 || __builtin_wasm_memory_grow(0, (size_t)(pages - have)) == (size_t)-1) FAIL();
    return &__heap_base;
}

static uint32_t number(const uint8_t *at) { return at[0] | at[1] << 8 | at[2] << 16 | (uint32_t)at[3] << 24; }

// Unpacks what lies in the room and gives the place of what it became.
__attribute__((export_name("unpack"))) uint8_t *unpack(uint32_t bytes) {
    const uint8_t *head = &__heap_base;
    packed_end = head + bytes;
    history = (uint32_t *)(((uintptr_t)packed_end + 3) & ~(uintptr_t)3);
    out_start = (uint8_t *)(history + number(head) + 1);
    out_end = out_start + number(head);
    told = (uint32_t)head[9] << 24 | head[10] << 16 | head[11] << 8 | head[12];
    packed = head + 13;
    begin_model();
    walk(head[8]);
    if (check_of(out_start, out_end) != number(head + 4)) FAIL();
    return out_start;
}
