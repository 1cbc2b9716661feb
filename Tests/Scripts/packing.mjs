// What Web/runtime/pack.c packs, Web/runtime/unpack.c unpacks, byte for byte; and what was damaged ends in an error.
//
//   node packing.mjs FOLDER
//
// FOLDER is where Web/build.sh built: the program `pack`, `unpack.wasm`, and the engines.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const built = path.resolve(process.argv[2]);
vm.runInThisContext(fs.readFileSync(path.join(root, "Web/engine.js"), "utf8"));
const unpacker = fs.readFileSync(path.join(built, "unpack.wasm"));
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "packing-"));
process.on("exit", () => fs.rmSync(scratch, { recursive: true, force: true }));

function pack(bytes, ...options) {
  const [from, to] = ["from", "to"].map((name) => path.join(scratch, name));
  fs.writeFileSync(from, bytes);
  const done = spawnSync(path.join(built, "pack"), [...options, from, to], { encoding: "utf8" });
  assert.equal(done.status, 0, done.stderr);
  return new Uint8Array(fs.readFileSync(to));
}

// ---- Modules, written by hand.

const number = (value) => (value < 128 ? [value] : [value % 128 | 128, ...number(Math.floor(value / 128))]);
const sized = (bytes) => [...number(bytes.length), ...bytes];
const section = (id, bytes) => [id, ...sized(bytes)];
const body = (...code) => sized([0, ...code, 0x0b]);
const start = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

function module(...bodies) {
  return Uint8Array.from([
    ...start,
    ...section(1, [2, 0x60, 0, 0, 0x60, 2, 0x7f, 0x7f, 1, 0x7f]),
    ...section(3, [...number(bodies.length), ...bodies.map(() => 0)]),
    ...section(5, [1, 0, 1]),
    ...section(10, [...number(bodies.length), ...bodies.flat()]),
    ...section(11, [1, 0, 0x41, 0, 0x0b, ...sized([...Buffer.from("Some words, and some more words.")])]),
  ]);
}

const float = [0x44, 0x18, 0x2d, 0x44, 0x54, 0xfb, 0x21, 0x09, 0x40, 0x1a];
const modules = {
  "no function": module(),
  "one function": module(body()),
  "a table of branches": module(body(0x02, 0x40, 0x02, 0x40, 0x41, 1, 0x0e, 2, 0, 1, 1, 0x0b, 0x0b)),
  "memory copied and filled": module(body(
    0x41, 0, 0x41, 8, 0x41, 16, 0xfc, 10, 0, 0, 0x41, 0, 0x41, 8, 0x41, 16, 0xfc, 11, 0)),
  "long constants": module(body(
    0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f, 0x1a, 0x41, 0x80, 0x80, 0x80, 0x80, 0x78, 0x1a)),
  "fractions": module(body(...float, 0x43, 0, 0, 0x80, 0x3f, 0x1a, ...float)),
  "unusual alignments": module(body(
    0x41, 0, 0x28, 0, 0, 0x1a, 0x41, 0, 0x29, 1, 0x80, 1, 0x1a, 0x41, 0, 0x42, 0, 0x37, 0, 8)),
  "numbers longer than they need": module(body(0x41, 0x80, 0, 0x1a, 0x20, 0x81, 0x80, 0, 0x1a)),
  "locals, blocks and a choice": module(
    sized([2, 3, 0x7f, 1, 0x7e, 0x41, 0, 0x04, 0x40, 0x03, 0x40, 0x20, 0, 0x0d, 0, 0x0b, 0x05, 0x0b, 0x10, 1, 0x0b]),
    body()),
  "a choice of a kind": module(body(0x41, 1, 0x41, 2, 0x41, 3, 0x1c, 1, 0x7f, 0x1a)),
  "many functions": module(...Array.from({ length: 300 }, (_, i) => body(0x10, ...number(i), 0x41, i & 63, 0x1a))),
};
// What the walk along instructions does not foresee is packed as bytes.
const foreign = {
  "vectors": module(body(0x41, 0, 0xfd, 0, 4, 0, 0x1a)),
  "an opcode that stands for an alignment": module(body(0xd4)),
  "a size longer than it needs": module([0x83, 0, 0, 0x01, 0x0b]),
  "a call longer than it needs": module(body(0x10, 0x80, 0)),
  "a function that goes on": module([3, 0, 0x0b, 0x0b]),
  "a function that ends early": module([3, 0, 0x02, 0x40]),
  "no module": Uint8Array.from([1, 2, 3]),
  "half a module": module(body(), body(...float)).subarray(0, 40),
};

let seed = 1;
const random = () => (seed = (seed * 48271) % 2147483647);
const texts = {
  "nothing": new Uint8Array(),
  "a byte": Uint8Array.of(0),
  "a thousand zeros": new Uint8Array(1000),
  "every byte": Uint8Array.from({ length: 256 }, (_, i) => i),
  "chance": Uint8Array.from({ length: 20000 }, () => random() >> 9 & 255),
  "a case": fs.readFileSync(path.join(root, "Scenarios/botox-vaginismus/scenario.json")),
};

let count = 0;
async function returns(name, bytes, isModule, ...options) {
  const packed = pack(bytes, ...options);
  assert.equal(packed[8], isModule ? 1 : 0, name);
  assert.ok(Buffer.from(packed).equals(Buffer.from(pack(bytes, ...options))), `${name}: packed twice, it differs`);
  assert.ok(Buffer.from(bytes).equals(Buffer.from(await Engine.unpack(unpacker, packed))), name);
  count += 1;
  return packed;
}

for (const [name, bytes] of Object.entries(modules)) await returns(name, bytes, true);
for (const [name, bytes] of Object.entries(foreign)) await returns(name, bytes, false);
for (const [name, bytes] of Object.entries(texts)) await returns(name, bytes, false, "--bytes");
for (const name of ["engine", "course"]) {
  const bytes = fs.readFileSync(path.join(built, `${name}.wasm`));
  const packed = await returns(name, bytes, true);
  console.log(`${name}: ${bytes.length} bytes, packed ${packed.length}`);
}
console.log(`${count} pieces come back as they were`);

// ---- Damage: a bit is turned, or the end is missing.

let longest = 0;
async function fails(packed, what) {
  const begun = performance.now();
  await assert.rejects(Engine.unpack(unpacker, packed), what);
  longest = Math.max(longest, performance.now() - begun);
}

const victims = [pack(modules["many functions"]), pack(texts["a case"].subarray(0, 3000), "--bytes")];
let damaged = 0;
for (const packed of victims) {
  for (let at = 0; at < packed.length - 1; at += 1) {
    // The lowest bit of the last bytes may mean nothing.
    const broken = Uint8Array.from(packed);
    broken[at] ^= 128 >> at % 8;
    if (at === 8) broken[at] = packed[at] ^ 1;
    if (at >= packed.length - 4) broken[at] = packed[at] ^ 0x80;
    await fails(broken, `byte ${at}`);
    damaged += 1;
  }
  for (const length of [13, 40, packed.length >> 1, packed.length - 10]) {
    await fails(packed.slice(0, length), `${length} bytes`);
  }
}
console.log(`${damaged} damaged pieces are refused, the slowest after ${longest.toFixed(0)} ms`);
