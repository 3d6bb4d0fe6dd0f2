/* What a reader may copy about a claim or a figure, as text: pure functions, no document.
 *
 * A thing is { id, title, note, url, site, issued, accessed }: `note` says what kind of thing it is and its verdict,
 * dates are ISO days; `issued`, `url` and `author` may be empty. A claim also has { lead, verdict, because }. */

const MARKDOWN = /[\\`*_[\]<>]/g;
const TEX = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** Text in which TeX's special signs are literal. */
export function tex(text) {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** Text in which Markdown's special signs are literal. */
export function plainMarkdown(text) {
  return text.replace(MARKDOWN, (sign) => `\\${sign}`);
}

/** A claim with its verdict and its address, as a quotation in Markdown. */
export function quotation(claim) {
  return [
    `> **${claim.lead}:** ${plainMarkdown(claim.title)}`,
    ">",
    `> **Verdict: ${claim.verdict}.** ${plainMarkdown(claim.because)}`,
    ">",
    claim.url ? `> [${plainMarkdown(claim.site)}](${claim.url})` : `> ${plainMarkdown(claim.site)}`,
  ].join("\n");
}

/** One line for a list of references. */
export function citation(thing) {
  const issued = thing.issued ? `, ${thing.issued}` : "";
  const author = thing.author ? `${thing.author}: ` : "";
  const address = thing.url ? `${thing.url} (accessed ${thing.accessed})` : `Accessed ${thing.accessed}`;
  return `${author}“${thing.title}”. ${thing.note}. In: ${thing.site}${issued}. ${address}.`;
}

/** A BibTeX entry. */
export function bibtex(thing) {
  const fields = {
    author: thing.author && `{${tex(thing.author)}}`,
    title: `{${tex(thing.title)}}`,
    howpublished: tex(thing.site),
    year: thing.issued.slice(0, 4),
    url: thing.url,
    urldate: thing.accessed,
    note: tex(thing.note),
  };
  const lines = Object.entries(fields).map(([name, value]) => value && `  ${name} = {${value}},`);
  return [`@misc{${thing.id},`, ...lines.filter(Boolean), "}"].join("\n");
}

/** A CSL-JSON list of one item. */
export function cslJson(thing) {
  const item = {
    id: thing.id,
    type: "webpage",
    title: thing.title,
    ...(thing.author && { author: [{ literal: thing.author }] }),
    "container-title": thing.site,
    ...(thing.issued && { issued: day(thing.issued) }),
    accessed: day(thing.accessed),
    ...(thing.url && { URL: thing.url }),
    note: thing.note,
  };
  return JSON.stringify([item], null, 1);
}

function day(iso) {
  return { "date-parts": [iso.split("-").map(Number)] };
}

/** The HTML that shows a figure's bare page, with its state, on another page. */
export function embedding({ title, url, height }) {
  const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const size = `width="100%" height="${height}"`;
  return `<iframe src="${quoted(url)}" title="${quoted(title)}" ${size} loading="lazy"></iframe>`;
}
