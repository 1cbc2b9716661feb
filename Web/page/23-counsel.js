// A conversation, turn by turn.

/** @param {CounselPrompt} prompt */
kinds.counsel = (prompt, draft, play, card) => {
  const log = draft.log ||= [];
  let turn = draft.turn || prompt.turn;
  const talk = h("div", "talk");
  const place = h("div");
  const picked = draft.picked ||= new Set();

  /**
   * Goes on by what is said; gives what is refused, or whether nothing more can be said.
   * @param {string[]} said
   */
  const step = (said) => {
    const { head } = call({ do: "turn", session: play.session, ask: prompt.id, said, wall: wall() });
    if (head.refused !== undefined || head.turn.finished) return head;
    const next = head.turn;
    log.push({ text: turn.text, by: turn.by, said: next.said, reply: next.reply, replyBy: next.replyBy });
    [draft.said, draft.turn] = [said, turn = next];
    return null;
  };
  // What was said before the page was closed is said again, as far as it can be.
  const before = draft.turn ? [] : draft.said || [];
  if (!draft.turn) draft.said = [];
  before.every((_, count) => !step(before.slice(0, count + 1)));

  let speaker = "";
  /**
   * Adds what someone says, without their name again where they go on speaking.
   * @param {Words | null} text
   * @param {Words | null} by
   * @param {string} name
   */
  const spoken = (text, by, name) => {
    if (text === null) return;
    const goesOn = by !== null && plain(by) === speaker;
    speaker = plain(by);
    talk.append(h("blockquote", { class: name + (goesOn ? " on" : "") },
      by !== null && (goesOn ? heard(speaker + ": ") : words("p", by, { class: "speaker" })),
      words("p", text)));
  };
  const draw = () => {
    speaker = "";
    talk.replaceChildren();
    for (const past of log) {
      spoken(past.text, past.by, "speech");
      spoken(past.said, "You", "speech own");
      spoken(past.reply, past.replyBy, "speech");
    }
    spoken(turn.text, turn.by, "speech");
    place.replaceChildren(...drawn(options(turn.options, picked, { one: true })));
  };
  draw();
  return {
    body: [talk, h("p", "label", "You say"), place],
    act: "Say it",
    lacking: () => (picked.size === 0 ? "Choose what to say first." : null),
    /** Says what is chosen; gives the answer once nothing more can be said, else nothing. */
    answer: () => {
      const said = [...draft.said || [], ...picked];
      const over = step(said);
      if (over) return over.refused === undefined ? said : card.refuse(over.refused);
      picked.clear();
      play.questions.drafts.keep();
      draw();
      announce([plain(log[log.length - 1].reply), plain(turn.text)].filter(Boolean).join(" "));
      focusOn(talk.lastElementChild);
      return undefined;
    },
  };
};
