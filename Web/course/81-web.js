// Requests of a page that a course lets out.

/** How long a request may take, and how long it is waited before one is made again, in milliseconds. */
const [patience, firstPause, longestPause] = [30000, 1000, 30000];

/** The most bytes that a browser still sends for a page that is closing. */
const lastWords = 60000;

/**
 * Makes a request that carries nothing of the browser's own, and does not wait forever.
 * @param {string} address
 * @param {WebRequest} options
 */
function webRequest(address, options) {
  // TypeScript's library of 2022 lacks what browsers have had since then.
  /** @type {any} */
  const signals = AbortSignal;
  return fetch(address, {
    ...options, credentials: "omit", cache: "no-store", redirect: "follow", signal: signals.timeout(patience),
  });
}

/**
 * Whether a reply says nothing but that it is worth trying again.
 * @param {Response | null} reply
 * @returns {reply is null}
 */
function isHiccup(reply) {
  return !reply || reply.status === 408 || reply.status === 429 || reply.status >= 500;
}

/**
 * Returns what a course says that takes something not.
 * @param {Response} reply
 */
async function complaint(reply) {
  const words = visible((await reply.text().catch(() => "")).replace(/\s+/g, " ").trim().slice(0, 200));
  return "it refuses what it was told (" + reply.status + ")" + (words ? ": " + words : "");
}

/**
 * Returns an address of the web; one of anything else is refused.
 * @param {string} text
 */
function webAddress(text) {
  try {
    if (/^https?:$/.test(new URL(text).protocol)) return text;
  } catch { /* Then it is no address at all. */ }
  throw new Error("it gave an address that is none of the web");
}

/**
 * Returns what a text in JSON tells; where it is none, another value, if there is one.
 * @param {string} text
 * @param {unknown} [otherwise]
 * @returns {any}
 */
function readJSON(text, otherwise) {
  try {
    return JSON.parse(text);
  } catch {
    if (otherwise !== undefined) return otherwise;
    throw new Error("what it handed over cannot be read");
  }
}
