// What the figure says in a state: the newest token, and the way that is coloured.
import { askingToken, projections, scores, totalProjections, totalScores } from "./model.js";

const SURPRISE = 6; // the token that the question is about
const COUNTS = [
  ["keys and values", projections, totalProjections],
  ["scores", scores, totalScores],
];

const many = (count, noun) => (count === 1 ? `${count} ${noun}` : `${count} ${noun}s`);

/** A bar's numbers. */
export const work = (now, total) => `${total} (${now} now)`;

/** Who asks and what is written. */
export const heading = ({ words }, { step }) => `Step ${step}: “${words[step - 1]}” asks, “${words[step]}” is written`;

/** The question before the answer. */
export function question({ words }) {
  const name = (token) => `token ${token}, “${words[token - 1]}”`;
  const asks = askingToken(SURPRISE);
  return {
    question: `The model is about to write ${name(SURPRISE)}. Whose query does it use?`,
    options: [`That of ${name(SURPRISE)}`, `That of ${name(asks)}`, `Those of all ${asks} tokens`],
    answer: 1,
    because:
      `Token ${SURPRISE} does not exist yet. The newest token asks, and what it hears becomes the next one: ` +
      "token t + 1 comes from the query of token t. Older queries have done their work and are not kept.",
  };
}

/** Which of its options the numbers make right. */
export const answer = () => [SURPRISE, SURPRISE - 1].indexOf(askingToken(SURPRISE));

/** The state in words with its numbers; the way that is coloured comes first. */
export function sentence({ words }, { step, cache }) {
  const cached = cache === "with";
  const [way, other] = cached ? ["With", "without"] : ["Without", "with"];
  return (
    `Step ${step}: the query of token ${step}, “${words[step - 1]}”, writes token ${step + 1}, “${words[step]}”. ` +
    `${way} the cache it computes ${projections(step, cached)} keys and values and ` +
    `${many(scores(step, cached), "score")}; ${other} it, ${projections(step, !cached)} and ` +
    `${scores(step, !cached)}. All steps so far: ${totalProjections(step, cached)} and ` +
    `${totalScores(step, cached)} against ${totalProjections(step, !cached)} and ${totalScores(step, !cached)}.`
  );
}

/** The drawing in words with its numbers. */
export function alternative({ words }, { step, cache }) {
  const now =
    cache === "with"
      ? `the key and the value of token ${step} and row ${step} of the scores; the rest was kept or is done with`
      : `the keys and values of all tokens up to ${step} and every row of scores up to row ${step}`;
  const counts = COUNTS.map(
    ([name, each, total]) =>
      `${name} with the cache ${work(each(step, true), total(step, true))}, ` +
      `without ${work(each(step, false), total(step, false))}`,
  );
  return (
    `A sentence of tokens, “${words.slice(0, step).join(" ")}”, with one key cell and one value cell under ` +
    "each. Below, a triangle of scores: row t is the query of token t against the keys of tokens 1 to t, and at " +
    `its end stands token t + 1, which it writes. In step ${step} token ${step} asks and “${words[step]}” ` +
    `is written. Computed now: ${now}. Bars count the work of all steps so far: ${counts.join("; ")}.`
  );
}
