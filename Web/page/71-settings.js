// How a run is played: what the learner chooses, and what the address fixes for a class.

/**
 * Creates what is chosen before a run. A course has its own mode, name and number.
 * @param {RunSettings} settings what is chosen, changed as it is
 * @param {HTMLElement} mode what is said of the mode
 * @param {() => void} changed
 */
function choosing(settings, mode, changed) {
  return [
    h("div", "settings",
      !course && pick("Mode", "mode", [["practice", "Practice"], ["exam", "Exam"]], (value) => {
        settings.mode = value === "exam" ? "exam" : "practice";
        changed();
      }),
      pick("Clock", "clock", [
        ["0", "Stands while you think"], ["1", "Runs as in life"], ["1.5", "Runs, 1.5 times the time"],
        ["2", "Runs, twice the time"]], (value) => {
        settings.live = value !== "0";
        settings.factor = Number(value) || 1;
        changed();
      })),
    mode,
    !course && h("details", "more", h("summary", null, "For a class"),
      h("div", "settings",
        entry("Your pseudonym in the attempt file", "learner", "learner", (value) => {
          settings.learner = value || "learner";
        }),
        entry("Number of the run; the same number gives the same run", "seed", "", (value) => {
          settings.seed = value || drawnSeed();
          changed();
        }))),
  ];
}

/**
 * Returns what the address fixes for a class: `#seed=7`, `#variant={"a":1}`.
 * @returns {Partial<RunSettings>}
 */
function fixed() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const [seed, variant] = [asked.get("seed"), asked.get("variant")];
  /** @type {Partial<RunSettings>} */
  const settings = seed === null ? {} : { seed };
  try {
    if (variant !== null) settings.variant = JSON.parse(variant);
  } catch { /* It fixes nothing. */ }
  return settings;
}

/**
 * Sends a message whose settings the learner or the address gave; what is wrong with them is refused.
 * @template {"brief" | "open"} Name
 * @param {Asked<Name>} request
 * @param {(words: string | null | undefined) => void} refuse
 * @returns {Heads[Name] | null}
 */
function tried(request, refuse) {
  try {
    const { head } = call(request);
    /** @type {any} */
    const told = head;
    const { problem, refused } = told;
    refuse(problem ? sentence(problem) : refused);
    return problem || refused ? null : head;
  } catch (error) {
    refuse(sentence(error));
    return null;
  }
}

/** Draws the number of a run. */
function drawnSeed() {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return (high >>> 11) * 4294967296 + low;
}

/**
 * Creates a setting with choices, the first of which is chosen.
 * @param {string} title
 * @param {string} name
 * @param {[value: string, text: string][]} choices
 * @param {(value: string) => void} changed
 */
function pick(title, name, choices, changed) {
  return h("fieldset", "setting", h("legend", null, title), h("ul", "options",
    choices.map(([value, text], place) => h("li", null, h("label", "option",
      h("input", {
        type: "radio", name, value, checked: place === 0, onchange: () => changed(value),
      }), h("span", null, text))))));
}

/**
 * Creates a setting that is typed.
 * @param {string} title
 * @param {string} name
 * @param {string} value
 * @param {(value: string) => void} [changed]
 */
function entry(title, name, value, changed) {
  const id = fresh(name);
  const field = h("input", {
    type: "text", id, name, value, autocomplete: "off", spellcheck: "false",
    onchange: () => changed && changed(field.value.trim()),
  });
  return h("div", "field", h("label", { for: id }, title), field);
}
