// What is kept of a run, and what is said where it cannot be.

class Keeping {
  /**
   * @param {Play} play
   * @param {Kept} attempt
   */
  constructor(play, attempt) {
    this.play = play;
    this.attempt = attempt;
    /** @type {string | null} */
    this.shown = null;
    this.trouble = h("div", { class: "trouble", role: "alert", hidden: true });
    underWay = attempt;
  }

  /** Why the attempt cannot be kept, null where it is. */
  get problem() { return this.attempt.problem; }

  /**
   * Keeps lines, before the next prompt is shown.
   * @param {string} lines
   */
  add(lines) {
    Store.append(this.attempt, lines);
    this.draw();
  }

  /**
   * Takes note of whether the attempt is kept.
   * @param {string | null} problem
   */
  told(problem) {
    this.attempt.problem = problem;
    this.draw();
  }

  /** Says that the attempt cannot be kept, and offers it as a file. */
  draw() {
    const { problem } = this;
    if (problem === this.shown) return;
    this.shown = problem;
    this.trouble.hidden = problem === null;
    if (problem === null) return this.trouble.replaceChildren();
    this.trouble.replaceChildren(
      h("p", null, h("strong", null, Store.trouble + ": " + problem + ". "),
        "None is lost as long as this page stays open. Download the attempt before you close it."),
      h("div", "row",
        button("Download the attempt", () => this.download()),
        button("Try again", () => { Store.write(this.attempt); this.draw(); })));
  }

  download() {
    const { head, body } = call({ do: "attempt", session: this.play.session, wall: wall() });
    download(head.name, body, "application/jsonl");
  }

  /** Looks out for what could lose the attempt. */
  watch() {
    const { signal } = this.play.over;
    addEventListener("storage", (event) => this.forked(event), { signal });
    addEventListener("beforeunload", (event) => { if (this.problem) event.preventDefault(); }, { signal });
  }

  /**
   * Keeps this run apart from one that goes on with the same attempt in another window.
   * @param {StorageEvent} event
   */
  forked(event) {
    if (event.key !== this.attempt.key) return;
    if (event.newValue !== null && this.attempt.text.startsWith(event.newValue)) return;
    this.attempt.key = Store.begin(this.play.played.id).key;
    Store.write(this.attempt);
    this.draw();
    announce("This run also goes on in another window. From here on it is kept as a run of its own.");
  }
}
