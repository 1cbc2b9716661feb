// A run: draws each scene, sends what was chosen, keeps every line before the next prompt.

class Play {
  /** Begins from the first reply of a session. */
  constructor(played, reply, attempt) {
    this.played = played;
    this.attempt = attempt;
    this.session = reply.session;
    this.drafts = new Map();
    this.cards = new Map();
    this.story = new Story(played.title);
    this.tab = null;
    this.chart = null;
    this.timer = null;
    underWay = attempt;
    this.stage = document.getElementById("stage");
    this.stage.className = "play";
    this.trouble = h("div", { class: "trouble", role: "alert", hidden: true });
    this.scenePart = h("div", { class: "now" });
    this.monitorPart = h("div", { class: "monitorplace" });
    this.questions = h("div", { class: "questions" });
    this.chartPart = h("div", { class: "chartplace", hidden: true });
    this.stage.replaceChildren(this.trouble, this.scenePart, this.monitorPart, this.questions,
      this.chartPart);
    this.bar = new Bar(this);
    this.listen();
    if (course) course.begin(this);
    if (reply.resumed) this.note = reply.resumed.words;
    this.take(reply, true);
    scrollTo(0, 0);
  }

  // MARK: What the engine answers

  /** Takes a reply: keeps its lines, then draws. */
  take(reply, isFirst, card) {
    Store.append(this.attempt, reply.lines);
    this.drawTrouble();
    if (reply.refused && card) card.refuse(reply.refused);
    if (reply.refused && !card) announce(reply.refused);
    if (reply.scene) this.draw(reply.scene, !reply.refused && !reply.quiet, isFirst);
    if (reply.tab) this.drawTab(reply.tab);
    if (reply.refused && card && card.element && !card.element.isConnected) this.say(reply.refused);
    this.schedule(reply);
  }

  /** Sends an input that answers a prompt. */
  give(input, prompt, card) {
    this.send({ do: "input", input, opening: prompt.opening }, card);
  }

  /** Sends a message about this session and takes the reply. */
  send(request, card) {
    const { head } = call({ ...request, session: this.session, wall: wall() });
    this.take(head, false, card);
    return head;
  }

  /** Shows words above the scene, until the next one. */
  say(text) {
    this.scenePart.prepend(h("p", { class: "note" }, text));
    announce(text);
  }

  // MARK: Drawing

  draw(scene, movesFocus, isFirst) {
    this.scene = scene;
    const focused = document.activeElement;
    const hadFocus = this.stage.contains(focused);
    this.isPaused = scene.clockState === "paused";
    this.bar.draw(scene);
    this.drawStory(scene);
    this.monitorPart.replaceChildren(...[monitor(scene.monitor)].filter(Boolean));
    this.drawQuestions(scene);
    if (course) course.shown(scene);
    if (this.chart && scene.chart) drawTabs(this.chart, this, scene.chart.tabs);
    const crossed = scene.monitor.filter((shown) => shown.crossed).map((shown) => shown.words);
    if (movesFocus || isFirst) {
      focusOn(this.heading());
      announce(crossed.join(". "));
    } else if (hadFocus && focused.isConnected) {
      if (document.activeElement !== focused) focused.focus({ preventScroll: true });
    } else if (hadFocus && !this.stage.contains(document.activeElement)) {
      focusOn(this.questions.querySelector("h3") || this.heading());
    }
  }

  /** Returns the heading under which the latest news stand. */
  heading() { return this.scenePart.querySelector(":scope > .news h2, :scope > h2"); }

  drawStory(scene) {
    this.story.take(scene);
    renew(this.scenePart, [
      this.note && h("p", { class: "note" }, this.note),
      this.story.earlier(this.scenePart.querySelector(".earlier")),
      this.story.last.element,
      scene.fault && h("p", { class: "notice" }, h("strong", null, "The case cannot go on: "), scene.fault),
    ].filter(Boolean));
    this.note = null;
  }

  drawQuestions(scene) {
    const before = this.cards;
    this.cards = new Map();
    if (scene.phase !== "running") return renew(this.questions, [ending(this, scene)]);
    if (this.isPaused) return renew(this.questions, [pausing(this)]);
    const many = scene.prompts.length;
    const parts = scene.prompts.map((prompt, place) => {
      const { limit, ...rest } = prompt;
      const form = JSON.stringify([rest, many]);
      let card = before.get(prompt.opening);
      if (!card || card.form !== form) {
        const draft = this.drafts.get(prompt.opening) || {};
        this.drafts.set(prompt.opening, draft);
        const focused = card && card.element.contains(document.activeElement)
          && document.activeElement.dataset.id;
        card = question(prompt, draft, this, many > 1 ? "Question " + (place + 1) + " of " + many : null);
        card.form = form;
        card.focused = focused;
      } else if (limit) drawLimit(card, limit);
      this.cards.set(prompt.opening, card);
      return card.element;
    });
    for (const opening of [...this.drafts.keys()]) if (!this.cards.has(opening)) this.drafts.delete(opening);
    if (scene.pass) parts.push(passing(this, scene));
    if (scene.waits.length > 0) parts.push(this.waits(scene.waits));
    renew(this.questions, parts);
    for (const card of this.cards.values()) {
      if (card.focused) focusOn(card.element.querySelector("[data-id='" + card.focused + "']"));
      card.focused = null;
    }
  }

  /** Returns the waits that are offered, the same element as long as they are the same. */
  waits(waits) {
    const form = JSON.stringify(waits);
    if (this.waitForm !== form) [this.waitForm, this.waitPart] = [form, waiting(this, waits)];
    return this.waitPart;
  }

  // MARK: Time

