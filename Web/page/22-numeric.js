// A number with its unit.

/** @param {NumericPrompt} prompt */
kinds.numeric = (prompt, draft) => {
  const units = prompt.unitIds;
  draft.number = draft.number || "";
  draft.unit = draft.unit || "";
  const name = fresh("number");
  const unitName = fresh("unit");
  const field = h("input", {
    type: "text", inputmode: "decimal", autocomplete: "off", id: name, class: "number",
    value: draft.number, "data-number": "", dir: "ltr",
    oninput: () => { draft.number = field.value; },
  });
  const choice = h("select", {
    id: unitName, "data-unit": "", onchange: () => { draft.unit = choice.value; },
  }, h("option", { value: "" }, "unit\u2026"),
  units.map((unit, place) => h("option", { value: unit }, plain(prompt.units[place]))));
  choice.value = draft.unit;
  const single = units.length === 1 && words("span", prompt.units[0], { class: "unit", id: unitName });
  if (single) field.setAttribute("aria-describedby", unitName);
  return {
    body: h("div", "numeric",
      h("div", "field", h("label", { for: name }, "Number"), field),
      single || (units.length > 1
        && h("div", "field", h("label", { for: unitName }, "Unit"), choice))),
    act: "Answer",
    lacking: () => (field.value.trim() === "" ? "Type a number first." : null),
    answer: () => (field.value.trim() + " " + (single ? units[0] : draft.unit)).trim(),
  };
};
