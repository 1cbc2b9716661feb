// A run: draws each scene, sends what was chosen, keeps every line before the next prompt.

/** How many earlier scenes can be read again. */
const mostEarlier = 40;

class Play {
  /** Begins from the first reply of a session. */
  constructor(played, reply, attempt) {
    this.played = played;
    this.attempt = attempt;
    this.session = reply.session;
    this.drafts = new Map();
    this.cards = new Map();
    /** News by the step after which they were told, so that undoing shows what was there. */
    this.told = [];
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
    this.bar();
    this.listen();
    if (reply.resumed) this.note = reply.resumed.words;
    this.take(reply, true);
    scrollTo(0, 0);
  }

  // MARK: The bar

  bar() {
    this.clock = h("span", { class: "time" });
    this.clockHeard = heard("");
    this.chartButton = button("Chart", () => (this.chart ? this.closeChart()
      : this.openChart(null, this.chartButton)), { "aria-expanded": "false" });
    this.backButton = button("Undo", () => this.back());
    this.pauseButton = button("Pause", () => this.pause(!this.isPaused));
    this.leaveButton = this.leaving("Leave");
    showBar(
      words("h1", this.played.title),
      h("p", { class: "clock" }, h("span", { class: "label" }, "Clock"), h("span", { "aria-hidden": "true" },
        this.clock), this.clockHeard),
      h("div", { class: "tools" }, this.chartButton, this.backButton, this.pauseButton,
        this.leaveButton));
  }

