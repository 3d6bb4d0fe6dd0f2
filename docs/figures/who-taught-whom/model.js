// Documented transfers between labs: the twin of model.py.
export const WAYS = ["to-china", "from-china", "in-china", "elsewhere"];
export const KINDS = ["method", "data", "weights"];

/** The transfers of a kind, or all. */
export const shown = (transfers, kind) => transfers.filter((transfer) => kind === "all" || transfer.kind === kind);

/** How many of a kind go each way. */
export function byWay(transfers, kind) {
  const found = shown(transfers, kind);
  return WAYS.map((way) => found.filter((transfer) => transfer.way === way).length);
}

/** How many there are of each kind. */
export const byKind = (transfers) => KINDS.map((kind) => shown(transfers, kind).length);

/** The labs that taught and were taught, in alphabetical order. */
export function onBothEnds(transfers, kind) {
  const found = shown(transfers, kind);
  const [givers, takers] = ["from", "to"].map((end) => new Set(found.flatMap((transfer) => transfer[end])));
  return [...givers].filter((lab) => takers.has(lab)).sort();
}
