// A question on its card: stem, time limit, pages to look at, controls, and what was wrong.

/**
 * Creates the card of a prompt; `play` takes the answer.
 * @param {Prompt} prompt
 * @param {Draft} draft
 * @param {Play} play
 * @param {string | null} title
 */
function question(prompt, draft, play, title) {
  const head = fresh("question");
  const { wrong, refuse } = refusal();
  const limit = h("div", { class: "limit", hidden: !prompt.limit });
  const element = h("form", {
    class: "card", novalidate: true, "data-ask": prompt.id, "data-kind": prompt.kind,
  });
  /** @type {Card} */
  const card = { element, limit, total: 0, refuse };
  const part = kinds[prompt.kind](prompt, draft, play, card);
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    const lack = part.lacking ? part.lacking() : null;
    card.refuse(lack);
    const answer = lack || !part.answer ? undefined : part.answer();
    if (answer !== undefined) play.give({ ask: prompt.id, answer }, prompt, card);
  });
  const stem = plain(prompt.text) ? words("span", prompt.text) : titles[prompt.kind];
  element.append(limit, h("fieldset", { "aria-describedby": head + "about" },
    h("legend", { id: head }, h("h3", null, title && h("span", "label", title), stem)),
    h("div", { id: head + "about" },
      prompt.instruction && h("p", "instruction", prompt.instruction)),
    prompt.see.length > 0 && h("p", "see", "In the chart: ",
      prompt.see.map((page) => button([words("span", page.title),
        page.time !== null && [", ", words("span", page.time)]],
      (event) => play.chart.open(page.tab, event.currentTarget), { class: "link" }))),
    part.body,
    wrong,
    part.act && h("p", "do", h("button", { type: "submit", class: "primary" }, part.act))));
  if (prompt.limit) drawLimit(card, prompt.limit);
  return card;
}

/** What a card without a stem is called. */
const titles = {
  choice: "Choose", multiple: "Choose", ordering: "Put in order", numeric: "Enter a number",
  counsel: "Talk", act: "What do you do?", matrix: "Fill in the table", cloze: "Complete the text",
  highlight: "Mark the text", bowtie: "Complete the bowtie",
};

/**
 * Draws how much time is left.
 * @param {Card} card
 * @param {Limit} limit
 */
function drawLimit(card, limit) {
  if (limit.total) card.total = limit.total;
  card.limit.replaceChildren(h("p", null, limit.words));
  if (limit.left === undefined || !card.total) return;
  const share = Math.max(0, Math.min(1, limit.left / card.total));
  const bar = filledBar("bar", share * 100);
  card.limit.classList.toggle("short", limit.left < 10000);
  card.limit.append(bar);
}
