// Works the page's own controls as a learner does: finds them, sets them, presses them.
window.hands = {
  /** Presses a button by its words. */
  press(text, within = document) {
    const found = [...within.querySelectorAll("button")].find((one) => one.textContent.trim() === text);
    if (!found) throw new Error("there is no button '" + text + "'");
    found.click();
  },

  /** Goes to what is read before a case, from anywhere. */
  lobby(caseID) {
    for (let turn = 0; turn < 4 && !document.querySelector("[data-case]"); turn += 1) {
      const way = [...document.querySelectorAll("button")].find((one) =>
        ["Done", "Leave", "Not this case"].includes(one.textContent.trim()));
      if (!way) break;
      way.click();
    }
    const entry = document.querySelector("[data-case='" + caseID + "']");
    if (entry) entry.click();
  },

  /** Begins a run. */
  begin(caseID, { seed, variant, mode = "practice", clock = "0", learner } = {}) {
    const asked = new URLSearchParams();
    if (seed !== undefined) asked.set("seed", seed);
    if (variant) asked.set("variant", JSON.stringify(variant));
    history.replaceState(null, "", "#" + asked);
    hands.lobby(caseID);
    document.querySelector("[name=mode][value='" + mode + "']").click();
    document.querySelector("[name=clock][value='" + clock + "']").click();
    if (learner) {
      const field = document.querySelector("[name=learner]");
      field.value = learner;
      field.dispatchEvent(new Event("change"));
    }
    hands.press("Begin");
  },

  form(ask) {
    const forms = [...document.querySelectorAll("form[data-ask]")];
    return forms.find((form) => form.dataset.ask === ask) || (ask ? null : forms[0]);
  },

  /** Gives an input as a playthrough has it; returns what the page says is wrong with it, or "". */
  give(input) {
    if (input.tab !== undefined) hands.tab(input.tab);
    else if (input.wait !== undefined) hands.wait(input.wait);
    else if (input.back) hands.press("Undo");
    else if (input.act !== undefined) hands.act(input);
    else hands.answer(input.ask, input.answer);
    const wrong = document.querySelector(".wrong:not([hidden])");
    return wrong ? wrong.textContent : "";
  },

  tab(id) {
    if (!document.querySelector(".tabs")) document.querySelector("#bar [aria-expanded]").click();
    document.querySelector("[data-tab='" + id + "']").click();
  },

  wait(span) {
    const offered = document.querySelector("[data-wait='" + span + "']");
    if (offered) return offered.click();
    const form = document.querySelector(".waits form");
    form.querySelector("input").value = span;
    form.requestSubmit();
  },

  act({ ask, act }) {
    const boards = [...document.querySelectorAll("form[data-kind=act]")]
      .filter((form) => !ask || form.dataset.ask === ask);
    const button = boards.map((form) => form.querySelector("[data-id='" + act + "']")).find(Boolean);
    if (!button) throw new Error("no board has '" + act + "'");
    button.click();
  },

  answer(ask, answer) { hands.fill(ask, answer).requestSubmit(); },

  /** Begins an answer without giving it, and returns its form. */
  fill(ask, answer) {
    const form = hands.form(ask);
    if (!form) throw new Error("'" + ask + "' is not asked");
    const group = (name) => (name ? "[data-group='" + name + "']" : "");
    const check = (id, name) => {
      const input = form.querySelector("input[data-id='" + id + "']" + group(name));
      if (!input) throw new Error("there is nothing to choose called '" + id + "'");
      if (!input.checked) input.click();
    };
    const list = (value) => (Array.isArray(value) ? value : [value]);
    switch (form.dataset.kind) {
      case "choice": case "multiple": case "highlight": list(answer).forEach((id) => check(id)); break;
      case "ordering":
        list(answer).forEach((id) => form.querySelector("[data-id='" + id + "'][data-move=add]").click());
        break;
      case "numeric": {
        const [, number, unit] = String(answer).match(/^(\S+)\s*(.*)$/);
        const field = form.querySelector("[data-number]");
        field.value = number;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        const choice = form.querySelector("[data-unit]");
        if (choice && unit) {
          choice.value = unit;
          choice.dispatchEvent(new Event("change", { bubbles: true }));
        }
        break;
      }
      case "counsel":
        for (const id of list(answer)) {
          check(id);
          if (id !== list(answer)[list(answer).length - 1]) form.requestSubmit();
        }
        break;
      default:
        for (const [name, chosen] of Object.entries(answer)) {
          const select = form.querySelector("select" + group(name));
          if (!select) { list(chosen).forEach((id) => check(id, name)); continue; }
          select.value = list(chosen)[0];
          select.dispatchEvent(new Event("change", { bubbles: true }));
        }
    }
    return form;
  },

  /** Returns all that is chosen, typed, placed and said in the questions. */
  begun() {
    return [...document.querySelectorAll("form[data-ask]")].map((form) => ({
      ask: form.dataset.ask,
      set: [...form.querySelectorAll("input, select")].map((one) =>
        [one.dataset.group, one.dataset.id, /radio|checkbox/.test(one.type) ? one.checked : one.value]),
      placed: [...form.querySelectorAll(".placed [data-step]")].map((step) => step.dataset.step),
      told: [...form.querySelectorAll(".talk, .count")].map((part) => part.textContent),
    }));
  },

  /** Plays inputs and returns how far it came and what went wrong. */
  play(inputs) {
    for (const [place, input] of inputs.entries()) {
      let wrong;
      try { wrong = hands.give(input); } catch (error) { wrong = error.message; }
      if (wrong) return { place, wrong };
    }
    return { place: inputs.length, wrong: "" };
  },

  /** Opens the report of a run that has ended and returns what it shows. */
  report() {
    hands.press("Read the report");
    const rows = [...document.querySelectorAll(".part.domains tbody tr")];
    return {
      verdict: document.querySelector(".report h1").textContent,
      result: [...document.querySelectorAll(".reporthead > p:not(.label)")].map((line) => line.textContent),
      domains: Object.fromEntries(rows.map((row) => {
        const [points, possible] = [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent));
        return [row.querySelector("th").textContent.toLowerCase(), { points, possible }];
      })),
      critical: document.querySelectorAll(".part.critical .finding").length,
    };
  },

  /** Returns the attempts that the browser keeps. */
  attempts() {
    return Object.keys(localStorage).filter((key) => key.startsWith("simulate attempt ")).sort()
      .map((key) => ({ key, text: localStorage.getItem(key) }));
  },
};
