// Putting steps in order: by dragging, by buttons, and with the arrow keys.

kinds.ordering = (prompt, draft) => {
  draft.order = draft.order || [];
  const steps = new Map(prompt.options.map((option) => [option.id, option]));
  const placed = h("ol", { class: "steps placed" });
  const left = h("ul", { class: "steps left" });
  const empty = h("p", { class: "quiet hint" }, "Nothing is placed yet.");
  const full = h("p", { class: "quiet hint" }, "Every step is placed.");

  const draw = (focus) => {
    placed.replaceChildren(...draft.order.map((id, place) => item(id, place)));
    const rest = prompt.options.filter((option) => !draft.order.includes(option.id));
    left.replaceChildren(...rest.map((option) => item(option.id, -1)));
    empty.hidden = draft.order.length > 0;
    full.hidden = rest.length > 0;
    if (focus) (focus.find((one) => one && !one.disabled) || placed).focus();
  };

  /** Moves a step to a place, or out of the order, and says so. */
  const move = (id, place, focus) => {
    const from = draft.order.indexOf(id);
    const target = Math.max(-1, Math.min(place, draft.order.length - (from >= 0 ? 1 : 0)));
    if (from === target) return;
    if (from >= 0) draft.order.splice(from, 1);
    if (target >= 0) draft.order.splice(target, 0, id);
    draw();
    const text = plain(steps.get(id).text);
    announce(target < 0 ? text + ": taken out" : text + ": place " + (target + 1) + " of "
      + draft.order.length);
    const find = (name) => [...placed.children, ...left.children]
      .map((row) => row.querySelector("[data-id='" + id + "'][data-move='" + name + "']"))
      .find((one) => one && !one.disabled);
    const next = left.querySelector("button");
    if (focus === "add") focusOn(next || placed.querySelector("button"));
    else if (focus) focusOn(find(focus) || find("up") || find("down") || find("out") || find("add"));
  };

  const item = (id, place) => {
    const text = plain(steps.get(id).text);
    const act = (name, sign, label, action, disabled) => button([seen(sign), heard(label + ": " + text)],
      action, { "data-id": id, "data-move": name, class: "small", disabled, title: label });
    const row = h("li", { "data-step": id },
      h("span", { class: "grip", "aria-hidden": "true", onpointerdown: (event) => drag(event, id) },
        s("svg", { viewBox: "0 0 8 16", focusable: "false" },
          s("path", { d: "M2 3h0M6 3h0M2 8h0M6 8h0M2 13h0M6 13h0" }))),
      place >= 0 && seen(String(place + 1), "number"),
      words("span", steps.get(id).text, { class: "step" }),
      h("span", { class: "moves" }, place < 0
        ? act("add", "+", "Place next", () => move(id, draft.order.length, "add"))
        : [
          act("up", "\u2191", "Move up", () => move(id, place - 1, "up"), place === 0),
          act("down", "\u2193", "Move down", () => move(id, place + 1, "down"),
            place === draft.order.length - 1),
          act("out", "\u2715", "Take out", () => move(id, -1, "out")),
        ]));
    row.addEventListener("keydown", (event) => {
      const target = place < 0 ? null : { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0,
        End: draft.order.length - 1 }[event.key];
      if (target === null || target === undefined || target < 0) return;
      event.preventDefault();
      move(id, target, event.target.dataset.move);
    });
    return row;
  };

  /** Follows a finger or a mouse that drags a step. */
  const drag = (event, id) => {
    if (event.button > 0) return;
    event.preventDefault();
    const row = event.target.closest("li");
    const start = event.clientY + scrollY;
    row.classList.add("dragged");
    let target = null;
    const mark = () => {
      for (const other of [...placed.children]) other.classList.remove("before", "after");
      placed.classList.toggle("aimed", target === 0 && placed.children.length === 0);
      left.classList.toggle("aimed", target === -1 && draft.order.includes(id));
      if (target === null || target < 0) return;
      const rows = [...placed.children].filter((other) => other !== row);
      if (rows[target]) rows[target].classList.add("before");
      else if (rows.length > 0) rows[rows.length - 1].classList.add("after");
    };
    const follow = (moved) => {
      row.style.setProperty("--dragged", moved.clientY + scrollY - start + "px");
      if (moved.clientY < 56) scrollBy(0, -12);
      if (moved.clientY > innerHeight - 56) scrollBy(0, 12);
      const pool = left.parentElement.getBoundingClientRect();
      const beside = moved.clientX >= pool.left && moved.clientX <= pool.right;
      const inPool = beside && moved.clientY >= pool.top && moved.clientY <= pool.bottom;
      const rows = [...placed.children].filter((other) => other !== row);
      target = inPool ? -1 : rows.filter((other) => {
        const box = other.getBoundingClientRect();
        return box.top + box.height / 2 < moved.clientY;
      }).length;
      mark();
    };
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
      if (aim !== null) move(id, aim, null);
    };
    const escape = (pressed) => { if (pressed.key === "Escape") end(pressed); };
    addEventListener("pointermove", follow);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
    addEventListener("keydown", escape);
  };

  draw();
  return {
    body: [
      h("p", { class: "quiet" }, "Place the steps in your order. Drag them, use the buttons, or press "
        + "the arrow keys on a step. What you leave here is left out."),
      h("div", { class: "ordering" },
        h("div", { class: "pool" }, h("h4", null, "Steps"), full, left),
        h("div", { class: "order" }, h("h4", null, "Your order"), empty, placed)),
    ],
    act: "Confirm this order",
    lacking: () => (draft.order.length === 0 ? "Place at least one step first." : null),
    answer: () => [...draft.order],
  };
};
