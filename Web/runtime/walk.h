// What is packed: bytes as they are, or a module of WebAssembly, read instruction by instruction. The walk writes
// each byte as it goes, also when packing, so that what stands before is known to both.

static uint8_t *out, *out_start, *out_end;

static void put(uint32_t byte) {
    if (out == out_end) FAIL();
    *out++ = (uint8_t)byte;
}

// ---- Bytes as they are: mostly text.

static uint32_t byte(void) {
    uint32_t value = coded(BYTE, GIVEN(*in++)), small = value | 32;
    put(value);
    known[FAR2] = (known[FAR2] << 8 | known[BYTE4] >> 24) & 0xFFFF;
    known[FAR1] = known[FAR2] & 255;
    known[BETWEEN] = known[BYTE1];
    known[BYTE4] = known[BYTE4] << 8 | value;
    known[BYTE3] = known[BYTE4] & 0xFFFFFF;
    known[BYTE2] = known[BYTE4] & 0xFFFF;
    known[BYTE1] = value;
    known[WORD] = (small >= 'a' && small <= 'z') || value > 127 ? hash(known[WORD], small) : 0;
    return value;
}

static uint32_t number_of_bytes(void) {
    uint32_t value = 0;
    for (int bits = 0;; bits += 7) {
        uint32_t next = byte();
        if (bits < 32) value |= (next & 127) << bits;
        if (next < 128) return value;
    }
}

// ---- A module. Its opcodes and operands are known by what stands before them: opcodes, whole instructions, and
// what lies on the stack, as far as it is followed here (it only serves to guess, and may be wrong).

enum { HIGHEST = 4096 };
static uint32_t stack[HIGHEST], height, nesting;
static struct { uint32_t height, opcode, gives; } blocks[HIGHEST];
static uint8_t type_takes[HIGHEST], type_gives[HIGHEST];
static uint16_t function_types[65536];

static uint32_t top(uint32_t below) { return height > below ? stack[height - 1 - below] : 0; }

static void push(uint32_t value) {
    if (height < HIGHEST) stack[height++] = value;
}

static void note(uint32_t instruction) {
    known[LAST2] = hash(instruction, known[LAST]);
    known[LAST] = instruction;
}

// An operand is a number, byte by byte, or has so many bytes as are told.
static uint32_t operand(uint32_t kind, uint32_t kind_of_more, uint32_t opcode, uint32_t bytes) {
    uint32_t value = 0, so_far = 0;
    known[BASE] = top(opcode > 0x35);
    for (int bits = 0;; bits += 7, kind = kind_of_more) {
        known[KEY] = opcode * 64 + so_far * 0x3000001u;
        uint32_t next = coded(kind, GIVEN(*in++));
        put(next);
        so_far = so_far * 256 + next + 1;
        if (bits < 32) value |= (next & 127) << bits;
        if (bytes ? --bytes == 0 : next < 128) return value;
    }
}

static uint32_t other(uint32_t opcode) { return operand(REST, REST, opcode, 0); }

static void put_number(uint32_t value) {
    for (; value > 127; value >>= 7) put(value | 128);
    put(value);
}

static uint32_t callee(void) {
    known[KEY] = 0;
    uint32_t function = coded(CALL, GIVEN(given_number()));
    put_number(function);
    return function;
}

// How many values an opcode takes from the stack and gives to it, where these do not depend on its operand.
static uint32_t takes(uint32_t op) {
    switch (op) {
    case 0x1A: case 0x21: case 0x22: case 0x24: case 0x0D: case 0x0E: case 0x04: case 0x40: return 1;
    case 0x1B: return 3;
    case 0x45: case 0x50: case 0x67: case 0x68: case 0x69: case 0x79: case 0x7A: case 0x7B: return 1;
    }
    if (op < 0x28 || (op > 0x3E && op < 0x45)) return 0;
    return op < 0x36 || op > 0xA6 || (op > 0x8A && op < 0x92) || (op > 0x98 && op < 0xA0) ? 1 : 2;
}

