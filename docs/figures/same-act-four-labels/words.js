// What the figure says of the facts.
import { changedBy, deciding } from "./model.js";

const RULING = "We found no American court’s ruling on it, and did not search Chinese courts; this is no legal advice.";
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

const SOFTER = [0, 3, 5]; // answers that may change with true names: what is offered

const changed = ({ labels, facts, first }, name) => changedBy(labels, first, name, Object.keys(facts[name].options));

export const question = (values) => ({
  question: "Terms forbid it, false names, millions of answers, a rival model: with true names instead, how many of the five answers change?",
  options: ["None", "Three", "All five"],
  answer: 1,
  because: `True names change ${changed(values, "names")} of the five, the volume ${changed(values, "volume")}, the purpose ${changed(values, "purpose")}. How answers were got matters more than how many or what for.`,
});

export const answer = (values) => SOFTER.indexOf(changed(values, "names"));

/** The state in one sentence. */
export const sentence = (values, facts) => `${answered(values, facts)}. ${weights(values, facts)} ${RULING}`;

/** The drawing in words. */
export function alternative(values, facts) {
  const rows = values.labels.map((label) => {
    const rule = ruleOf(label, facts);
    return `${label.name}: ${values.states[rule.state].words}. ${rule.says}`;
  });
  return (
    "One act; below it four laws and a norm in rows, each with a mark on a scale from nothing to claim over an open question to a breach, and a ring where the mark stood in the accusers’ version; what is probable, either way, stands one step from its end. " +
    `Suppose answers ${supposed(values, facts)}. ${rows.join(" ")} ${weights(values, facts)} ${LIMITS}`
  );
}
