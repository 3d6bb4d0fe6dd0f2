// A figure's state in the address of the page that shows it.
import { publicAddress } from "../assets/javascripts/place.js";
import { decode, encode, formerState, meantState } from "./state.js";

// Milliseconds. Writing an address takes longer than drawing, so the first change is written when it has been drawn, those
// that follow once the reader rests; and later where a browser refuses because it has been written too often.
const [DRAWN, REST, PATIENCE] = [20, 150, 1000];

/** The state of a figure that the address holds: null where it cannot be read, undefined where there is none. */
export function stateInAddress({ schema, name, constructor: { former } }) {
  const text = new URLSearchParams(location.search).get(name);
  const meant = (text && decode(schema, text) && text) || meantState(location.search, name) || formerState(schema, former, location.search);
  return meant ? decode(schema, meant) : undefined;
}

/** The address of this page with a figure's state in it and nothing else. */
export function addressOf(figure) {
  const url = new URL(publicAddress());
  url.searchParams.set(figure.name, encode(figure.schema, figure.state));
  url.hash = figure.id;
  return url.href;
}

/** Have a figure's state written into the address, as soon as nobody waits for a drawing. */
export function writeAddress(figure) {
  if (!figure.writing) setTimeout(() => figure.writing && write(figure), DRAWN);
  writeAfter(figure, REST);
}

function writeAfter(figure, wait) {
  leaveAddress(figure);
  figure.writing = setTimeout(() => flushAddress(figure), wait);
}

/** Write what still waits to be written. */
export function flushAddress(figure) {
  if (!figure.writing) return;
  leaveAddress(figure);
  write(figure);
}

/** The state into the address; what else stands there stays. */
function write(figure) {
  const url = new URL(location.href);
  const text = figure.stateText();
  url.searchParams.set(figure.name, text);
  try {
    history.replaceState(history.state, "", url);
    figure.written = text;
  } catch {
    writeAfter(figure, PATIENCE);
  }
}

/** Write nothing that still waits to be written. */
export function leaveAddress(figure) {
  clearTimeout(figure.writing);
  figure.writing = null;
}
