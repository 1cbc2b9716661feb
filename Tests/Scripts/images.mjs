// The images of cases, as the program writes them into the page of a player.

import { spawnSync } from "node:child_process";

/** Writes a player with a case, and returns the image of the case; nothing where the program refuses it. */
export function image(program, file) {
  const done = spawnSync(program, ["web", file, "-o", "-"], { maxBuffer: 1 << 26 });
  if (done.status !== 0) return null;
  const [, cases] = done.stdout.toString().match(/id="cases">([^<]*)</);
  const [{ image, texts }] = JSON.parse(cases);
  return new Uint8Array(Buffer.concat([Buffer.from(image, "base64"), Buffer.from(texts)]));
}
