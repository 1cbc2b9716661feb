/**
 * Unpacks what was packed with LZMA (lc 3, lp 0, pb 0): a quarter smaller than gzip makes the engine.
 * @param {Uint8Array} packed four bytes of length, little endian, and then the raw stream
 * @returns {Uint8Array}
 */
function unpack(packed) {
  const out = new Uint8Array(new DataView(packed.buffer, packed.byteOffset).getUint32(0, true));
  // Where the probabilities of each part begin.
  const [MATCH, REP, REP0, REP1, REP2, LONG] = [0, 12, 24, 36, 48, 60];
  const [SLOT, SPECIAL, ALIGN, LENGTH, AGAIN, LITERAL] = [72, 328, 443, 459, 733, 1007];
  const odds = new Uint16Array(LITERAL + 8 * 0x300).fill(1024);
  let at = 9;
  let code = new DataView(packed.buffer, packed.byteOffset).getUint32(5);
  let range = 0xffffffff;

  const shift = () => {
    if (range >= 0x1000000) return;
    range = (range << 8) >>> 0;
    code = ((code << 8) | packed[at]) >>> 0;
    at += 1;
  };
  const bit = (place) => {
    const odd = odds[place];
    const bound = (range >>> 11) * odd;
    if (code < bound) {
      range = bound;
      odds[place] = odd + ((2048 - odd) >>> 5);
      shift();
      return 0;
    }
    range -= bound;
    code -= bound;
    odds[place] = odd - (odd >>> 5);
    shift();
    return 1;
  };
  const tree = (base, bits) => {
    let node = 1;
    for (let count = 0; count < bits; count += 1) node = (node << 1) | bit(base + node);
    return node - (1 << bits);
  };
  const reversed = (base, bits) => {
    let [node, value] = [1, 0];
    for (let count = 0; count < bits; count += 1) {
      const next = bit(base + node);
      node = (node << 1) | next;
      value |= next << count;
    }
    return value;
  };
  const direct = (bits) => {
    let value = 0;
    for (let count = 0; count < bits; count += 1) {
      range >>>= 1;
      const isOne = code >= range;
      if (isOne) code -= range;
      value = value * 2 + (isOne ? 1 : 0);
      shift();
    }
    return value;
  };
  const span = (base) => {
    if (!bit(base)) return tree(base + 2, 3);
    return bit(base + 1) ? 16 + tree(base + 18, 8) : 8 + tree(base + 10, 3);
  };
  const reach = (length) => {
    const slot = tree(SLOT + 64 * Math.min(length, 3), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << bits;
    if (slot < 14) return base + reversed(SPECIAL + base - slot, bits);
    return base + direct(bits - 4) * 16 + reversed(ALIGN, 4);
  };

  let [state, place] = [0, 0];
  const last = [0, 0, 0, 0];
  while (place < out.length) {
    if (!bit(MATCH + state)) {
      const base = LITERAL + 0x300 * ((place ? out[place - 1] : 0) >> 5);
      let node = 1;
      if (state >= 7) {
        let like = out[place - last[0] - 1];
        while (node < 0x100) {
          const expected = (like >> 7) & 1;
          like <<= 1;
          const next = bit(base + ((1 + expected) << 8) + node);
          node = (node << 1) | next;
          if (next !== expected) break;
        }
      }
      while (node < 0x100) node = (node << 1) | bit(base + node);
      out[place] = node;
      place += 1;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length;
    if (!bit(REP + state)) {
      length = span(LENGTH);
      last.pop();
      last.unshift(reach(length));
      state = state < 7 ? 7 : 10;
    } else {
      let which = 0;
      if (!bit(REP0 + state)) {
        if (!bit(LONG + state)) {
          out[place] = out[place - last[0] - 1];
          place += 1;
          state = state < 7 ? 9 : 11;
          continue;
        }
      } else {
        which = bit(REP1 + state) ? 2 + bit(REP2 + state) : 1;
      }
      last.unshift(...last.splice(which, 1));
      length = span(AGAIN);
      state = state < 7 ? 8 : 11;
    }
    for (let count = length + 2; count > 0; count -= 1) {
      out[place] = out[place - last[0] - 1];
      place += 1;
    }
  }
  return out;
}
globalThis.unpack = unpack;
