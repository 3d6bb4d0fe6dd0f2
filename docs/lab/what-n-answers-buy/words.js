// What the figure says in a state: the number of answers.
import { fixed, percent } from "../../figures/numbers.js";

export const DRAWN = ["answer", "warm", "translating"];
export const FEWEST = 10; // the ends of the curve of plain answers; what lies beyond is not known
export const MOST = 600;

/** A mean in per cent with its range over the seeds. */
export function spread(found) {
  const [low, high] = found.slice(1).map((share) => fixed(100 * share, 1));
  return `${percent(found[0], 1)} (${low} to ${high})`;
}

/** So many plain answers, read off a curve that has two ends. */
export function worth(number) {
  if (number >= MOST) return `${MOST} or more`;
  return number <= FEWEST ? `${FEWEST} or fewer` : `about ${fixed(number)}`;
}

/** What the chosen number is worth in plain answers, warm and to the able student: two lines. */
export function equals(values, { count }) {
  const [warm, able] = DRAWN.slice(1).map((kind) => worth(values.worth[kind][count]));
  return [`as ${count} warm ones: ${warm}`, `as ${count} to the able student: ${able}`];
}

export function question({ accuracy: { answer, warm, translating } }) {
  return {
    question: "Forty answers: what takes a student further, warm scores or an ability that it brings along?",
    options: ["Warm scores", "The ability", "Too close to tell"],
    answer: 2,
    gives: [warm, translating].map((found) => fixed(100 * found["40"][0], 1)),
    because:
      `Warm scores: ${spread(warm["40"])}. The able student, from plain answers: ${spread(translating["40"])}. ` +
      `Each lies within the other’s spread, and both lie far above ${spread(answer["40"])}.`,
  };
}

export function answer({ accuracy: { warm, translating } }) {
  const [one, other] = [warm["40"], translating["40"]];
  const within = ([mean], [, low, high]) => low <= mean && mean <= high;
  return within(one, other) && within(other, one) ? 2 : one[0] > other[0] ? 0 : 1;
}

export function sentence(values, { count }) {
  const [plain, warm, able] = DRAWN.map((kind) => spread(values.accuracy[kind][count]));
  const [asWarm, asAble] = DRAWN.slice(1).map((kind) => worth(values.worth[kind][count]));
  return (
    `${count} answers: the fresh student reads ${plain} from plain ones and ${warm} from warm scores, for which it ` +
    `would need ${asWarm} plain ones. The able student reads ${able} from plain ones; a fresh one would need ${asAble}.`
  );
}

export const alternative = (values, state) => `${values.drawn} Chosen: ${sentence(values, state)}`;
