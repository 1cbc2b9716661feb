"use strict";
/**
 * The engine as the page calls it: messages in, messages out. PROTOCOL.md is the contract.
 *
 * A message is a line of JSON (the head) and perhaps a line feed and bytes (the body).
 */
class Engine {
  /** @type {EngineExports} */
  #wasm;

  /** @param {any} wasm what the module exports */
  constructor(wasm) {
    this.#wasm = wasm;
  }

  /**
   * Starts an engine.
   * @param {BufferSource} bytes the module
   * @returns {Promise<Engine>}
   */
  static async start(bytes) {
    const { instance } = await WebAssembly.instantiate(bytes, {});
    return new Engine(instance.exports);
  }

  /**
   * Starts the engine that the page carries.
   * @returns {Promise<Engine>}
   */
  static async fromPage() {
    return Engine.start(await Engine.unpack(Engine.#data("unpacker"), Engine.#data("engine")));
  }

  /**
   * Unpacks an engine or other bytes; fails where they were damaged.
   * @param {BufferSource} unpacker the module that does it
   * @param {Uint8Array} packed what Web/runtime/pack.c made
   * @returns {Promise<Uint8Array>}
   */
  static async unpack(unpacker, packed) {
    const { instance } = await WebAssembly.instantiate(unpacker, {});
    /** @type {any} */
    const unpacking = instance.exports;
    const { memory, room, unpack } = unpacking;
    const size = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true);
    const place = room(packed.length, size);
    new Uint8Array(memory.buffer, place, packed.length).set(packed);
    return new Uint8Array(memory.buffer, unpack(packed.length) >>> 0, size);
  }

  /**
   * Returns the image of a case, as the engine takes it.
   * @param {{image: string, texts: string}} carried what the page carries of it
   * @returns {Uint8Array}
   */
  static image(carried) {
    const parts = Engine.bytes(carried.image), texts = new TextEncoder().encode(carried.texts);
    const bytes = new Uint8Array(parts.length + texts.length);
    bytes.set(parts);
    bytes.set(texts, parts.length);
    return bytes;
  }

  /**
   * Reads what an element of the page carries in base64.
   * @param {string} id
   */
  static #data(id) {
    const carried = document.getElementById(id);
    return Engine.bytes(carried && carried.textContent ? carried.textContent.trim() : "");
  }

  /**
   * Returns the bytes of a text in base64.
   * @param {string} base64
   * @returns {Uint8Array}
   */
  static bytes(base64) {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let place = 0; place < text.length; place += 1) bytes[place] = text.charCodeAt(place);
    return bytes;
  }

  /**
   * Sends a message and returns the answer.
   * @param {object} head
   * @param {string | Uint8Array} [body]
   * @param {string} [gate] the function that answers
   * @returns {{head: any, body: Uint8Array}}
   */
  call(head, body, gate) {
    const encoder = new TextEncoder();
    const line = encoder.encode(JSON.stringify(head));
    const rest = body === undefined ? null : typeof body === "string" ? encoder.encode(body) : body;
    const message = new Uint8Array(line.length + (rest ? rest.length + 1 : 0));
    message.set(line);
    if (rest) {
      message[line.length] = 10;
      message.set(rest, line.length + 1);
    }
    const reply = this.send(message, gate);
    const end = reply.indexOf(10);
    const first = end < 0 ? reply : reply.subarray(0, end);
    return {
      head: JSON.parse(new TextDecoder().decode(first)),
      body: end < 0 ? new Uint8Array() : reply.subarray(end + 1),
    };
  }

  /**
   * Sends the bytes of a message and returns those of the answer.
   * @param {Uint8Array} message
   * @param {string} [gate] the function that answers
   * @returns {Uint8Array}
   */
  send(message, gate = "sim_call") {
    const wasm = this.#wasm;
    const room = wasm.sim_alloc(message.length) >>> 0;
    new Uint8Array(wasm.memory.buffer, room, message.length).set(message);
    const place = wasm[gate](room, message.length) >>> 0;
    wasm.sim_free(room);
    const size = new DataView(wasm.memory.buffer).getUint32(place, true);
    const reply = new Uint8Array(wasm.memory.buffer, place + 4, size).slice();
    wasm.sim_free(place);
    return reply;
  }

  /** How many bytes of memory the engine has. */
  get memory() {
    return this.#wasm.memory.buffer.byteLength;
  }
}
Object.assign(globalThis, { Engine });
