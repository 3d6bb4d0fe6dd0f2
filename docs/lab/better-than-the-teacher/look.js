// How the drawing looks in a state: a kind that is not chosen steps back; its means stay in the corner.
import { seen } from "../../figures/looks.js";
import { KINDS, gained, pair } from "./words.js";

const LEAST = 12; // pixels of an arrow, and of one that has its number beside it
const LONG = 110;

export const looks = (values, { kind, rate }, width) =>
  Object.assign(
    { rate: { words: `rate of error ${rate} %` }, points: pointsLook(values, kind, rate, width) },
    ...KINDS.map((each) => kindLooks(values, each, rate, ["all", each].includes(kind), width)),
  );

/** The gain by random slips in points, beside its arrow. */
function pointsLook({ rises, wrong }, kind, rate, width) {
  const [x, line, mean] = rises[width].slips[rate];
  return { words: gained({ wrong }, "slips", rate), x: x + 9, y: (line + mean) / 2 + 5, ...seen(line - mean > LONG && ["all", "slips"].includes(kind)) };
}

function kindLooks({ boxes, labels, rises, wrong }, kind, rate, chosen, width) {
  const [x, y, wide, height] = boxes[width][kind][rate];
  const [at, line, mean] = rises[width][kind][rate];
  return {
    [`pair-${kind}`]: { words: `${labels[kind]} ${pair({ wrong }, kind, rate)}` },
    [`marks-${kind}`]: { opacity: chosen ? 1 : 0.2 },
    [`box-${kind}`]: { x, y, width: wide, height, ...seen(chosen) },
    [`gain-${kind}`]: { d: `M${at} ${line}V${mean}m-5 7l5-7l5 7`, ...seen(chosen && line - mean > LEAST) },
  };
}