  drawBar(scene) {
    this.clock.textContent = scene.clock;
    this.clockHeard.textContent = scene.clockWords;
    this.chartButton.hidden = scene.chart === null;
    const news = scene.chart !== null && scene.chart.news;
    this.chartButton.replaceChildren("Chart", ...(news ? [h("span", { class: "badge" }, "new")] : []));
    this.backButton.hidden = scene.mode !== "practice";
    this.backButton.disabled = !scene.canGoBack;
    this.pauseButton.hidden = !scene.live || scene.phase !== "running";
    this.isPaused = scene.clockState === "paused";
    this.pauseButton.textContent = this.isPaused ? "Go on" : "Pause";
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
    this.drawBar(scene);
    this.drawNews(scene);
    this.monitorPart.replaceChildren(...[monitor(scene.monitor)].filter(Boolean));
    this.drawQuestions(scene);
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

  /** Draws what came about, and puts what was told before it where it can be read again. */
  drawNews(scene) {
    while (this.told.length > 0 && this.last().step > scene.step) this.told.pop();
    const lines = [scene.feedback, ...scene.passages].map((line) => JSON.stringify(line));
    const last = this.last();
    const isSame = last !== undefined && last.lines.join() === lines.join();
    if (!isSame) {
      // A story that goes on, or of which a part was taken back, is still the same story.
      const goesOn = last && last.lines.every((line, place) => place >= lines.length || line === lines[place]);
      const entry = {
        step: goesOn ? last.step : scene.step, lines, title: this.titleOf(scene), element: news(scene),
      };
      if (goesOn) this.told.pop();
      this.told.push(entry);
      if (this.told.length > 4 * mostEarlier) this.told.shift();
    }
    const shown = this.last();
    const earlier = this.told.slice(-mostEarlier - 1, -1).map((entry) => entry.element);
    const isOpen = this.scenePart.querySelector(".earlier[open]") !== null;
    this.replace(this.scenePart, [
      this.note && h("p", { class: "note" }, this.note),
      earlier.length > 0 && this.earlier(earlier, isOpen),
      this.withTitle(shown),
      scene.fault && h("p", { class: "notice" }, h("strong", null, "The case cannot go on: "), scene.fault),
    ].filter(Boolean));
    this.note = null;
  }

  last() { return this.told[this.told.length - 1]; }

  /** Creates the place where earlier scenes can be read again, or keeps it where nothing was added. */
  earlier(elements, isOpen) {
    const there = this.scenePart.querySelector(".earlier");
    const same = there && there.children.length === elements.length + 1
      && elements.every((element, place) => element === there.children[place + 1]);
    return same ? there : h("details", { class: "earlier", open: isOpen },
      h("summary", null, "Earlier in this run"), elements);
  }

  /** Returns the title under which a scene stands: the last one that was told. */
  titleOf(scene) {
    const titles = scene.passages.filter((told) => told.kind === "heading");
    if (titles.length > 0) return titles[titles.length - 1].text;
    return this.last() ? this.last().title : this.played.title;
  }

  /** Returns news with a heading for their story, also where no new one was told. */
  withTitle(shown) {
    const story = shown.element.querySelector(".story");
    if (!story.querySelector("h2")) story.prepend(words("h2", shown.title, { class: "still" }));
    return shown.element;
  }

  drawQuestions(scene) {
    if (scene.phase !== "running") return this.drawEnd(scene);
    if (this.isPaused) return this.drawPause();
    const before = this.cards;
    this.cards = new Map();
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
    if (scene.pass) parts.push(this.passing(scene));
    if (scene.waits.length > 0) parts.push(this.waiting(scene));
    this.replace(this.questions, parts);
    for (const card of this.cards.values()) {
      if (card.focused) focusOn(card.element.querySelector("[data-id='" + card.focused + "']"));
      card.focused = null;
    }
  }

  /** Puts elements into a place, leaving alone those that are there already. */
  replace(place, elements) {
    const same = elements.length === place.children.length
      && elements.every((element, index) => element === place.children[index]);
    if (same) return;
    for (const child of [...place.children]) if (!elements.includes(child)) child.remove();
    elements.forEach((element, index) => {
      if (place.children[index] !== element) place.insertBefore(element, place.children[index] || null);
    });
  }

  passing(scene) {
    return h("div", { class: "card pass" },
      h("p", null, scene.stuckWords || "Nothing is asked of you just now."),
      scene.pass === "next" && h("p", { class: "do" },
        button("Let time pass", () => this.send({ do: "pass" }), { class: "primary", "data-pass": "" })));
  }

  waiting(scene) {
    const form = JSON.stringify(scene.waits);
    if (this.waitPart && this.waitForm === form) return this.waitPart;
    this.waitForm = form;
    const name = fresh("wait");
    const other = h("input", { type: "text", id: name, autocomplete: "off", size: 8, placeholder: "5min" });
    const wrong = { refuse: (text) => { told.hidden = !text; told.textContent = text; announce(text); } };
    const told = h("p", { class: "wrong", hidden: true });
    const wait = (span) => this.send({ do: "input", input: { wait: span } }, wrong);
    this.waitPart = h("details", { class: "waits" }, h("summary", null, "Let time pass"),
      h("div", { class: "row" }, scene.waits.map((one) => button(one.text, () => wait(one.wait),
        { "data-wait": one.wait }))),
      h("form", { class: "row", onsubmit: (event) => { event.preventDefault(); wait(other.value.trim()); } },
        h("label", { for: name }, "Another span, such as 45s or 2h"), other,
        h("button", { type: "submit" }, "Wait")), told);
    return this.waitPart;
  }

  drawPause() {
    this.cards = new Map();
    this.questions.replaceChildren(h("div", { class: "card pass" },
      h("h3", null, "The clock stands"),
      h("p", null, "Nothing happens to the patient until you go on."),
      h("p", { class: "do" }, button("Go on", () => this.pause(false), { class: "primary" }))));
  }

  drawEnd(scene) {
    this.drafts.clear();
    this.cards = new Map();
    const ending = scene.ending && scene.ending.title;
    this.questions.replaceChildren(h("div", { class: "card ending" },
      h("h3", null, "The run has ended"),
      ending && words("p", ending),
      h("p", { class: "do" }, button("Read the report", () => this.report(), { class: "primary" }))));
  }

  /** Returns what the latest message brought, and what changed on the monitor, in words. */
  freshWords() {
    const { passages, news, monitor: readings } = this.scene;
    const fresh = passages.slice(passages.length - news).map((told) => [told.label, plain(told.text)]);
    const crossed = readings.filter((shown) => shown.crossed).map((shown) => shown.words);
    return [...fresh.map((parts) => parts.filter(Boolean).join(": ")), ...crossed].join(" ").slice(0, 600);
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
      announce([this.freshWords(), head.announce].filter(Boolean).join(" "));
      return;
    }
    this.clock.textContent = head.clock;
    this.clockHeard.textContent = head.clockWords;
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
      this.chartButton.setAttribute("aria-expanded", "true");
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
    this.chartButton.setAttribute("aria-expanded", "false");
    const from = this.chartFrom;
    focusOn(from && from.isConnected ? from : this.chartButton);
  }

  openTab(tab) {
    const { head } = call({ do: "input", session: this.session, input: { tab }, wall: wall() });
    head.quiet = true;
    this.take(head, false);
    announce(this.freshWords());
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
      h("p", null, h("strong", null, "Your answers cannot be kept in this browser: " + problem + ". "),
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
      announce("Your answers are not kept in this browser. " + doubt);
    });
    one.addEventListener("blur", () => { one.textContent = text; });
    return one;
  }

  leave() {
    this.close();
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
