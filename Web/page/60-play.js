// A run: draws each scene, sends what was chosen, keeps every line before the next prompt.

class Play {
  /**
   * Begins from the first reply of a session.
   * @param {Case} played
   * @param {SessionReply} reply
   * @param {Kept} attempt
   */
  constructor(played, reply, attempt) {
    /** Ends what listens, once the run is closed. */
    this.over = new AbortController();
    this.played = played;
    this.scene = reply.scene;
    this.session = reply.session;
    this.story = new Story(played.title);
    this.keeping = new Keeping(this, attempt);
    this.questions = new Questions(this);
    this.chart = new ChartPlace(this);
    this.scenePart = h("div", "now");
    this.monitorPart = h("div", "monitorplace");
    this.stage = byId("stage");
    this.stage.className = "play";
    this.stage.replaceChildren(this.keeping.trouble, this.scenePart,
      h("div", "beside", this.monitorPart, this.chart.element), this.questions.element);
    this.bar = new Bar(this);
    document.addEventListener("visibilitychange", () => {
      if (document.hidden && this.scene.clockState === "running") this.pause(true);
    }, { signal: this.over.signal });
    this.keeping.watch();
    if (course) course.begin(this);
    /** @type {string | null} */
    this.note = reply.resumed ? reply.resumed.words : null;
    this.take(reply, true);
    scrollTo(0, 0);
  }

  // MARK: What the engine answers

  /**
   * Takes a reply: keeps its lines, then draws.
   * @param {SessionReply & { quiet?: boolean }} reply
   * @param {boolean} [isFirst]
   * @param {Refusing} [card]
   */
  take(reply, isFirst = false, card) {
    this.keeping.add(reply.lines);
    if (reply.refused && card) card.refuse(reply.refused);
    if (reply.refused && !card) announce(reply.refused);
    if (reply.scene) this.draw(reply.scene, !reply.refused && !reply.quiet, isFirst);
    if (reply.tab) this.chart.drawTab(reply.tab);
    if (reply.refused && card && card.element && !card.element.isConnected) this.say(reply.refused);
    this.questions.drafts.keep();
    this.schedule(reply);
  }

  /**
   * Sends an input that answers a prompt.
   * @param {Input} input
   * @param {Prompt} prompt
   * @param {Card} card
   */
  give(input, prompt, card) {
    this.send({ do: "input", input, opening: prompt.opening }, card);
  }

  /**
   * Sends a message about this session and takes the reply.
   * @param {Asked<"input" | "pass">} request
   * @param {Refusing} [card]
   */
  send(request, card) {
    const { head } = call({ ...request, session: this.session, wall: wall() });
    this.take(head, false, card);
  }

  /**
   * Sends a message that answers nothing, and leaves the focus where it is.
   * @param {Asked<"input" | "pause">} request
   */
  quietly(request) {
    const { head } = call({ ...request, session: this.session, wall: wall() });
    this.take({ ...head, quiet: true });
  }

  /**
   * Shows words above the scene, until the next one.
   * @param {string} text
   */
  say(text) {
    this.scenePart.prepend(h("p", "note", text));
    announce(text);
  }

  // MARK: Drawing

  /**
   * @param {Scene} scene
   * @param {boolean} movesFocus whether the news get the focus
   * @param {boolean} isFirst
   */
  draw(scene, movesFocus, isFirst) {
    this.scene = scene;
    const focused = document.activeElement;
    const hadFocus = focused instanceof HTMLElement && this.stage.contains(focused);
    this.bar.draw(scene);
    this.drawStory(scene);
    this.monitorPart.replaceChildren(...drawn([monitor(scene.monitor)]));
    this.questions.draw(scene);
    if (course) course.shown(scene);
    this.chart.draw(scene);
    const crossed = scene.monitor.filter((shown) => shown.crossed).map((shown) => shown.words);
    if (movesFocus || isFirst) {
      focusOn(this.heading());
      announce(crossed.join(". "));
    } else if (hadFocus && focused.isConnected) {
      if (document.activeElement !== focused) focused.focus({ preventScroll: true });
    } else if (hadFocus && !this.stage.contains(document.activeElement)) {
      focusOn(this.questions.element.querySelector("h3") || this.heading());
    }
  }

  /** Returns the heading under which the latest news stand. */
  heading() { return this.scenePart.querySelector(":scope > .news h2, :scope > h2"); }

  /** @param {Scene} scene */
  drawStory(scene) {
    this.story.take(scene);
    renew(this.scenePart, [
      this.note && h("p", "note", this.note),
      this.story.earlier(this.scenePart.querySelector("details.earlier")),
      this.story.last && this.story.last.element,
      scene.fault !== null && h("p", "notice",
        h("strong", null, "The case cannot go on: "), words("span", scene.fault)),
    ]);
    this.note = null;
  }

  // MARK: Time

  /** Whether the clock stands because the learner asked for it. */
  get isPaused() { return this.scene.clockState === "paused"; }

  /**
   * Plans the next look at the clock.
   * @param {{ next?: number | null }} reply
   */
  schedule(reply) {
    clearTimeout(this.timer);
    if (typeof reply.next !== "number" || this.over.signal.aborted) return;
    this.timer = setTimeout(() => this.tick(), reply.next);
  }

  tick() {
    if (this.over.signal.aborted) return;
    const { head } = call({ do: "tick", session: this.session, wall: wall() });
    if ("limits" in head) {
      this.bar.drawClock(head);
      this.questions.drawLimits(head.limits);
      announce(head.announce);
      this.schedule(head);
    } else {
      this.take({ ...head, quiet: true });
      announce([freshWords(this.scene), head.announce].filter(Boolean).join(" "));
    }
  }

  /** @param {boolean} on */
  pause(on) {
    const { element } = this.questions;
    const hadFocus = element.contains(document.activeElement);
    this.quietly({ do: "pause", on });
    announce(on ? "The clock stands." : "The clock runs.");
    if (on || hadFocus) focusOn(element.querySelector(on ? "button" : "h3"));
  }

  back() {
    this.send({ do: "input", input: { back: true } });
    announce("Your latest step is taken back.");
    focusOn(this.heading());
  }

  // MARK: Leaving

  /** Stops listening and gives the session's memory back. */
  close() {
    this.over.abort();
    clearTimeout(this.timer);
    call({ do: "close", session: this.session });
    underWay = null;
    showBar();
  }

  /**
   * Creates a button that leaves, and asks first where the attempt would be lost.
   * @param {string} text
   */
  leaving(text) {
    return doubtful(text, "Leave without the attempt?", () => this.leave(),
      () => this.keeping.problem && Store.trouble);
  }

  leave() {
    this.close();
    if (course) return course.leave(this.scene.phase);
    showLobby(this.played, this.scene.phase === "running"
      ? "You left. You can go on later, or not at all; leaving is never a failure." : null);
  }

  report() {
    clearTimeout(this.timer);
    const { head } = call({ do: "report", session: this.session, wall: wall() });
    showBar(words("p", this.played.title, { class: "bartitle" }),
      h("div", "tools", this.leaving("Done")));
    const tools = h("div", "row tools",
      button("Download the attempt", () => this.keeping.download(), { class: "primary", "data-download": "attempt" }),
      button("Print", () => print()),
      button("Save this report", () => {
        const page = call({ do: "page", session: this.session, wall: wall() });
        download(page.head.name, page.body, "text/html");
      }, { "data-download": "page" }),
      unfolding(this.over.signal));
    show(this.keeping.trouble, report(head, tools));
    this.stage.className = "paper";
  }
}
