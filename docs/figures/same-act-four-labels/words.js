// What the figure says of the facts: the twin of words.py.
import { changedBy, deciding } from "./model.js";

const RULING = "We found no ruling on it by 29 November 2026; this is no legal advice.";
const LIMITS = `US law in outline. ${RULING}`;

/** The rule that decides a label. */
export const ruleOf = ({ rules }, facts) => rules[deciding(rules, facts)];

const supposed = (values, facts) =>
  Object.entries(values.facts)
    .map(([name, { options }]) => options[facts[name]])
    .join(", ");

const answered = ({ labels, states }, facts) =>
  labels.map((label) => `${label.name}: ${states[ruleOf(label, facts).state].words}`).join("; ");

function weights(values, facts) {
  const counts = Object.entries(values.facts).map(
    ([name, { label, options }]) => `${label.toLowerCase()} ${changedBy(values.labels, facts, name, Object.keys(options))}`,
  );
  return `Changing one fact changes, of the five answers: ${counts.join(", ")}.`;
}

/** The state in one sentence. */
export const sentence = (values, facts) =>
  `Suppose answers of ${supposed(values, facts)}. ${answered(values, facts)}. ${weights(values, facts)} ${RULING}`;

/** The drawing in words. */
export function alternative(values, facts) {
  const rows = values.labels.map((label) => {
    const rule = ruleOf(label, facts);
    return `${label.name}: ${values.states[rule.state].words}. ${rule.says}`;
  });
  return (
    "Five labels, each with a mark on five steps from nothing to claim to a probable breach. " +
    `Suppose answers of ${supposed(values, facts)}. ${rows.join(" ")} ${weights(values, facts)} ${LIMITS}`
  );
}