static uint32_t gives(uint32_t op) {
    return op == 0x20 || op == 0x22 || op == 0x23 || op == 0x1B || (op >= 0x28 && op < 0x36) || op >= 0x3F;
}

// Which tree an opcode has by the one before.
static uint32_t tree_after(uint32_t op) {
    if (op == 0x20) return OPCODE + 1;
    if (op == 0x41) return OPCODE + 2;
    if (op == 0x21) return OPCODE + 3;
    if (op == 0x10) return OPCODE + 4;
    if (op >= 0x36 && op <= 0x3E) return OPCODE + 5;
    if (op >= 0x28 && op <= 0x35) return OPCODE + 6;
    return op > 0x41 ? OPCODE + 7 : OPCODE;
}

// Codes an opcode and gives it back; where memory is aligned as usual, that too, else opcodes without meaning stand
// for it. They are counted from ODD on.
enum { LOAD = 0x28, ACCESSES = 23, ODD = 0xD4 };

static uint32_t opcode(void) {
    static const uint8_t usual[ACCESSES] = {2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2};
    uint32_t over = height - blocks[nesting].height, given = GIVEN(*in++);
    if (over > 7) over = 7;
#ifdef PACK
    if (given - ODD < ACCESSES) FAIL();
    if (given - LOAD < ACCESSES && *in++ != usual[given - LOAD]) in--, given += ODD - LOAD;
#endif
    known[TOP] = top(0);
    known[TOP2] = top(1);
    known[NESTED] = nesting;
    known[HEIGHT] = height;
    known[BLOCK] = over * 1024 + blocks[nesting].opcode;
    uint32_t symbol = coded(tree_after(known[OP1]), given), op = symbol;
    if (symbol - ODD < ACCESSES) op = symbol - ODD + LOAD;
    put(op);
    if (op - LOAD >= ACCESSES) return op;
    if (op == symbol) put(usual[op - LOAD]);
    else other(op);
    return op;
}

// Codes the operands of an opcode and gives the first back.
static uint32_t operands(uint32_t op) {
    if (op - LOAD < ACCESSES) return known[AWAY] = operand(OFFSET, OFFSET_MORE, op, 0);
    switch (op) {
    case 0x02: case 0x03: case 0x04: case 0x0C: case 0x0D: return operand(DEPTH, DEPTH, op, 0);
    case 0x0E: {
        uint32_t more = operand(DEPTH, DEPTH, op, 0);
        for (uint32_t i = 0; i <= more; i++) note(operand(DEPTH, DEPTH, 0xE0, 0));
        return more;
    }
    case 0x10: return known[CALLED] = callee();
    case 0x11: {
        uint32_t type = other(op);
        other(op);
        return type;
    }
    case 0x1C: {
        uint32_t types = other(op);
        for (uint32_t i = 0; i < types; i++) other(op);
        return types;
    }
    case 0x20: case 0x21: case 0x22: {
        uint32_t local = operand(op == 0x20 ? GET : SET, op == 0x20 ? GET : SET, op, 0);
        known[LOCAL] = local;
        known[LOCALS2] = (known[LOCALS2] << 8 | local) & 0xFFFF;
        return local;
    }
    case 0x23: case 0x24: case 0x25: case 0x26: case 0x3F: case 0x40: case 0xD0: case 0xD2: return other(op);
    case 0x41: return known[CONSTANT] = operand(SMALL, SMALL_MORE, op, 0);
    case 0x42: return operand(LARGE, LARGE, op, 0);
    case 0x43: return operand(LARGE, LARGE, op, 4);
    case 0x44: return operand(LARGE, LARGE, op, 8);
    case 0xFC: {
        uint32_t which = other(op);
        int has_two = which == 8 || which == 10 || which == 12 || which == 14;
        for (int more = which < 8 ? 0 : 1 + has_two; more > 0; more--) other(op);
        return which;
    }
    }
    if (op > 0xFC) FAIL();
    return 0;
}

