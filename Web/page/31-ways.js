// The ways on where no question is answered: letting time pass, a pause, the end.

/**
 * Creates the way on where nothing is asked.
 * @param {Play} play
 * @param {Scene} scene
 */
function passing(play, scene) {
  return h("div", "card pass",
    h("p", null, scene.stuckWords || "Nothing is asked of you just now."),
    scene.pass === "next" && h("p", "do",
      button("Let time pass", () => play.send({ do: "pass" }), { class: "primary", "data-pass": "" })));
}

/**
 * Creates the waits that are offered.
 * @param {Play} play
 * @param {Wait[]} waits
 */
function waiting(play, waits) {
  const name = fresh("wait");
  const other = h("input", { type: "text", id: name, autocomplete: "off", size: 8, placeholder: "5min" });
  const { wrong, refuse } = refusal();
  /** @param {string} span */
  const wait = (span) => {
    refuse(null);
    play.send({ do: "input", input: { wait: span } }, { refuse });
  };
  const form = h("form", "row",
    h("label", { for: name }, "Another span, such as 45s or 2h"), other, h("button", { type: "submit" }, "Wait"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    wait(other.value.trim());
  });
  return h("details", "waits", h("summary", null, "Let time pass"),
    h("div", "row", waits.map((one) => button(one.text, () => wait(one.wait),
      { "data-wait": one.wait }))),
    form, wrong);
}

/**
 * Creates what stands in place of the questions while the clock stands.
 * @param {Play} play
 */
function pausing(play) {
  return h("div", "card pass",
    h("h3", null, "The clock stands"),
    h("p", null, "Nothing happens to the patient until you go on."),
    h("p", "do", button("Go on", () => play.pause(false), { class: "primary" })));
}

/**
 * Creates the way from the end of a run to its report.
 * @param {Play} play
 * @param {Scene} scene
 */
function ending(play, scene) {
  const title = scene.ending && scene.ending.title;
  return h("div", "card ending",
    h("h3", null, "The run has ended"),
    title && words("p", title),
    h("p", "do", button("Read the report", () => play.report(), { class: "primary" })));
}
