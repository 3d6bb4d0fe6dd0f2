// Numbers that keep their units: no line ends between them. The same rule as in overrides/hooks/explainer/records/words.py.

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const UNITS =
  "%|×|[KMGT]i?B|kB|bytes?|bits?|numbers?|parameters|tokens?|experts?|layers?|heads?|groups?|seeds?|steps?|models?|" +
  "claims?|hours?|days?|months?|years?|dollars|decibans?|points?|times|per cent|thousand|million|billion|trillion";
const BEHIND = new RegExp(`(\\d) (?=${UNITS}|${MONTHS})`, "g");
const BEFORE = /([=×]|\b(?:steps?|token|expert|group|seed|table)) (?=\d)/gi;

/** A text whose numbers are bound to what they count, by spaces at which no line ends. */
export const bound = (text) => text.replace(BEHIND, "$1\u00a0").replace(BEFORE, "$1\u00a0").replaceAll(" =", "\u00a0=");
