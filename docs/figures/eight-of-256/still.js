// What the figure says in every state: the words of the drawing that stay, and the table. A page need not load it.
import { fixed, signed } from "../numbers.js";
import { atWork, billions, counted, moment, plain } from "./words.js";

const MATRICES = 3; // in an expert

/** The words in the drawing that stay, by place; the narrow one has the same numbers in fewer words. */
export function fixedLines(v, wide) {
  const [routedInAll, working, shared] = atWork(v);
  const one = fixed(v.expert);
  return {
    title: `${v.top} of ${v.experts} experts work${wide ? " on a word" : ""}, and ${v.shared} always`,
    router: wide
      ? `Router: ${fixed(v.hidden)} numbers in, ${v.experts} affinities out (sigmoid), plus a bias`
      : `Router: ${v.experts} scores (affinities) + bias`,
    groups: `${v.kept} of ${v.groups} groups stay${wide ? ": those whose two best sum highest" : ", by the sum of two best"}`,
    shared: wide ? "Shared expert" : "Shared",
    layers: `${v.layers} of ${v.depth} layers${wide ? " have experts" : ""}: ${working} of ${routedInAll} work${wide ? `, and ${shared} shared` : ""}`,
    one: wide
      ? `Each: ${MATRICES} × ${fixed(v.hidden)} × ${fixed(v.inner)} = ${one} parameters. Framed: the layer above.`
      : `+ ${shared} shared, each ${one} parameters`,
    active: `${billions(v.active)}${wide ? " parameters" : ""} work`,
    counted: counted(v),
    model: `in ${v.name}`,
    total: `${billions(v.total)} stored`,
  };
}

/** The table: the chosen experts of a state, and the busy one. */
export function rows(v, state) {
  const { affinities, biases, scores, weights, busy } = moment(v, state);
  const size = v.experts / v.groups;
  const numbers = [...new Set([...Object.keys(weights).map(Number), busy])].sort((a, b) => a - b);
  return numbers.map((expert) => [
    `${(expert % size) + 1} of group ${Math.floor(expert / size) + 1}`,
    plain(affinities[expert]),
    signed(biases[expert] / 100, 2),
    plain(scores[expert]),
    expert in weights ? fixed(weights[expert], 3) : "not chosen",
  ]);
}
