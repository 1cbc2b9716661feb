// Rows, each with what fits among the columns.

/** Returns the picks of a draft by group. */
function picksOf(draft, groups) {
  draft.picks = draft.picks || new Map(groups.map((group) => [group.id, new Set()]));
  return draft.picks;
}

/** Returns the picks as an answer: a list of ids, or one id where only one is asked for. */
function answerOf(picks, isOne) {
  const answer = {};
  for (const [group, picked] of picks) {
    if (!isOne(group)) answer[group] = [...picked];
    else if (picked.size > 0) answer[group] = [...picked][0];
  }
  return answer;
}

kinds.matrix = (prompt, draft) => {
  const picks = picksOf(draft, prompt.groups);
  const isOne = (id) => prompt.groups.find((group) => group.id === id).choose === 1;
  const heads = prompt.columns.map((column) => words("th", column.text, {
    scope: "col", id: fresh("column"),
  }));
  const rows = prompt.groups.map((group) => {
    const name = fresh("row");
    const head = words("th", group.label, { scope: "row", id: name });
    const picked = picks.get(group.id);
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
    body: h("div", { class: "wide" }, h("table", { class: "matrix" },
      h("thead", null, h("tr", null, h("td"), heads)), h("tbody", null, rows))),
    act: "Answer",
    answer: () => answerOf(picks, isOne),
  };
};
