// The questions of a run, and the other ways on.

class Questions {
  /** @param {Play} play */
  constructor(play) {
    this.play = play;
    this.element = h("div", "questions");
    /**
     * The cards that are shown, by the opening of their prompts.
     * @type {Map<number, Card>}
     */
    this.cards = new Map();
    this.drafts = new Drafts(play.keeping.attempt);
    // What changes an answer is heard here, after the question itself has heard it.
    for (const name of ["input", "change"]) this.element.addEventListener(name, () => this.drafts.keep());
    this.waitForm = "";
    /** @type {HTMLElement | null} */
    this.waitPart = null;
  }

  /** @param {Scene} scene */
  draw(scene) {
    const before = this.cards;
    this.cards = new Map();
    this.drafts.prune((opening) => scene.prompts.some((prompt) => prompt.opening === opening));
    if (scene.phase !== "running") return renew(this.element, [ending(this.play, scene)]);
    if (this.play.isPaused) return renew(this.element, [pausing(this.play)]);
    const many = scene.prompts.length;
    /** @type {HTMLElement[]} */
    const parts = scene.prompts.map((prompt, place) => {
      const title = many > 1 ? "Question " + (place + 1) + " of " + many : null;
      const card = this.cardOf(prompt, title, before.get(prompt.opening));
      this.cards.set(prompt.opening, card);
      return card.element;
    });
    if (scene.pass) parts.push(passing(this.play, scene));
    renew(this.element, [...parts, scene.waits.length > 0 && this.waits(scene.waits)]);
    for (const card of this.cards.values()) {
      if (card.focused) focusOn(card.element.querySelector("[data-id='" + card.focused + "']"));
      card.focused = undefined;
    }
  }

  /**
   * Returns the card of a prompt: the one there was, as long as it asks the same.
   * @param {Prompt} prompt
   * @param {string | null} title
   * @param {Card | undefined} there
   */
  cardOf(prompt, title, there) {
    const { limit, ...rest } = prompt;
    const form = JSON.stringify([rest, title]);
    if (there && there.form === form) {
      if (limit) drawLimit(there, limit);
      return there;
    }
    const card = question(prompt, this.drafts.of(prompt), this.play, title);
    card.form = form;
    const focus = document.activeElement;
    if (there && focus instanceof HTMLElement && there.element.contains(focus)) card.focused = focus.dataset.id;
    return card;
  }

  /** @param {TickLimit[]} limits */
  drawLimits(limits) {
    for (const limit of limits) {
      const card = this.cards.get(limit.opening);
      if (card) drawLimit(card, limit);
    }
  }

  /**
   * Returns the waits that are offered, the same element as long as they are the same.
   * @param {Wait[]} waits
   */
  waits(waits) {
    const form = JSON.stringify(waits);
    if (this.waitForm !== form) [this.waitForm, this.waitPart] = [form, waiting(this.play, waits)];
    return this.waitPart;
  }
}
