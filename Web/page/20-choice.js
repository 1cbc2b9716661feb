// Questions with options to pick from: one, several, exactly so many.

/** How each kind of decision is drawn: `(prompt, draft, again)` gives its parts and its answer. */
const kinds = {};

/**
 * Creates options to pick from.
 *
 * `picked` is a set of ids; `settings` says whether one or more, how many, and what to call.
 */
function options(list, picked, settings) {
  const name = fresh("pick");
  const most = settings.one ? 1 : settings.choose;
  const inputs = list.map((option) => h("input", {
    type: settings.one ? "radio" : "checkbox", name, checked: picked.has(option.id),
    "data-id": option.id, "data-group": settings.group,
  }));
  const pick = (place) => {
    if (settings.one) picked.clear();
    if (inputs[place].checked) picked.add(list[place].id); else picked.delete(list[place].id);
    tell();
  };
  const count = h("p", { class: "count", role: "status" });
  const tell = () => {
    if (!settings.one && most) {
      count.textContent = picked.size + " of " + most + " chosen";
      count.classList.toggle("over", picked.size > most);
    }
    if (settings.changed) settings.changed();
  };
  inputs.forEach((input, place) => input.addEventListener("change", () => pick(place)));
  tell();
  const rows = list.map((option, place) => h("li", null,
    h("label", { class: "option" }, inputs[place], words("span", option.text))));
  return [h("ul", { class: "options" }, rows), !settings.one && most ? count : null];
}

kinds.choice = (prompt, draft) => {
  draft.picked = draft.picked || new Set();
  return {
    body: options(prompt.options, draft.picked, { one: true }),
    act: "Answer",
    lacking: () => (draft.picked.size === 0 ? "Choose an answer first." : null),
    answer: () => [...draft.picked][0],
  };
};

kinds.multiple = (prompt, draft) => {
  draft.picked = draft.picked || new Set();
  return {
    body: options(prompt.options, draft.picked, { choose: prompt.choose }),
    act: "Answer",
    answer: () => [...draft.picked],
  };
};