static void instruction(void) {
    uint32_t op = opcode(), value = operands(op), took = takes(op), gave = gives(op);
    if (op == 0x10 || op == 0x11) {
        uint32_t type = (op == 0x10 ? function_types[value & 65535] : value) % HIGHEST;
        took = type_takes[type] + (op == 0x11);
        gave = type_gives[type];
    }
    if (op == 0xFC && value > 7) took = 3, gave = 0;
    uint32_t done = hash(op, value + 1), made = op == 0x22 ? hash(0x20, value + 1) : done;
    for (uint32_t i = 0; i < took && took < 3 && op != 0x22 && op != 0x10; i++) made = hash(made, top(i));
    height = height > took ? height - took : 0;
    while (gave > 0) push(made + --gave);
    if (op >= 0x02 && op <= 0x04) {
        if (++nesting == HIGHEST) FAIL();
        blocks[nesting].height = height;
        blocks[nesting].opcode = op;
        blocks[nesting].gives = value != 0x40;
    }
    if (op == 0x05 || op == 0x0B) height = blocks[nesting].height;
    if (op == 0x0B && blocks[nesting--].gives) push(1);
    known[OLDER2] = (known[OLDER2] << 8 | known[OP4] >> 24) & 0xFFFF;
    known[OLDER1] = known[OLDER2] & 255;
    known[OP4] = known[OP4] << 8 | op;
    known[OP3] = known[OP4] & 0xFFFFFF;
    known[OP2] = known[OP4] & 0xFFFF;
    known[OP1] = op;
    note(done);
}

// A function's size is left out, since it ends where its blocks do.
static void function(void) {
    uint8_t *start = out;
#ifdef PACK
    given_number();
#endif
    for (int i = 0; i < 5; i++) put(0);
    for (int i = FUNCTION + 1; i < BYTE1; i++) known[i] = 0;
    height = nesting = 0;
    uint32_t type = function_types[known[FUNCTION]++ & 65535];
    for (int i = 0; i < 2; i++) note(type);
    uint32_t runs_of_locals = operand(LOCALS, LOCALS, 0, 0);
    for (uint32_t i = 0; i < runs_of_locals; i++) {
        uint32_t which = i < 2 ? i : 2;
        operand(LOCALS, LOCALS, 1 + which, 0);
        operand(LOCALS, LOCALS, 4 + which + 3 * runs_of_locals, 0);
    }
    while (nesting != (uint32_t)-1) instruction();
    uint8_t *body = start + 5, *end = out;
    out = start;
    put_number((uint32_t)(end - body));
    while (body < end) *out++ = *body++;
}

static uint32_t number_at(const uint8_t **at) {
    uint32_t value = 0;
    for (int bits = 0; *at < out; bits += 7) {
        uint32_t next = *(*at)++;
        if (bits < 32) value |= (next & 127) << bits;
        if (next < 128) break;
    }
    return value;
}

static void read_section(uint32_t section, const uint8_t *at) {
    if (section != 1 && section != 3) return;
    uint32_t count = number_at(&at);
    for (uint32_t i = 0; i < count && at < out; i++) {
        if (section == 3) {
            function_types[i & 65535] = (uint16_t)number_at(&at);
            continue;
        }
        at++;
        at += type_takes[i % HIGHEST] = (uint8_t)number_at(&at);
        at += type_gives[i % HIGHEST] = (uint8_t)number_at(&at);
    }
}

static void module(void) {
    uint32_t section = 0;
    for (int i = 0; i < 8; i++) byte();
    while (section != 10 && out < out_end) {
        section = byte();
        const uint32_t size = number_of_bytes();
        const uint8_t *start = out;
        for (uint32_t i = 0; i < size && section != 10; i++) byte();
        read_section(section, start);
    }
    for (uint32_t functions = number_of_bytes(); functions > 0; functions--) function();
}

static void walk(int is_module) {
    out = out_start;
    now = 1;
    if (is_module) module();
    while (out < out_end) byte();
}

static uint32_t check_of(const uint8_t *at, const uint8_t *end) {
    uint32_t check = 0;
    while (at < end) check = hash(check, *at++);
    return check;
}
