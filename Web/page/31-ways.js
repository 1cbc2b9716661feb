// The ways on where no question is answered: letting time pass, a pause, the end.

/** Creates the way on where nothing is asked. */
function passing(play, scene) {
  return h("div", { class: "card pass" },
    h("p", null, scene.stuckWords || "Nothing is asked of you just now."),
    scene.pass === "next" && h("p", { class: "do" },
      button("Let time pass", () => play.send({ do: "pass" }), { class: "primary", "data-pass": "" })));
}

/** Creates the waits that are offered. */
function waiting(play, waits) {
  const name = fresh("wait");
  const other = h("input", { type: "text", id: name, autocomplete: "off", size: 8, placeholder: "5min" });
  const wrong = h("p", { class: "wrong", hidden: true });
  const refuse = (text) => {
    wrong.hidden = !text;
    wrong.textContent = text || "";
    announce(text);
  };
  const wait = (span) => {
    refuse(null);
    play.send({ do: "input", input: { wait: span } }, { refuse });
  };
  return h("details", { class: "waits" }, h("summary", null, "Let time pass"),
    h("div", { class: "row" }, waits.map((one) => button(one.text, () => wait(one.wait),
      { "data-wait": one.wait }))),
    h("form", { class: "row", onsubmit: (event) => { event.preventDefault(); wait(other.value.trim()); } },
      h("label", { for: name }, "Another span, such as 45s or 2h"), other,
      h("button", { type: "submit" }, "Wait")), wrong);
}

/** Creates what stands in place of the questions while the clock stands. */
function pausing(play) {
  return h("div", { class: "card pass" },
    h("h3", null, "The clock stands"),
    h("p", null, "Nothing happens to the patient until you go on."),
    h("p", { class: "do" }, button("Go on", () => play.pause(false), { class: "primary" })));
}

/** Creates the way from the end of a run to its report. */
function ending(play, scene) {
  const title = scene.ending && scene.ending.title;
  return h("div", { class: "card ending" },
    h("h3", null, "The run has ended"),
    title && words("p", title),
    h("p", { class: "do" }, button("Read the report", () => play.report(), { class: "primary" })));
}
