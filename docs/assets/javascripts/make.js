/* Making an element, for all scripts of the site. */

/** An element with attributes and words. */
export function make(tag, attributes = {}, words = "") {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = words;
  return element;
}
