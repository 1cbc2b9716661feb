// A board of acts, done in the order and at the time the learner chooses.

kinds.act = (prompt, draft, play, card) => ({
  body: h("ul", { class: "acts" }, prompt.acts.map((act) => h("li", null,
    h("button", {
      type: "button", class: "perform", "data-id": act.id,
      "aria-disabled": act.available ? null : "true",
      onclick: () => play.give({ ask: prompt.id, act: act.id }, prompt, card),
    }, words("span", act.text), act.note && h("span", { class: "note" }, heard(" ("), act.note,
      heard(")")))))),
});
