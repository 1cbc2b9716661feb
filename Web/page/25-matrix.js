// Rows, each with what fits among the columns.

/**
 * Returns the picks of a draft, a set for each group.
 * @param {Draft} draft
 * @param {Group[]} groups
 */
function picksOf(draft, groups) {
  const picks = draft.picks ||= new Map();
  return groups.map((group) => {
    const picked = picks.get(group.id) || new Set();
    picks.set(group.id, picked);
    return picked;
  });
}

/**
 * Returns the picks as an answer: a list of ids for each group, or one id where only one is asked for.
 * @param {Group[]} groups
 * @param {Set<string>[]} picks
 * @param {(group: Group) => boolean} isOne
 */
function answerOf(groups, picks, isOne) {
  /** @type {Record<string, string | string[]>} */
  const answer = {};
  groups.forEach((group, place) => {
    const ids = [...picks[place]];
    if (!isOne(group)) answer[group.id] = ids;
    else if (ids.length > 0) [answer[group.id]] = ids;
  });
  return answer;
}

/** @param {MatrixPrompt} prompt */
kinds.matrix = (prompt, draft) => {
  const picks = picksOf(draft, prompt.groups);
  const heads = prompt.columns.map((column) => words("th", column.text, {
    scope: "col", id: fresh("column"),
  }));
  const rows = prompt.groups.map((group, row) => {
    const name = fresh("row");
    const head = words("th", group.label, { scope: "row", id: name });
    const picked = picks[row];
    const cells = group.options.map((option, place) => {
      const input = h("input", {
        type: group.choose === 1 ? "radio" : "checkbox", name: name + "pick",
        checked: picked.has(option.id), "data-id": option.id, "data-group": group.id,
        "aria-labelledby": name + " " + heads[place].id,
        onchange: () => {
          if (group.choose === 1) picked.clear();
          if (input.checked) picked.add(option.id); else picked.delete(option.id);
        },
      });
      return h("td", null, h("label", null, input,
        words("span", prompt.columns[place].text, { class: "narrow" })));
    });
    return h("tr", null, head, cells);
  });
  return {
    body: h("div", "wide", h("table", "matrix",
      h("thead", null, h("tr", null, h("td"), heads)), h("tbody", null, rows))),
    act: "Answer",
    answer: () => answerOf(prompt.groups, picks, (group) => group.choose === 1),
  };
};
