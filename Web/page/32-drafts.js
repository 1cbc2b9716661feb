// Answers that were begun and not given yet: kept beside the attempt, so that a closed tab loses none of them.

class Drafts {
  /** @param {Kept} attempt */
  constructor(attempt) {
    this.attempt = attempt;
    /**
     * What was begun, by the opening of its prompt.
     * @type {Map<number, [ask: string, draft: Draft]>}
     */
    this.begun = new Map();
    /** What an earlier window left; it counts for the first screen alone, and only right after the same lines. */
    this.left = leftBehind(attempt);
  }

  /**
   * Returns what was begun in a prompt.
   * @param {Prompt} prompt
   */
  of(prompt) {
    const [, draft] = this.begun.get(prompt.opening) || ["", takenUp(prompt, this.left)];
    this.begun.set(prompt.opening, [prompt.id, draft]);
    return draft;
  }

  /**
   * Forgets what is not asked any more.
   * @param {(opening: number) => boolean} isAsked
   */
  prune(isAsked) {
    for (const opening of [...this.begun.keys()]) if (!isAsked(opening)) this.begun.delete(opening);
  }

  /** Keeps what was begun; where nothing was, nothing is kept. */
  keep() {
    this.left = {};
    const begun = [...this.begun].filter(([, [, draft]]) => isBegun(draft));
    Store.draft(this.attempt.key, begun.length === 0 ? null
      : JSON.stringify({ after: this.attempt.text.length, asked: Object.fromEntries(begun) }, listed));
  }
}

/** @param {Draft} draft */
function isBegun({ picked, picks, order, number, unit, said }) {
  /** @type {any[]} */
  const parts = [picked, order, number, unit, said, ...(picks ? picks.values() : [])];
  return parts.some((one) => one && (one.size || one.length));
}

/**
 * Returns a value as it is kept: sets and maps as lists, and nothing that the engine can tell again.
 * @param {string} name
 * @param {unknown} value
 */
function listed(name, value) {
  if (name === "turn" || name === "log") return undefined;
  return value instanceof Set || value instanceof Map ? [...value] : value;
}

/**
 * Returns what is kept for an attempt as it stands.
 * @param {Kept} attempt
 * @returns {Record<number, [ask: string, draft: LeftDraft]>}
 */
function leftBehind(attempt) {
  try {
    const { after, asked } = JSON.parse(Store.draftOf(attempt.key) || "{}");
    return after === attempt.text.length ? asked : {};
  } catch { return {}; }
}

/**
 * Returns what an earlier window left in a prompt, or nothing begun. Storage can hold anything: only what can be
 * chosen is taken up; what can be said next is the engine's to tell.
 * @param {Prompt} prompt
 * @param {Record<number, [ask: string, draft: LeftDraft]>} left
 * @returns {Draft}
 */
function takenUp(prompt, left) {
  const text = prompt.kind === "counsel" ? null : JSON.stringify(prompt);
  /** @param {string[]} [list] */
  const fit = (list = []) => [...new Set(list)].filter((id) => !text || text.includes(JSON.stringify(id)));
  try {
    const [ask, { picked, picks = [], order, number = "", unit, said = [] }] = left[prompt.opening];
    return ask !== prompt.id ? {} : {
      picked: new Set(fit(picked)), order: fit(order), number: String(number), unit: fit([unit || ""])[0],
      picks: new Map(picks.map(([group, list]) => [group, new Set(fit(list))])),
      said: said.map(String),
    };
  } catch { return {}; }
}
