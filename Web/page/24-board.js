// A board of acts, done in the order and at the time the learner chooses.

/** @param {ActPrompt} prompt */
kinds.act = (prompt, draft, play, card) => ({
  body: h("ul", "acts", prompt.acts.map((act) => h("li", null,
    h("button", {
      type: "button", class: "perform", "data-id": act.id,
      "aria-disabled": act.available ? null : "true",
      onclick: () => play.give({ ask: prompt.id, act: act.id }, prompt, card),
    }, words("span", act.text), act.note && h("span", "note", heard(" ("), act.note,
      heard(")")))))),
});
