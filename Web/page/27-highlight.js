// Words to be marked in a passage.

kinds.highlight = (prompt, draft) => {
  draft.picked = draft.picked || new Set();
  const count = h("p", { class: "count", role: "status" });
  const tell = () => {
    count.textContent = draft.picked.size === 0 ? "Nothing is marked."
      : draft.picked.size + " marked";
  };
  const span = (piece) => {
    const option = prompt.options[piece.span];
    const input = h("input", {
      type: "checkbox", class: "heard", checked: draft.picked.has(option.id), "data-id": option.id,
      onchange: () => {
        if (input.checked) draft.picked.add(option.id); else draft.picked.delete(option.id);
        tell();
      },
    });
    return h("label", { class: "span" }, input, words("span", option.text));
  };
  tell();
  return {
    body: [
      h("p", { class: "quiet" }, "Each underlined part can be marked."),
      paragraphs(prompt.pieces, span), count],
    act: "Confirm what is marked",
    answer: () => [...draft.picked],
  };
};
