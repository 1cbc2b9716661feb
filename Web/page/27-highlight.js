// Words to be marked in a passage.

/** @param {HighlightPrompt} prompt */
kinds.highlight = (prompt, draft) => {
  const picked = draft.picked ||= new Set();
  const count = h("p", { class: "count", role: "status" });
  const tell = () => {
    count.textContent = picked.size === 0 ? "Nothing is marked." : picked.size + " marked";
  };
  /** @param {number} place */
  const span = (place) => {
    const option = prompt.options[place];
    const input = h("input", {
      type: "checkbox", class: "heard", checked: picked.has(option.id), "data-id": option.id,
      onchange: () => {
        if (input.checked) picked.add(option.id); else picked.delete(option.id);
        tell();
      },
    });
    return h("label", "span", input, words("span", option.text));
  };
  tell();
  return {
    body: [
      h("p", "quiet", "Each underlined part can be marked."),
      paragraphs(prompt.pieces, span), count],
    act: "Confirm what is marked",
    answer: () => [...picked],
  };
};
