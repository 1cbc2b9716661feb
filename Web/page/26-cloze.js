// A sentence with blanks, and the passage of a highlight: texts in which something is chosen.

/**
 * Returns paragraphs of a text, its blanks and spans drawn by a function.
 * @param {Piece[]} pieces
 * @param {(place: number) => HTMLElement} element
 */
function paragraphs(pieces, element) {
  const list = [h("p", { dir: "auto" })];
  for (const piece of pieces) {
    const last = list[list.length - 1];
    if ("paragraph" in piece) list.push(h("p", { dir: "auto" }));
    else if ("words" in piece) last.append(...drawn([runs(piece.words)]));
    else last.append(element("blank" in piece ? piece.blank : piece.span));
  }
  return h("div", { class: "pieces", lang: language.startsWith("en") ? null : language }, list);
}

/** @param {ClozePrompt} prompt */
kinds.cloze = (prompt, draft) => {
  const picks = picksOf(draft, prompt.groups);
  /** @param {number} place */
  const blank = (place) => {
    const group = prompt.groups[place];
    const picked = picks[place];
    const choice = h("select", {
      "aria-label": "Blank " + plain(group.label), "data-group": group.id,
      onchange: () => {
        picked.clear();
        if (choice.value) picked.add(choice.value);
        choice.classList.toggle("set", picked.size > 0);
      },
    }, h("option", { value: "" }, "choose\u2026"),
    group.options.map((option) => h("option", { value: option.id }, plain(option.text))));
    choice.value = [...picked][0] || "";
    choice.classList.toggle("set", picked.size > 0);
    return choice;
  };
  return {
    body: paragraphs(prompt.pieces, blank),
    act: "Answer",
    answer: () => answerOf(prompt.groups, picks, () => true),
  };
};
