// How the drawing looks in a state: a kind that is not chosen steps back; its means stay in the corner.
import { seen } from "../../figures/looks.js";
import { KINDS, pair } from "./words.js";

export const looks = (values, { kind, rate }, width) =>
  Object.assign({ rate: { words: `rate of error ${rate} %` } }, ...KINDS.map((each) => kindLooks(values, each, rate, ["all", each].includes(kind), width)));

function kindLooks({ boxes, labels, wrong }, kind, rate, chosen, width) {
  const [x, y, wide, height] = boxes[width][kind][rate];
  return {
    [`pair-${kind}`]: { words: `${labels[kind]} ${pair({ wrong }, kind, rate)}` },
    [`marks-${kind}`]: { opacity: chosen ? 1 : 0.2 },
    [`box-${kind}`]: { x, y, width: wide, height, ...seen(chosen) },
  };
}
