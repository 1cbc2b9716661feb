// What a browser keeps of a run: the attempt file itself, line by line, and the answers that were only begun.

/**
 * The course that launched this page, in a package; PROTOCOL.md §11.
 * @type {Course | null}
 */
let course = null;

/** The attempts that this browser keeps. */
const Store = {
  prefix: "simulate attempt ",

  /** What is wrong where an attempt has a problem. */
  trouble: "Your answers cannot be kept in this browser",

  /**
   * Returns the attempts of a case as they are kept, the latest first.
   * @param {string} caseID
   */
  list(caseID) {
    /** @type {KeptRun[]} */
    const found = [];
    try {
      for (let place = 0; place < localStorage.length; place += 1) {
        const key = localStorage.key(place);
        if (!key || !key.startsWith(Store.prefix + caseID + " ")) continue;
        found.push({ key, text: localStorage.getItem(key) || "" });
      }
    } catch { return []; }
    return found.sort((one, other) => (one.key < other.key ? 1 : -1));
  },

  /**
   * Begins to keep an attempt; nothing is written yet.
   * @param {string} caseID
   * @returns {Kept}
   */
  begin(caseID) {
    const time = new Date().toISOString();
    const mark = crypto.getRandomValues(new Uint32Array(1))[0].toString(36);
    return { caseID, key: Store.prefix + caseID + " " + time + " " + mark, text: "", problem: null };
  },

  /**
   * Goes on with an attempt that is kept.
   * @param {string} caseID
   * @param {string} key
   * @param {string} text
   * @returns {Kept}
   */
  reopen(caseID, key, text) { return { caseID, key, text, problem: null }; },

  /**
   * Adds lines; where that fails, the attempt holds them and says why.
   * @param {Kept} attempt
   * @param {string} lines
   */
  append(attempt, lines) {
    if (!lines && !attempt.problem) return;
    attempt.text += lines;
    Store.write(attempt);
  },

  /**
   * Writes the whole attempt down, and notes why where that cannot be done.
   * @param {Kept} attempt
   */
  write(attempt) {
    try {
      localStorage.setItem(attempt.key, attempt.text);
      attempt.problem = null;
    } catch (error) {
      attempt.problem = error instanceof DOMException && error.name === "QuotaExceededError"
        ? "the browser's storage is full" : "the browser refuses to store anything";
    }
  },

  /**
   * Forgets an attempt.
   * @param {string} key
   */
  remove(key) {
    Store.draft(key, null);
    try { localStorage.removeItem(key); } catch { /* Then it was never kept. */ }
  },

  /**
   * Keeps what was begun after an attempt, or forgets it. What is wrong with the storage, the attempt says.
   * @param {string} key
   * @param {string | null} text
   */
  draft(key, text) {
    const place = draftKey(key);
    try {
      if (text === null) localStorage.removeItem(place); else localStorage.setItem(place, text);
    } catch { /* Then it lasts as long as the page. */ }
  },

  /**
   * Returns what was begun after an attempt, as it is kept.
   * @param {string} key
   */
  draftOf(key) { return localStorage.getItem(draftKey(key)); },
};

/**
 * Returns where that is kept which was begun after an attempt.
 * @param {string} key
 */
function draftKey(key) { return key.replace("attempt", "draft"); }
