// What the figure says in a state.
import { chance, fixed } from "../numbers.js";
import { mean, meanAndRange } from "../shares.js";
import { chanceToShow, heated, rounded, softmax, top } from "./model.js";

const UNSEEN = 3;

export const WAYS = ["given", "warm"];

const chosen = ({ rungs }, access) => rungs.find(({ id }) => id === access);

const entry = (rung, { samples }) => rung.cases[rung.id === "samples" ? samples : "any"];

/** How many answers. */
const sampled = ({ samples }) => (samples === "1" ? "1 answer sampled" : `${fixed(Number(samples))} answers sampled`);

/** The rung's name beside its marks. */
export const name = (rung, state) => (rung.id === "samples" ? sampled(state) : rung.name);

/** The shares of unseen 3s read right, by seed; null where it was not run. */
export function bySeed(rung, state, way) {
  const found = entry(rung, state)[way];
  return found && found[state.bias === "with" ? "fixed" : "plain"];
}

/** The mean in per cent without its sign, or a dash. */
export const read = (found) => (found ? fixed(100 * mean(found), 1) : "–");

/** Mean and range in words. */
export const spread = (found) => (found ? meanAndRange(found) : "not run");

/** In how many answers there is anything of a 3. */
export const visible = (rung, state) => `a 3 shows in ${chance(entry(rung, state).visible)}`;

/** Whether the one number is added. */
export const fixLine = ({ bias }) =>
  bias === "with" ? "One mark a seed, with the bias fix" : "One mark a seed, no bias fix";

function shown({ logits }, { id, keep }) {
  const kept = top(softmax(logits), keep);
  return id === "rounded" ? rounded(kept) : kept;
}

/** What the chosen rung shows of a 3 in the answer to one image. */
export function example(values, state) {
  const rung = chosen(values, state.access);
  if (rung.id === "top") return "nothing: the answer is “2”";
  if (rung.id === "samples") {
    return `a place among them with chance ${chance(chanceToShow(softmax(values.logits)[UNSEEN], Number(state.samples)))}`;
  }
  const given = shown(values, rung);
  if (!given[UNSEEN]) return "0 %: rounding took it";
  return `${chance(given[UNSEEN])} as given, ${chance(heated(given, values.warm)[UNSEEN])} heated`;
}

/** The question before the answer. */
export function question({ rungs }) {
  const plain = { samples: "1000", bias: "without" };
  const [samples, two] = [1, 2].map((index) => bySeed(rungs[index], plain, "warm"));
  return {
    question: "Going up the ladder: what is the least that lets students read unseen 3s on every seed, without the fix?",
    options: ["One sampled answer", "A thousand sampled answers", "The two largest probabilities", "All ten"],
    answer: 2,
    because:
      `Heated, two probabilities teach ${read(two)} % of the 3s, though no 3 was ever the likeliest answer. ` +
      `A thousand sampled answers, heated too, teach ${read(samples)} %, and none on one of the eight seeds.`,
  };
}

/** Which of its options the numbers make right. */
export function answer({ rungs }) {
  const rung = (id) => rungs.find((each) => each.id === id);
  const [samples, two, all] = ["samples", "two", "all"].map(rung);
  const steps = [[samples, "1"], [samples, "1000"], [two], [all]];
  const everySeed = (found) => Boolean(found) && found.every((share) => share > 0);
  return steps.findIndex(([each, count]) =>
    WAYS.some((way) => everySeed(bySeed(each, { samples: count, bias: "without" }, way))),
  );
}

/** The state in words with its numbers. */
export function sentence(values, state) {
  const rung = chosen(values, state.access);
  const [given, warm] = WAYS.map((way) => spread(bySeed(rung, state, way)));
  const opening = name(rung, state);
  const fix = state.bias === "with" ? ", with the bias fix" : "";
  return (
    `${opening[0].toUpperCase()}${opening.slice(1)}: ${visible(rung, state)} of the answers. Unseen 3s then read ` +
    `right${fix}: from targets as given, ${given}; heated to T = ${values.warm}, ${warm}. ` +
    `${values.groups[rung.group].offer}`
  );
}

/** The drawing in words with its numbers. */
export function alternative(values, state) {
  const rows = values.rungs.map((rung) => {
    const [given, warm] = WAYS.map((way) => spread(bySeed(rung, state, way)));
    return `${name(rung, state)}, ${visible(rung, state)}: ${given} as given, ${warm} heated`;
  });
  const fix = state.bias === "with" ? "with" : "without";
  return (
    "Seven kinds of access to a teacher, in three groups by who has them. For each, the 3s that students read " +
    `right who were never shown one, ${fix} the bias fix: ${rows.join("; ")}. ` +
    `Chosen: ${name(chosen(values, state.access), state)}. ` +
    `In the answer to one image of a 2, a 3 gets ${example(values, state)}. ${sentence(values, state)}`
  );
}
