// A bowtie: the condition in the middle, what to do on one side, what to watch on the other.

/** @param {BowtiePrompt} prompt */
kinds.bowtie = (prompt, draft) => {
  const picks = picksOf(draft, prompt.groups);
  /** @param {Group} group */
  const isOne = (group) => group.choose === 1 && group.id === "condition";
  // The condition comes first, and stands in the middle.
  const parts = [1, 0, 2].map((place) => {
    const group = prompt.groups[place];
    return h("fieldset", { class: "part " + group.id },
      h("legend", null, words("span", group.label)),
      options(group.options, picks[place], { one: isOne(group), choose: group.choose, group: group.id }));
  });
  return {
    body: h("div", "bowtie", parts),
    act: "Answer",
    answer: () => answerOf(prompt.groups, picks, isOne),
  };
};
