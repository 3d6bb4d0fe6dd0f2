// A figure's state in the address of the page that shows it.
import { publicAddress } from "../assets/javascripts/place.js";
import { decode, encode, formerState, meantState } from "./state.js";

const PATIENCE = 1000; // milliseconds: some browsers limit how often an address may be changed

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

/** Write a figure's state into the address; what else stands there stays. */
export function writeAddress(figure) {
  const url = new URL(location.href);
  url.searchParams.set(figure.name, encode(figure.schema, figure.state));
  clearTimeout(figure.writing);
  try {
    history.replaceState(history.state, "", url);
  } catch {
    figure.writing = setTimeout(() => writeAddress(figure), PATIENCE);
  }
}
