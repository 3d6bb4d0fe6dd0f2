// What the figure says of the transfers of a kind and of the one that is chosen.
import { dateWords, shortDate } from "../dates.js";
import { sum } from "../numbers.js";
import { WAYS, byKind, byWay, onBothEnds, shown } from "./model.js";

const PLURALS = { all: "transfers", method: "transfers of methods", data: "transfers of data", weights: "transfers of weights" };

/** What the numbers above the lines count. */
export const COUNTED = "Numbers count transfers, not arrows.";

const NOBODY = "No lab stands at both ends.";

/** What was passed on; methods are not named as such. */
export const label = ({ kind, what }) => (kind === "method" ? what : `${kind}: ${what}`);

/** A transfer in a line. */
export const told = (transfer) =>
  `${transfer.from.join(", ")} to ${transfer.to.join(", ")}, ${label(transfer)} (${dateWords(transfer.date)})`;

function overview({ transfers, sides }, kind) {
  const counts = byWay(transfers, kind);
  const listed = WAYS.map((way, index) => `${sides[way].toLowerCase()} ${counts[index]}`.replace("china", "China")).join(", ");
  const both = onBothEnds(transfers, kind);
  const ends = both.length ? `${both.length} labs both taught and were taught: ${both.join(", ")}.` : NOBODY;
  return [`${sum(counts)} documented ${PLURALS[kind]}: ${listed}.`, ends];
}

/** The chosen transfer, if any. */
export const chosen = ({ transfers }, number) => transfers.find(({ id }) => String(id) === number);

const few = (labs) => (labs.length > 1 ? `${labs[0]} +${labs.length - 1}` : labs[0]);

/** Two lines below the drawing: the chosen transfer or, without one, what bold and pale are. */
export function chosenLines(values, state, wide) {
  const transfer = chosen(values, state.chosen);
  if (transfer) return [`${few(transfer.from)} → ${few(transfer.to)}, ${shortDate(transfer.date)}`, label(transfer)];
  const [, , within, elsewhere] = byWay(values.transfers, state.kind);
  const pale = `Pale: ${within} within China, ${elsewhere} outside it.`;
  const both = onBothEnds(values.transfers, state.kind).length;
  return [both ? "Bold: labs that taught and were taught." : NOBODY, wide ? `${pale} Press a lab to see what it passed on.` : pale];
}

/** What is known of permission; a method is there to be used once it is published. */
export const permission = (transfer) =>
  transfer.permission ?? (transfer.kind === "method" ? "published" : "not stated in what we read");

function detail(values, number) {
  const transfer = chosen(values, number);
  if (!transfer) return "";
  return `Chosen: ${told(transfer)}; source: ${values.labels[transfer.source]}; permission: ${permission(transfer)}.`;
}

export function sentence(values, state) {
  return detail(values, state.chosen) || overview(values, state.kind).join(" ");
}

export function alternative(values, state) {
  const groups = WAYS.map((way) => {
    const found = shown(values.transfers, state.kind).filter((transfer) => transfer.way === way);
    return `${values.sides[way]}: ${found.map(told).join("; ") || "none of this kind"}.`;
  });
  const [methods, data, weights] = byKind(values.transfers);
  return (
    `Labs abroad that taught, labs in China, and labs abroad that were taught, with arrows between them: in all ${methods} of methods, ` +
    `${data} of data and ${weights} of weights; one between several labs has an arrow for each. ${groups.join(" ")} ${sentence(values, state)}`
  );
}
