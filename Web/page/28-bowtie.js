// A bowtie: the condition in the middle, what to do on one side, what to watch on the other.

kinds.bowtie = (prompt, draft) => {
  const picks = picksOf(draft, prompt.groups);
  const isOne = (id) => prompt.groups.find((group) => group.id === id).choose === 1
    && id === "condition";
  const [middle, first, last] = prompt.groups;
  const parts = [first, middle, last].map((group) => h("fieldset", { class: "part " + group.id },
    h("legend", null, words("span", group.label)),
    options(group.options, picks.get(group.id), {
      one: isOne(group.id), choose: group.choose, group: group.id,
    })));
  return {
    body: h("div", { class: "bowtie" }, parts),
    act: "Answer",
    answer: () => answerOf(picks, isOne),
  };
};
