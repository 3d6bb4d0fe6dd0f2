// Links to registered sources and to other pages, from wherever on the site a figure stands.

/** The address of a page or anchor, counted from the root of the site. */
export const pageAddress = (path) => new URL(`../${path}`, import.meta.url).href;

/** A link made by a figure. */
export const linkTo = (figure, path, words) => figure.make("a", { href: pageAddress(path) }, words);

/** Put links to sources behind what an element says, in brackets as on the pages. */
export function addSources(figure, element, ids, labels) {
  ids.forEach((id, index) => {
    element.append(index ? "; " : " [", linkTo(figure, `sources/#${id}`, labels[id]));
  });
  if (ids.length) element.append("]");
}
