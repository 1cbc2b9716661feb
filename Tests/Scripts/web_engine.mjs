// The engine of the browser, run in node: what it answers, what it keeps, how long it takes.
//
//   node web_engine.mjs ENGINE.wasm SIMULATE [TRANSCRIPT]
//
// - Every playthrough of every case, sent through the bridge, comes to the report that the program
//   prints, and the program replays and scores the attempt that the bridge wrote.
// - Every message of TRANSCRIPT, which the tests recorded from the same bridge compiled for this
//   machine, gets the same answer, byte for byte: arithmetic, shuffles, hashes and words are the same
//   where Int has 32 bits.
// - The engine that the program puts into a page unpacks to ENGINE.wasm.
// - Ten thousand decisions in two hundred sessions, taken back now and then, need no more memory than
//   the first five sessions.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { image } from "./images.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const [wasm, program, transcript] = process.argv.slice(2);
vm.runInThisContext(fs.readFileSync(path.join(root, "Web/engine.js"), "utf8"));
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "web-engine-"));
process.on("exit", () => fs.rmSync(scratch, { recursive: true, force: true }));

const start = () => Engine.start(fs.readFileSync(wasm));

function simulate(...words) {
  const done = spawnSync(program, words, { cwd: root, encoding: "utf8" });
  assert.ok(done.status === 0, `simulate ${words.join(" ")}: ${done.stderr}`);
  const summary = JSON.parse(done.stdout.trim().split("\n").pop());
  summary.attempt = null;
  return summary;
}

function ok(reply) {
  assert.ok(reply.head.ok, JSON.stringify(reply.head).slice(0, 500));
  return reply;
}

function begin(engine, handle, script) {
  const head = { do: "open", case: handle, seed: script.seed ?? 1, mode: "practice" };
  if (script.variant) head.variant = script.variant;
  return ok(engine.call(head)).head.session;
}

const folder = path.join(root, "Scenarios");
const names = fs.readdirSync(folder)
  .filter((name) => fs.existsSync(path.join(folder, name, "scenario.json"))).sort();
const read = (...parts) => fs.readFileSync(path.join(folder, ...parts));
const imageOf = (name) => image(program, path.join(folder, name));
const scripts = (name) => fs.readdirSync(path.join(folder, name, "playthroughs")).sort()
  .map((file) => [file, JSON.parse(read(name, "playthroughs", file))]);

async function playthroughs() {
  const engine = await start();
  let count = 0;
  for (const name of names) {
    const handle = ok(engine.call({ do: "load" }, imageOf(name))).head.case;
    for (const [file, script] of scripts(name)) {
      const session = begin(engine, handle, script);
      for (const input of script.inputs) ok(engine.call({ do: "input", session, input }));
      const { summary } = ok(engine.call({ do: "report", session })).head;
      const answers = path.join(folder, name, "playthroughs", file);
      const played = simulate("play", name, "--answers", answers, "--json");
      assert.deepEqual(summary, played, `${name}/${file}`);
      const attempt = path.join(scratch, "a.attempt.jsonl");
      fs.writeFileSync(attempt, ok(engine.call({ do: "attempt", session })).body);
      for (const verb of ["replay", "score"]) {
        assert.deepEqual(simulate(verb, attempt, "--json"), played, `${verb} ${name}/${file}`);
      }
      ok(engine.call({ do: "close", session }));
      count += 1;
    }
    ok(engine.call({ do: "unload", case: handle }));
  }
  console.log(`${count} playthroughs of ${names.length} cases: the same reports as in the terminal`);
}

async function sameAnswers() {
  const engine = await start();
  const bytes = fs.readFileSync(transcript);
  const [load, done] = ['{"do":"load"}', '{"ok":true,'].map((text) => Buffer.from(text));
  let [place, count, refused] = [0, 0, 0];
  const part = () => {
    const length = bytes.readUInt32LE(place);
    place += 4 + length;
    return bytes.subarray(place - length, place);
  };
  while (place < bytes.length) {
    const message = part();
    const expected = part();
    const answer = engine.send(message);
    count += 1;
    assert.ok(expected.equals(answer), `message ${count}: ${message.subarray(0, 200)}`);
    if (load.equals(message.subarray(0, load.length)) && !done.equals(answer.subarray(0, done.length))) refused += 1;
  }
  assert.ok(count > 1000 && refused > 100);
  console.log(`${count} messages: the same answers, byte for byte, as on this machine; ${refused} are no case`);
}

