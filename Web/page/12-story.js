// The story so far: what the learner is told now, and what was told before, to be read again.

/** How many earlier scenes can be read again. */
const mostEarlier = 40;

class Story {
  /** @param {Words} title */
  constructor(title) {
    this.title = title;
    /**
     * What was told, each with the step it belongs to, so that undoing shows what was there.
     * @type {{ step: number, lines: string[], title: Words, element: HTMLElement }[]}
     */
    this.told = [];
  }

  /**
   * Takes what a scene tells.
   * @param {Scene} scene
   */
  take(scene) {
    while (this.last && this.last.step > scene.step) this.told.pop();
    const lines = [scene.feedback, ...scene.passages].map((line) => JSON.stringify(line));
    const { last } = this;
    if (last && last.lines.join() === lines.join()) return;
    // A story that goes on, or of which a part was taken back, is still the same story.
    const goesOn = last && last.lines.every((line, place) => place >= lines.length || line === lines[place]);
    const title = this.titleOf(scene);
    const entry = { step: goesOn ? last.step : scene.step, lines, title, element: titled(news(scene), title) };
    if (goesOn) this.told.pop();
    this.told.push(entry);
    if (this.told.length > 4 * mostEarlier) this.told.shift();
  }

  get last() { return this.told[this.told.length - 1]; }

  /**
   * Returns the title under which a scene stands: the last one that was told.
   * @param {Scene} scene
   */
  titleOf(scene) {
    const titles = scene.passages.filter((told) => told.kind === "heading");
    if (titles.length > 0) return titles[titles.length - 1].text;
    return this.last ? this.last.title : this.title;
  }

  /**
   * Returns the place where earlier scenes can be read again: the one there is, if nothing was added.
   * @param {HTMLDetailsElement | null} there
   */
  earlier(there) {
    const elements = this.told.slice(-mostEarlier - 1, -1).map((entry) => entry.element);
    if (elements.length === 0) return null;
    const same = there && there.children.length === elements.length + 1
      && elements.every((element, place) => element === there.children[place + 1]);
    return same ? there : h("details", { class: "earlier", open: there && there.open },
      h("summary", null, "Earlier in this run"), elements);
  }
}

/**
 * Gives news a heading for their story, also where no new one was told.
 * @param {HTMLElement} element
 * @param {Words} title
 */
function titled(element, title) {
  const story = element.querySelector(".story");
  if (story && !story.querySelector("h2")) story.prepend(words("h2", title, { class: "still" }));
  return element;
}

/**
 * Returns what the latest message brought, and what changed on the monitor, in words.
 * @param {Scene} scene
 */
function freshWords({ passages, news: count, monitor: readings }) {
  const fresh = passages.slice(passages.length - count)
    .map((told) => ("label" in told ? told.label + ": " : "") + plain(told.text));
  const crossed = readings.filter((shown) => shown.crossed).map((shown) => shown.words);
  return [...fresh, ...crossed].join(" ").slice(0, 600);
}
