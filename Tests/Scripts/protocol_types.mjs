// The types of the browser player tell what the engine really answers.
//
//   node protocol_types.mjs ENGINE.wasm SIMULATE
//
// Plays every playthrough of every case through the engine, in practice and with a running clock too,
// keeps the answers in which something looks like nothing before, writes them down as values of the types
// in Web/types/protocol.d.ts, and lets tsc judge: a missing key, one that no type knows, a null too many.

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { image } from "./images.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
vm.runInThisContext(fs.readFileSync(path.join(root, "Web/engine.js"), "utf8"));
const engine = await Engine.start(fs.readFileSync(process.argv[2]));

/** The answers in which something looks like nothing before, and what was seen in them, by what was asked. */
const [kept, seen] = [[], new Set()];

/** Returns the type of a value, or the value where it tells kinds apart. */
function type(key, value) {
  if (["kind", "phase", "level", "clockState", "side", "pass"].includes(key)) return value;
  return value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
}

/** Notes what each object in a value looks like, and returns whether one is new. */
function isNew(value, place) {
  if (value === null || typeof value !== "object") {
    const sign = place + ":" + type("", value);
    return !seen.has(sign) && Boolean(seen.add(sign));
  }
  const parts = Object.entries(value);
  const isList = Array.isArray(value);
  const sign = place + (isList ? "" : ":" + parts.map(([key, one]) => key + "=" + type(key, one)).join());
  let found = !seen.has(sign) && Boolean(seen.add(sign));
  for (const [key, one] of parts) if (isNew(one, place + "." + (isList ? "" : key))) found = true;
  return found;
}

/** Asks the engine, and keeps the answer if there is something new in it. */
function ask(request, body) {
  const { head, body: rest } = engine.call(request, body);
  const told = { ...head };
  // What the program prints, which docs/json.md has; the page leaves it alone.
  if (request.do === "report") for (const key of ["summary", "report"]) delete told[key];
  if (isNew(told, request.do)) kept.push([request.do, told]);
  return { head, rest };
}

/** Plays a script; with a running clock, time passes between its inputs. */
function play(handle, script, isLive) {
  const settings = { seed: script.seed ?? 1, variant: script.variant, mode: "practice", live: isLive, factor: 1 };
  ask({ do: "brief", case: handle, ...settings });
  let wall = 0;
  const { session } = ask({ do: "open", case: handle, ...settings, wall }).head;
  for (const input of script.inputs) {
    if (isLive) ask({ do: "tick", session, wall: wall += 400 });
    const { scene } = ask({ do: "scene", session, wall }).head;
    const talk = scene.prompts.find((prompt) => prompt.kind === "counsel");
    if (talk) ask({ do: "turn", session, ask: talk.id, said: [talk.turn.options[0].id], wall });
    ask({ do: "input", session, input, wall });
  }
  ask({ do: "chart", session });
  ask({ do: "report", session });
  const { rest } = ask({ do: "attempt", session });
  ask({ do: "page", session });
  ask({ do: "close", session });
  ask({ do: "glance" }, rest);
  const resumed = ask({ do: "resume", case: handle, wall }, rest).head;
  if (resumed.session !== undefined) ask({ do: "close", session: resumed.session });
}

let count = 0;
for (const name of fs.readdirSync(path.join(root, "Scenarios")).sort()) {
  const folder = path.join(root, "Scenarios", name);
  if (!fs.existsSync(path.join(folder, "scenario.json"))) continue;
  const { head } = ask({ do: "load" }, image(process.argv[3], folder));
  for (const file of fs.readdirSync(path.join(folder, "playthroughs")).sort()) {
    const script = JSON.parse(fs.readFileSync(path.join(folder, "playthroughs", file), "utf8"));
    for (const isLive of [false, true]) play(head.case, script, isLive);
    count += 1;
  }
}
ask({ do: "load" }, "{}");
ask({ do: "glance" }, "{}");

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "protocol-types-"));
process.on("exit", () => fs.rmSync(scratch, { recursive: true, force: true }));
const file = path.join(scratch, "answers.ts");
const values = kept.map(([name, head], place) =>
  `const ${name}${place}: Heads["${name}"] = ${JSON.stringify(head)};`);
fs.writeFileSync(file, values.join("\n"));
fs.writeFileSync(path.join(scratch, "tsconfig.json"), JSON.stringify({
  compilerOptions: { noEmit: true, strict: true, target: "es2022", types: [] },
  files: [path.join(root, "Web/types/protocol.d.ts"), file],
}));
const judged = spawnSync("tsc", ["--project", scratch], { encoding: "utf8" });
if (judged.status !== 0) {
  console.log(judged.stdout.slice(0, 4000));
  process.exitCode = 1;
} else {
  console.log(`${values.length} answers with ${seen.size} shapes, of ${count} playthroughs, are what their types say`);
}
