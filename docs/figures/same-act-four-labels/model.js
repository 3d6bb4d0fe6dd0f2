// One act under several labels: the twin of model.py.

/** Whether the facts are those that a rule asks for; a fact that it does not name may be anything. */
export const fits = (rule, facts) => Object.entries(rule.when).every(([name, allowed]) => allowed.includes(facts[name]));

/** The number of the first rule that fits; the last rule of a label fits always. */
export const deciding = (rules, facts) => rules.findIndex((rule) => fits(rule, facts));

/** The state of each label. */
export const answers = (labels, facts) => labels.map(({ rules }) => rules[deciding(rules, facts)].state);

/** How many labels at most change their state when one fact is replaced by another of its options. */
export function changedBy(labels, facts, name, options) {
  const before = answers(labels, facts);
  const counts = options.map((option) => {
    const after = answers(labels, { ...facts, [name]: option });
    return before.filter((state, index) => state !== after[index]).length;
  });
  return Math.max(...counts);
}
