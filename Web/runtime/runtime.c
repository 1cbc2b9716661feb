// What the engine needs from a C library, and no more: memory that is given back, and a few helpers
// that the compiler calls by name. There is no operating system below: one thread, one linear memory.
#include <stddef.h>
#include <stdint.h>

// ---- Memory.
// Small blocks come in size classes, a power of two or halfway to the next, cut from pages of 64 KiB;
// freed ones wait in a list for their class. Large blocks lie in one list by address, split where they
// are larger than asked for and joined again when a neighbor is freed. Each block has 16 bytes before
// it that tell its size, so that all of them start at multiples of 16.

#define PAGE 65536u
#define HEAD 16u
#define SMALL 4096u
#define CLASSES 18u

typedef struct Block {
    uint32_t size;  // Of what follows the head.
    uint32_t kind;  // A class, or LARGE.
    struct Block *next;
    uint32_t unused;
} Block;

#define LARGE 0xFFFFFFFFu

extern unsigned char __heap_base;
static uint32_t top;          // Where memory that was never given out begins.
static Block *lists[CLASSES]; // Freed small blocks by class.
static Block *large;          // Freed large blocks by address.

static uint32_t class_size(uint32_t class) {
    uint32_t power = 16u << (class >> 1);
    return class & 1 ? power + (power >> 1) : power;
}

static uint32_t class_of(uint32_t size) {
    if (size <= 16) return 0;
    uint32_t power = 31u - (uint32_t)__builtin_clz(size - 1); // 2^power < size <= 2^(power+1)
    uint32_t half = (1u << power) + (1u << power >> 1);
    return size <= half ? (power - 4) * 2 + 1 : (power - 3) * 2;
}

// Returns so many bytes that were never given out; the instance stops where there are none.
static uint32_t grow(uint32_t bytes) {
    if (top == 0) top = ((uint32_t)(uintptr_t)&__heap_base + 15u) & ~15u;
    uint32_t start = top;
    if (bytes > 0xFFFF0000u - start) __builtin_trap();
    uint32_t end = start + bytes;
    uint32_t have = (uint32_t)__builtin_wasm_memory_size(0) * PAGE;
    if (have != 0 && end > have) {
        uint32_t pages = (end - have + PAGE - 1) / PAGE;
        if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) __builtin_trap();
    }
    top = end;
    return start;
}

static void *large_block(uint32_t size) {
    size = (size + 15u) & ~15u;
    Block **link = &large;
    for (Block *block = large; block; link = &block->next, block = block->next) {
        if (block->size < size) continue;
        if (block->size - size >= SMALL + HEAD) {
            Block *rest = (Block *)((uint8_t *)block + HEAD + size);
            rest->size = block->size - size - HEAD;
            rest->kind = LARGE;
            rest->next = block->next;
            block->size = size;
            *link = rest;
        } else {
            *link = block->next;
        }
        return (uint8_t *)block + HEAD;
    }
    Block *block = (Block *)(uintptr_t)grow(size + HEAD);
    block->size = size;
    block->kind = LARGE;
    return (uint8_t *)block + HEAD;
}

static void free_large(Block *block) {
    Block *before = 0;
    Block *after = large;
    while (after && after < block) {
        before = after;
        after = after->next;
    }
    block->next = after;
    if (before) before->next = block; else large = block;
    if (after && (uint8_t *)block + HEAD + block->size == (uint8_t *)after) {
        block->size += HEAD + after->size;
        block->next = after->next;
    }
    if (before && (uint8_t *)before + HEAD + before->size == (uint8_t *)block) {
        before->size += HEAD + block->size;
        before->next = block->next;
    }
}

void *malloc(size_t size) {
    if (size > SMALL) return size > 0xF0000000u ? 0 : large_block((uint32_t)size);
    uint32_t class = class_of((uint32_t)size);
    if (!lists[class]) {
        // A run of blocks at once, out of memory that large blocks no longer need where there is some.
        uint32_t each = class_size(class) + HEAD;
        uint32_t count = each > 2048 ? 4 : 8192 / each;
        uint8_t *run = large_block(each * count - HEAD);
        run -= HEAD;
        for (uint32_t index = count; index-- > 0;) {
            Block *block = (Block *)(run + index * each);
            block->size = class_size(class);
            block->kind = class;
            block->next = lists[class];
            lists[class] = block;
        }
    }
    Block *block = lists[class];
    lists[class] = block->next;
    return (uint8_t *)block + HEAD;
}

void free(void *pointer) {
    if (!pointer) return;
    Block *block = (Block *)((uint8_t *)pointer - HEAD);
    if (block->kind == LARGE) {
        free_large(block);
    } else {
        block->next = lists[block->kind];
        lists[block->kind] = block;
    }
}

int posix_memalign(void **place, size_t alignment, size_t size) {
    // Swift asks for no more than 16, which every block has.
    if (alignment > 16) return 22;
    *place = malloc(size);
    return *place ? 0 : 12;
}

// ---- Bytes.

void *memmove(void *to, const void *from, size_t count) {
    return __builtin_memmove(to, from, count);
}

void *memcpy(void *to, const void *from, size_t count) {
    return __builtin_memcpy(to, from, count);
}

void *memset(void *to, int value, size_t count) { return __builtin_memset(to, value, count); }

int memcmp(const void *left, const void *right, size_t count) {
    const uint8_t *a = left;
    const uint8_t *b = right;
    for (; count > 0; a++, b++, count--) {
        if (*a != *b) return *a - *b;
    }
    return 0;
}

// ---- Products.

typedef struct { int64_t product; _Bool isOver; } Product;
typedef struct { uint64_t product; _Bool isOver; } UnsignedProduct;

// A product, and whether it has more than 64 bits. Web/lean.py calls this where clang would reckon with 128.
Product sim_product(int64_t a, int64_t b) {
    int64_t product = (int64_t)((uint64_t)a * (uint64_t)b);
    // Without this the compiler sees what is meant, and takes 128 bits after all.
    __asm__("" : "+r"(product));
    return (Product){product, a == -1 ? b == INT64_MIN : a != 0 && product / a != b};
}

UnsignedProduct sim_unsigned_product(uint64_t a, uint64_t b) {
    uint64_t product = a * b;
    __asm__("" : "+r"(product));
    return (UnsignedProduct){product, a != 0 && product / a != b};
}

// ---- The seed of hash tables. Nothing of the engine depends on their order, and a fixed one repeats.

void arc4random_buf(void *buffer, size_t count) { __builtin_memset(buffer, 0x5A, count); }

int putchar(int character) { return character; }
