// How much longer a session takes in the browser's engine than on this machine. Measures, never asserts.
//
//   swift build -c release --package-path Benchmarks --product talk
//   node Tests/Scripts/web_speed.mjs .build-web/engine.wasm Benchmarks/.build/release/talk SIMULATE
//
// The expert's way through each case goes through the bridge on both sides, message by message: the same
// bytes in, the same bytes out. The least of ten rounds counts, of one module that is compiled once: by then
// the browser has made fast code of what is called often.

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { image } from "./images.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const [wasm, talk, program] = process.argv.slice(2);
vm.runInThisContext(fs.readFileSync(path.join(root, "Web/engine.js"), "utf8"));
const module = await WebAssembly.compile(fs.readFileSync(wasm));
const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "web-speed-")), "messages");

/** The messages of ten sessions of a case; the first of them loads it. */
function messages(folder) {
  const script = JSON.parse(fs.readFileSync(path.join(folder, "playthroughs/expert.json"), "utf8"));
  const line = (head) => Buffer.from(JSON.stringify(head));
  const all = [Buffer.concat([line({ do: "load" }), Buffer.from("\n"), image(program, folder)])];
  const opening = { do: "open", case: 1, seed: script.seed ?? 1, mode: "practice", variant: script.variant };
  for (let session = 1; session <= 10; session += 1) {
    all.push(line(opening));
    for (const input of script.inputs) all.push(line({ do: "input", session, input }));
    all.push(line({ do: "report", session }), line({ do: "close", session }));
  }
  return all;
}

async function inWasm(all) {
  let best = Infinity;
  for (let round = 0; round < 10; round += 1) {
    const engine = new Engine((await WebAssembly.instantiate(module, {})).exports);
    const begun = performance.now();
    for (const message of all) engine.send(message);
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

function natively(all) {
  const parts = all.flatMap((message) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(message.length);
    return [length, message];
  });
  fs.writeFileSync(file, Buffer.concat(parts));
  return Number(spawnSync(talk, [file], { encoding: "utf8" }).stdout);
}

for (const name of fs.readdirSync(path.join(root, "Scenarios")).sort()) {
  const folder = path.join(root, "Scenarios", name);
  if (!fs.existsSync(path.join(folder, "playthroughs/expert.json"))) continue;
  const all = messages(folder);
  const [there, here] = [await inWasm(all), natively(all)];
  const each = (time) => `${((time / all.length) * 1000).toFixed(0)} us`;
  console.log(`${name}: a message ${each(there)} in wasm, ${each(here)} here, ${(there / here).toFixed(1)} times`);
}
