// What the latest input brought about: feedback first, then what happened.

/**
 * Creates the news of a scene.
 * @param {Scene} scene
 */
function news(scene) {
  return h("div", "news", scene.feedback && feedback(scene.feedback),
    h("div", "story", scene.passages.map(passage)));
}

/** @param {Passage} told */
function passage(told) {
  switch (told.kind) {
    case "heading": return words("h2", told.text);
    case "narration": return words("p", told.text);
    case "said":
      return h("blockquote", { class: told.goesOn ? "speech on" : "speech" },
        told.by !== null && !told.goesOn && words("p", told.by, { class: "speaker" }),
        told.by !== null && told.goesOn && heard(plain(told.by)),
        words("p", told.text));
    case "time":
      return h("p", "passed", words("span", told.text));
    default:
      return h("p", "notice",
        h("strong", null, told.label + ": "), words("span", told.text));
  }
}

/**
 * Creates what there is to say about an answer or an act.
 * @param {Feedback} said
 */
function feedback(said) {
  const title = said.verdict || "What you did";
  return h("div", { class: "feedback " + (said.level || "act") },
    h("h2", null, said.level && seen({ full: "\u2713", partial: "\u25d0", none: "\u2715" }[said.level],
      "sign"), title),
    said.chosen.length > 0 && h("ul", "chosen", said.chosen.map(chosen)),
    said.order.length > 0 && [
      h("h3", null, said.orderTitle),
      h("ol", "rightorder", said.order.map((text) => words("li", text)))],
    said.missed.length > 0 && [
      h("h3", null, said.missedTitle),
      h("ul", null, said.missed.map((text) => words("li", text)))],
    said.why !== null && h("p", "why", h("strong", null, "Why "), words("span", said.why)),
    said.references.length > 0 && h("details", { class: "sources", open: said.references.length <= 2 },
      h("summary", null, said.references.length === 1 ? "Source" : said.references.length + " sources"),
      h("ul", null, said.references.map((text) => words("li", text)))));
}

/** @param {ChosenLine} line */
function chosen(line) {
  const mark = line.right === true ? "\u2713" : line.right === false ? "\u2715" : "\u2022";
  const number = line.place === null ? "" : line.place + ".";
  const sign = number && line.right === null ? number : (number + " " + mark).trim();
  const name = line.right === true ? "right" : line.right === false ? "amiss" : "open";
  return h("li", { class: name },
    seen(sign, "sign"), heard(line.mark + ": "),
    h("div", null,
      words("p", line.text, { class: "choice" },
        line.critical && h("strong", "critical", "a critical error")),
      line.feedback !== null && words("p", line.feedback)));
}