  /** Plans the next look at the clock. */
  schedule(reply) {
    clearTimeout(this.timer);
    if (typeof reply.next !== "number" || this.isOver) return;
    this.timer = setTimeout(() => this.tick(), reply.next);
  }

  tick() {
    if (this.isOver) return;
    const { head } = call({ do: "tick", session: this.session, wall: wall() });
    if (head.changed || head.scene) {
      head.quiet = true;
      this.take(head, false);
      announce([freshWords(this.scene), head.announce].filter(Boolean).join(" "));
      return;
    }
    this.bar.drawClock(head);
    for (const limit of head.limits) {
      const card = this.cards.get(limit.opening);
      if (card) drawLimit(card, limit);
    }
    announce(head.announce);
    this.schedule(head);
  }

  pause(on) {
    const hadFocus = this.questions.contains(document.activeElement);
    const { head } = call({ do: "pause", session: this.session, on, wall: wall() });
    head.quiet = true;
    this.take(head, false);
    announce(on ? "The clock stands." : "The clock runs.");
    if (on || hadFocus) focusOn(this.questions.querySelector(on ? "button" : "h3"));
  }

  // MARK: What else the learner does

  back() {
    this.send({ do: "input", input: { back: true } });
    announce("Your latest step is taken back.");
    focusOn(this.heading());
  }

  openChart(tab, from) {
    this.chartFrom = from;
    if (!this.chart) {
      this.chart = chartPanel(this);
      this.chartPart.replaceChildren(this.chart);
      this.chartPart.hidden = false;
      this.stage.classList.add("withchart");
      this.bar.chart.setAttribute("aria-expanded", "true");
    }
    if (tab !== null) this.openTab(tab);
    else focusOn(this.chart.querySelector("h2"));
  }

  closeChart() {
    if (!this.chart) return;
    this.chart = null;
    this.tab = null;
    this.chartPart.replaceChildren();
    this.chartPart.hidden = true;
    this.stage.classList.remove("withchart");
    this.bar.chart.setAttribute("aria-expanded", "false");
    const from = this.chartFrom;
    focusOn(from && from.isConnected ? from : this.bar.chart);
  }

  openTab(tab) {
    const { head } = call({ do: "input", session: this.session, input: { tab }, wall: wall() });
    head.quiet = true;
    this.take(head, false);
    announce(freshWords(this.scene));
  }

  drawTab(tab) {
    this.tab = tab.id;
    if (!this.chart) return;
    this.chart.querySelector(".page").replaceWith(chartPage(tab));
    if (this.scene.chart) drawTabs(this.chart, this, this.scene.chart.tabs);
    focusOn(this.chart.querySelector(".page h3"));
  }

  // MARK: Keeping

  /** Says that the attempt cannot be kept, and offers it as a file. */
  drawTrouble() {
    const { problem } = this.attempt;
    if (problem === this.shownTrouble) return;
    this.shownTrouble = problem;
    this.trouble.hidden = problem === null;
    if (problem === null) return this.trouble.replaceChildren();
    this.trouble.replaceChildren(
      h("p", null, h("strong", null, Store.trouble + ": " + problem + ". "),
        "None is lost as long as this page stays open. Download the attempt before you close it."),
      h("div", { class: "row" },
        button("Download the attempt", () => this.download()),
        button("Try again", () => { Store.write(this.attempt); this.drawTrouble(); })));
  }

  download() {
    const { head, body } = call({ do: "attempt", session: this.session, wall: wall() });
    download(head.name, body, "application/jsonl");
  }

  listen() {
    this.listeners = [
      [window, "storage", (event) => this.forked(event)],
      [window, "beforeunload", (event) => { if (this.attempt.problem) event.preventDefault(); }],
      [document, "visibilitychange", () => {
        if (document.hidden && this.scene.clockState === "running") this.pause(true);
      }],
    ];
    for (const [target, name, listener] of this.listeners) target.addEventListener(name, listener);
  }

  /** Keeps this run apart from one that goes on with the same attempt in another window. */
  forked(event) {
    if (event.key !== this.attempt.key) return;
    const { text } = this.attempt;
    if (event.newValue !== null && text.startsWith(event.newValue)) return;
    this.attempt = Object.assign(this.attempt, { key: Store.begin(this.played.id).key });
    Store.write(this.attempt);
    this.drawTrouble();
    announce("This run also goes on in another window. From here on it is kept as a run of its own.");
  }

  // MARK: Leaving

  /** Stops listening and gives the session's memory back. */
  close() {
    this.isOver = true;
    clearTimeout(this.timer);
    for (const [target, name, listener] of this.listeners) target.removeEventListener(name, listener);
    call({ do: "close", session: this.session });
    underWay = null;
    showBar();
  }

  /** Creates a button that leaves, and asks first where the attempt would be lost. */
  leaving(text) {
    const doubt = "Leave without the attempt?";
    const one = button(text, () => {
      if (this.attempt.problem === null || one.textContent === doubt) return this.leave();
      one.textContent = doubt;
      announce(Store.trouble + ". " + doubt);
    });
    one.addEventListener("blur", () => { one.textContent = text; });
    return one;
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
      h("div", { class: "tools" }, this.leaving("Done")));
    this.stage.className = "paper";
    const tools = h("div", { class: "row tools" },
      button("Download the attempt", () => this.download(), { class: "primary", "data-download": "attempt" }),
      button("Print", () => print()),
      button("Save this report", () => {
        const page = call({ do: "page", session: this.session, wall: wall() });
        download(page.head.name, page.body, "text/html");
      }, { "data-download": "page" }));
    show(this.trouble, report(head, tools));
    this.stage.className = "paper";
  }
}
