// Putting steps in order: by dragging, by buttons, and with the arrow keys.

/** @param {OrderingPrompt} prompt */
kinds.ordering = (prompt, draft, play) => {
  const order = draft.order ||= [];
  const steps = new Map(prompt.options.map((option) => [option.id, option]));
  const placed = h("ol", "steps placed");
  const left = h("ul", "steps left");
  const empty = h("p", "quiet", "Nothing is placed yet.");
  const full = h("p", "quiet", "Every step is placed.");

  const draw = () => {
    placed.replaceChildren(...order.map((id, place) => item(id, place)));
    const rest = prompt.options.filter((option) => !order.includes(option.id));
    left.replaceChildren(...rest.map((option) => item(option.id, -1)));
    empty.hidden = order.length > 0;
    full.hidden = rest.length > 0;
  };

  /** @param {string} id */
  const textOf = (id) => {
    const step = steps.get(id);
    return step ? step.text : "";
  };

  /**
   * Moves a step to a place, or out of the order, and says so.
   * @param {string} id
   * @param {number} place
   * @param {string | undefined} focus the button that had the focus
   */
  const move = (id, place, focus) => {
    const from = order.indexOf(id);
    const target = Math.max(-1, Math.min(place, order.length - (from >= 0 ? 1 : 0)));
    if (from === target) return;
    if (from >= 0) order.splice(from, 1);
    if (target >= 0) order.splice(target, 0, id);
    draw();
    play.questions.drafts.keep();
    const text = plain(textOf(id));
    announce(target < 0 ? text + ": taken out" : text + ": place " + (target + 1) + " of " + order.length);
    /** @param {string} name */
    const find = (name) => [...placed.children, ...left.children]
      .map((row) => row.querySelector("[data-id='" + id + "'][data-move='" + name + "']:enabled")).find(Boolean);
    const next = left.querySelector("button");
    if (focus === "add") focusOn(next || placed.querySelector("button"));
    else if (focus) focusOn(find(focus) || find("up") || find("down") || find("out") || find("add"));
  };

  /**
   * Creates the row of a step; its place is -1 as long as it is in none.
   * @param {string} id
   * @param {number} place
   */
  const item = (id, place) => {
    const text = plain(textOf(id));
    /**
     * @param {string} name
     * @param {string} sign
     * @param {string} label
     * @param {() => void} action
     * @param {boolean} [disabled]
     */
    const act = (name, sign, label, action, disabled) => button([seen(sign), heard(label + ": " + text)],
      action, { "data-id": id, "data-move": name, class: "small", disabled, title: label });
    /** @param {PointerEvent} event */
    const grab = (event) => drag(event, row, id);
    const row = h("li", { "data-step": id },
      h("span", { class: "grip", "aria-hidden": "true", onpointerdown: grab },
        drawing("0 0 8 16", null, stroke(null, "M2 3h0M6 3h0M2 8h0M6 8h0M2 13h0M6 13h0"))),
      place >= 0 && seen(String(place + 1), "number"),
      words("span", textOf(id), { class: "step" }),
      h("span", "moves", place < 0
        ? act("add", "+", "Place next", () => move(id, order.length, "add"))
        : [
          act("up", "\u2191", "Move up", () => move(id, place - 1, "up"), place === 0),
          act("down", "\u2193", "Move down", () => move(id, place + 1, "down"),
            place === order.length - 1),
          act("out", "\u2715", "Take out", () => move(id, -1, "out")),
        ]));
    row.addEventListener("keydown", (event) => {
      const target = new Map([["ArrowUp", place - 1], ["ArrowDown", place + 1], ["Home", 0],
        ["End", order.length - 1]]).get(event.key);
      if (place < 0 || target === undefined || target < 0) return;
      event.preventDefault();
      move(id, target, event.target instanceof HTMLElement ? event.target.dataset.move : undefined);
    });
    return row;
  };

  /**
   * Follows a finger or a mouse that drags a step.
   * @param {PointerEvent} event
   * @param {HTMLElement} row
   * @param {string} id
   */
  const drag = (event, row, id) => {
    if (event.button > 0) return;
    event.preventDefault();
    const start = event.clientY + scrollY;
    row.classList.add("dragged");
    /** @type {number | null} */
    let target = null;
    const mark = () => {
      for (const other of [...placed.children]) other.classList.remove("before", "after");
      placed.classList.toggle("aimed", target === 0 && placed.children.length === 0);
      left.classList.toggle("aimed", target === -1 && order.includes(id));
      if (target === null || target < 0) return;
      const rows = [...placed.children].filter((other) => other !== row);
      if (rows[target]) rows[target].classList.add("before");
      else if (rows.length > 0) rows[rows.length - 1].classList.add("after");
    };
    /** @param {PointerEvent} moved */
    const follow = (moved) => {
      row.style.setProperty("--dragged", moved.clientY + scrollY - start + "px");
      if (moved.clientY < 56) scrollBy(0, -12);
      if (moved.clientY > innerHeight - 56) scrollBy(0, 12);
      const box = pool.getBoundingClientRect();
      const beside = moved.clientX >= box.left && moved.clientX <= box.right;
      const inPool = beside && moved.clientY >= box.top && moved.clientY <= box.bottom;
      const rows = [...placed.children].filter((other) => other !== row);
      target = inPool ? -1 : rows.filter((other) => {
        const { top, height } = other.getBoundingClientRect();
        return top + height / 2 < moved.clientY;
      }).length;
      mark();
    };
    /** @param {Event} ended */
    const end = (ended) => {
      removeEventListener("pointermove", follow);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
      removeEventListener("keydown", escape);
      row.classList.remove("dragged");
      row.style.removeProperty("--dragged");
      const aim = ended.type === "pointerup" ? target : null;
      target = null;
      mark();
      if (aim !== null) move(id, aim, undefined);
    };
    /** @param {KeyboardEvent} pressed */
    const escape = (pressed) => { if (pressed.key === "Escape") end(pressed); };
    addEventListener("pointermove", follow);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
    addEventListener("keydown", escape);
  };

  const pool = h("div", "pool", h("h4", null, "Steps"), full, left);
  draw();
  return {
    body: [
      h("p", "quiet", "Drag a step, use its buttons, or press the arrow keys on it."),
      h("div", "ordering",
        pool, h("div", "order", h("h4", null, "Your order"), empty, placed)),
    ],
    act: "Confirm this order",
    lacking: () => (order.length === 0 ? "Place at least one step first." : null),
    answer: () => [...order],
  };
};
