// A question on its card: stem, time limit, pages to look at, controls, and what was wrong.

/** Creates the card of a prompt; `play` takes the answer. */
function question(prompt, draft, play, title) {
  const head = fresh("question");
  const wrong = h("p", { class: "wrong", id: head + "wrong", hidden: true });
  const limit = h("div", { class: "limit", hidden: !prompt.limit });
  const card = { opening: prompt.opening, id: prompt.id, limit, total: 0 };
  card.refuse = (text) => {
    wrong.hidden = !text;
    wrong.textContent = text || "";
    if (text) announce(text);
  };
  const part = kinds[prompt.kind](prompt, draft, play, card);
  const send = (event) => {
    event.preventDefault();
    const lack = part.lacking && part.lacking();
    card.refuse(lack);
    if (lack) return;
    const answer = part.answer();
    if (answer === undefined) return;
    if (answer.refused) card.refuse(answer.refused);
    else play.give({ ask: prompt.id, answer }, prompt, card);
  };
  const stem = plain(prompt.text) ? words("span", prompt.text) : titles[prompt.kind];
  card.element = h("form", {
    class: "card", onsubmit: send, novalidate: true, "data-ask": prompt.id,
    "data-kind": prompt.kind,
  },
  limit,
  h("fieldset", { "aria-describedby": head + "about" },
    h("legend", { id: head }, h("h3", null, title && h("span", { class: "label" }, title), stem)),
    h("div", { id: head + "about" },
      prompt.instruction && h("p", { class: "instruction" }, prompt.instruction)),
    prompt.see.length > 0 && h("p", { class: "see" }, "In the chart: ",
      prompt.see.map((page) => button([words("span", page.title),
        page.time !== null && [", ", words("span", page.time)]],
      (event) => play.openChart(page.tab, event.currentTarget), { class: "link" }))),
    part.body,
    wrong,
    part.act && h("p", { class: "do" }, h("button", { type: "submit", class: "primary" }, part.act))));
  card.heading = card.element.querySelector("h3");
  if (prompt.limit) drawLimit(card, prompt.limit);
  return card;
}

/** What a card without a stem is called. */
const titles = {
  choice: "Choose", multiple: "Choose", ordering: "Put in order", numeric: "Enter a number",
  counsel: "Talk", act: "What do you do?", matrix: "Fill in the table", cloze: "Complete the text",
  highlight: "Mark the text", bowtie: "Complete the bowtie",
};

/** Draws how much time is left. */
function drawLimit(card, limit) {
  if (limit.total) card.total = limit.total;
  const isLive = typeof limit.left === "number";
  card.limit.replaceChildren(h("p", null, limit.words));
  if (!isLive || !card.total) return;
  const share = Math.max(0, Math.min(1, limit.left / card.total));
  const bar = h("span", { class: "bar", "aria-hidden": "true" }, h("span"));
  bar.firstChild.style.width = (share * 100).toFixed(1) + "%";
  card.limit.classList.toggle("short", limit.left < 10000);
  card.limit.append(bar);
}
