// A conversation, turn by turn.

kinds.counsel = (prompt, draft, play) => {
  draft.said = draft.said || [];
  draft.log = draft.log || [];
  draft.turn = draft.turn || prompt.turn;
  const talk = h("div", { class: "talk" });
  const place = h("div");
  const picked = new Set();

  let speaker = null;
  /** Adds what someone says, without their name again where they go on speaking. */
  const spoken = (text, by, name) => {
    if (text === null || text === undefined) return;
    const goesOn = by !== null && plain(by) === speaker;
    speaker = plain(by);
    talk.append(h("blockquote", { class: name + (goesOn ? " on" : "") },
      by !== null && (goesOn ? heard(speaker + ": ") : words("p", by, { class: "speaker" })),
      words("p", text, { class: "spoken" })));
  };
  const draw = () => {
    speaker = null;
    talk.replaceChildren();
    for (const turn of draft.log) {
      spoken(turn.text, turn.by, "speech");
      spoken(turn.said, "You", "speech own");
      spoken(turn.reply, turn.replyBy, "speech");
    }
    spoken(draft.turn.text, draft.turn.by, "speech");
    picked.clear();
    place.replaceChildren(...options(draft.turn.options, picked, { one: true }).filter(Boolean));
  };
  draw();
  return {
    body: [talk, h("p", { class: "label" }, "You say"), place],
    act: "Say it",
    lacking: () => (picked.size === 0 ? "Choose what to say first." : null),
    /** Says what is chosen; gives the answer once nothing more can be said, else nothing. */
    answer: () => {
      const said = [...draft.said, ...picked];
      const { head } = call({
        do: "turn", session: play.session, ask: prompt.id, said, wall: wall(),
      });
      if (head.refused) return { refused: head.refused };
      if (head.turn.finished) return said;
      draft.log.push({
        text: draft.turn.text, by: draft.turn.by, said: head.turn.said,
        reply: head.turn.reply, replyBy: head.turn.replyBy,
      });
      [draft.said, draft.turn] = [said, head.turn];
      draw();
      const heardNow = [plain(head.turn.reply), plain(head.turn.text)].filter(Boolean).join(" ");
      announce(heardNow);
      focusOn(talk.lastElementChild);
      return undefined;
    },
  };
};
