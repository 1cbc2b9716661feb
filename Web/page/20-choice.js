// Questions with options to pick from: one, several, exactly so many.

/**
 * How each kind of decision is drawn: `(prompt, draft, play, card)` gives its parts and its answer.
 * @type {Record<string, (prompt: any, draft: Draft, play: Play, card: Card) => Part>}
 */
const kinds = {};

/**
 * Creates options to pick from.
 *
 * `settings` says whether one or more, how many, in which group, and what to call.
 * @param {Option[]} list
 * @param {Set<string>} picked the ids of those that are
 * @param {{ one?: boolean, choose?: number | null, group?: string, changed?: () => void }} settings
 */
function options(list, picked, settings) {
  const name = fresh("pick");
  const most = settings.one ? 1 : settings.choose;
  const inputs = list.map((option) => h("input", {
    type: settings.one ? "radio" : "checkbox", name, checked: picked.has(option.id),
    "data-id": option.id, "data-group": settings.group,
  }));
  /** @param {number} place */
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
    h("label", "option", inputs[place], words("span", option.text))));
  return [h("ul", "options", rows), !settings.one && most ? count : null];
}

/** @param {ChoicePrompt} prompt */
kinds.choice = (prompt, draft) => {
  const picked = draft.picked ||= new Set();
  return {
    body: options(prompt.options, picked, { one: true }),
    act: "Answer",
    lacking: () => (picked.size === 0 ? "Choose an answer first." : null),
    answer: () => [...picked][0],
  };
};

/** @param {MultiplePrompt} prompt */
kinds.multiple = (prompt, draft) => {
  const picked = draft.picked ||= new Set();
  return {
    body: options(prompt.options, picked, { choose: prompt.choose }),
    act: "Answer",
    answer: () => [...picked],
  };
};
