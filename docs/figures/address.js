// A figure's state in the address of the page that shows it.
import { publicAddress } from "../assets/javascripts/place.js";
import { decode, encode, formerState, meantState } from "./state.js";

// Milliseconds. Writing an address takes longer than drawing, so it waits until the reader rests; and longer where a
// browser refuses because it has been written too often.
const [REST, PATIENCE] = [150, 1000];

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

/** Write a figure's state into the address once nothing has changed for a moment; what else stands there stays. */
export function writeAddress(figure, wait = REST) {
  leaveAddress(figure);
  figure.writing = setTimeout(() => {
    leaveAddress(figure);
    const url = new URL(location.href);
    url.searchParams.set(figure.name, encode(figure.schema, figure.state));
    try {
      history.replaceState(history.state, "", url);
    } catch {
      writeAddress(figure, PATIENCE);
    }
  }, wait);
}

/** Write nothing that still waits to be written. */
export function leaveAddress(figure) {
  clearTimeout(figure.writing);
  figure.writing = null;
}