async function unpacked() {
  const page = path.join(scratch, "page.html");
  const done = spawnSync(program, ["web", path.join(folder, "botox-vaginismus"), "-o", page], { encoding: "utf8" });
  assert.ok(done.status === 0, done.stderr);
  const text = fs.readFileSync(page, "utf8");
  const data = (id) => new Uint8Array(Buffer.from(text.match(`id="${id}">([^<]*)<`)[1], "base64"));
  const packed = data("engine");
  const begun = performance.now();
  const engine = await Engine.unpack(data("unpacker"), packed);
  const time = performance.now() - begun;
  assert.ok(fs.readFileSync(wasm).equals(engine), "the page carries another engine");
  const sizes = `${packed.length} bytes for ${engine.length}`;
  console.log(`the page's engine unpacks to the one built: ${sizes}, ${time.toFixed(0)} ms`);
}

async function memory() {
  const engine = await start();
  const handle = ok(engine.call({ do: "load" }, imageOf("botox-vaginismus"))).head.case;
  const [, script] = scripts("botox-vaginismus").find(([file]) => file === "expert.json");
  const curve = [];
  let decisions = 0;
  for (let run = 0; run < 200; run += 1) {
    let session = begin(engine, handle, script);
    let done = 0;
    let next = 0;
    while (done < 50) {
      if (next === script.inputs.length) {
        ok(engine.call({ do: "report", session }));
        ok(engine.call({ do: "close", session }));
        session = begin(engine, handle, script);
        next = 0;
      }
      ok(engine.call({ do: "input", session, input: script.inputs[next] }));
      next += 1;
      done += 1;
      if (done % 7 === 0) {
        ok(engine.call({ do: "input", session, input: { back: true } }));
        next -= 1;
      }
    }
    decisions += done;
    ok(engine.call({ do: "report", session }));
    ok(engine.call({ do: "close", session }));
    curve.push(engine.memory);
  }
  assert.ok(decisions >= 10_000);
  assert.equal(curve[199], curve[4], "memory grew after the fifth session");
  const shown = [0, 4, 49, 99, 199].map((run) => `${run + 1}: ${curve[run] / 65536}`);
  console.log(`${decisions} decisions in 200 sessions; pages of 64 KiB after session ${shown.join(", ")}`);
}

/** The deepest that a case may be nested needs no more stack than there is, and what is no case is refused. */
async function depth() {
  const engine = await start();
  const wrap = (states) => `{"format":1,"id":"deep","title":"Deep","version":"1.0.0",
    "language":"en","states":[${states}]}`;
  let nested = '{"id":"last","type":"final"}';
  for (let level = 0; level < 250; level += 1) nested = `{"id":"s${level}","states":[${nested}]}`;
  const file = path.join(scratch, "deep.json");
  const written = (text) => {
    fs.writeFileSync(file, text);
    return image(program, file);
  };
  const handle = ok(engine.call({ do: "load" }, written(wrap(nested)))).head.case;
  ok(engine.call({ do: "open", case: handle, seed: 1, mode: "practice" }));
  const guard = (test) => wrap(`{"id":"a","on":[{"if":"${test}","to":"b"}]},{"id":"b","type":"final"}`);
  let opened = 0;
  for (const [open, inner] of [["(", "1"], ["-(", "1"], ["max(1, ", "1"], ["1 + (", "1"]]) {
    for (const count of [1, 20, 40]) {
      const guarded = written(guard(open.repeat(count) + inner + ")".repeat(count) + " > 0"));
      if (!guarded) continue;
      const loaded = ok(engine.call({ do: "load" }, guarded)).head.case;
      ok(engine.call({ do: "open", case: loaded, seed: 1, mode: "practice" }));
      opened += 1;
    }
  }
  assert.ok(opened >= 4, "no nested guard was tried");
  for (const open of ["[", '{"a":', "CASE\u0001", "\0"]) {
    assert.ok(engine.call({ do: "load" }, open.repeat(100_000)).head.problem.message);
    assert.ok(engine.call({ do: "load" }, open).head.problem.message);
  }
  console.log("nested as deep as may be, and what is no case: answered");
}

async function speed() {
  const bytes = imageOf("botox-vaginismus");
  const begun = performance.now();
  const engine = await start();
  const compiled = performance.now();
  const handle = ok(engine.call({ do: "load" }, bytes)).head.case;
  const loaded = performance.now();
  const [, script] = scripts("botox-vaginismus").find(([file]) => file === "expert.json");
  begin(engine, handle, script);
  const opened = performance.now();
  let steps = 0;
  const played = performance.now();
  for (let run = 0; run < 10; run += 1) {
    const session = begin(engine, handle, script);
    for (const input of script.inputs) ok(engine.call({ do: "input", session, input }));
    steps += script.inputs.length;
    ok(engine.call({ do: "close", session }));
  }
  const each = (performance.now() - played) / steps;
  const told = [
    ["compile", compiled - begun], ["load", loaded - compiled], ["open", opened - loaded],
    ["a decision with its scene", each],
  ].map(([what, time]) => `${what} ${time.toFixed(2)} ms`);
  console.log(told.join(", "));
}

await playthroughs();
if (transcript) await sameAnswers();
await unpacked();
await memory();
await depth();
await speed();
