/* Where a page is for others: what is copied from a disk, a preview or another host names the work's own address. */

const HERE = /^(file:|https?:\/\/(localhost|127\.|0\.0\.0\.0|\[::))/;

/** Whether only this machine knows an address. */
export function isLocal(address) {
  return HERE.test(address);
}

/** The address of a page at `here` whose own is `canonical`, or of what it links as `href`; without a state and a place. */
export function publicPlace(here, canonical, href = "") {
  const plain = here.split(/[?#]/)[0];
  const bare = /\/bare\/(index\.html)?$/.test(plain) ? "bare/" : ""; // its canonical address is that of the whole page
  return canonical ? new URL(href, canonical + bare).href.replace(/index\.html$/, "") : new URL(href || plain, plain).href;
}

/** The same of the page that is open; a bare page gives its own figure's page. */
export function publicAddress(href = "") {
  const canonical = document.querySelector('link[rel="canonical"]')?.href;
  return href || !canonical ? publicPlace(location.href, canonical, href) : canonical;
}
